/** How far what is written has got on its way to the server. */
export type Saving =
  | { at: 'rest' }
  | { at: 'unsaved' }
  | { at: 'saving' }
  | { at: 'saved'; time: Date }
  | { at: 'failed'; error: unknown };

/** How long after the last key it is saved, in milliseconds. */
export const PAUSE = 900;
