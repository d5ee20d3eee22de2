import type { ReactNode } from 'react';
import './scrollBox.css';

/** Something wider than a phone: it scrolls in its own box, with the keyboard too, and the page stays as wide as the screen. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields, and a section with a name would be one more landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className="scroll-box" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
