/** Moves the reader to the first field that is told to be wrong, once the page says so. */
export const focusFault = (form: Element | null): void => {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};
