/** How far what is written has got on its way to the server. */
export type Saving =
  | { at: 'rest' }
  | { at: 'unsaved' }
  | { at: 'saving' }
  | { at: 'saved'; time: Date }
  | { at: 'failed'; error: unknown };

/**
 * Where what is not saved is kept meanwhile: sealed in the browser, or in this page only. `unreadable`: what was sealed before
 * cannot be opened any more.
 */
export type Keeping = 'sealed' | 'only-here' | 'unreadable';

/** How long after the last key it is saved, in milliseconds. */
export const PAUSE = 900;
