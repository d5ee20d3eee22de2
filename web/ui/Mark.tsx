/** The sign of the Atlas; the title beside it says the same in words. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <path d="M4 23l7-13 5 5 4-7 8 15z" fill="#8ec1e8" />
      <circle cx="16" cy="14" r="3" fill="#fff" />
      <path d="M4 27h24" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
