import type { Role } from '../../drizzle/vocabulary.ts';

/** The roles of those who work with assessments. */
export const readers: readonly Role[] = ['coordinator', 'assessor', 'reviewer', 'editor'];
