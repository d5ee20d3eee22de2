/**
 * How long what the Atlas keeps about people is kept, where it ends by itself. The server keeps to these numbers and
 * /privacy says them.
 */
export const retention = {
  /** A signed-in browser. */
  sessionDays: 7,
  /** The link of an invitation. */
  linkDays: 14,
  /** The address of an invitation that nobody used, after its link has expired. */
  addressDays: 30,
  /** The answer to a POST that creates. */
  answerHours: 24,
  /** Attempts to sign in. */
  attemptMinutes: 15,
  /** Who has a draft open. */
  presenceSeconds: 30,
  /** Letters about a round, after its last day. */
  letterDays: 365,
  /** A file that no answer names. */
  unnamedFileHours: 24,
  /** The files of a withdrawn questionnaire. */
  withdrawnFileDays: 30,
} as const;
