import { oldNuts } from '../../geo/old-nuts.ts';
import { type Former, formerOf } from '../../geo/recode.ts';

/** What a code of an older version was. In a file of its own, because its tables are asked for seldom. */
export const former = (code: string): Former | null => formerOf(oldNuts, code) ?? null;
