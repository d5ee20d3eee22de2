import type { RefObject } from 'react';

/**
 * Keeps the keyboard in a list after something was added or taken out: at the button of the line that has this place now, or
 * else of the last one.
 */
export function focusButton(list: RefObject<HTMLElement | null>, at: number): void {
  requestAnimationFrame(() => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    buttons[Math.min(at, buttons.length - 1)]?.focus();
  });
}
