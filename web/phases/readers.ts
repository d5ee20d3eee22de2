import type { Role } from '../../drizzle/vocabulary.ts';

/** Who keeps the readiness boards. */
export const keepers: readonly Role[] = ['editor', 'secretariat'];
/** Who reads them: a coordinator the lines of the own regions. */
export const readers: readonly Role[] = [...keepers, 'coordinator'];
