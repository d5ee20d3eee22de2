import { normaliseCode, RegionError } from '../geo/nuts.ts';
import { nuts } from '../geo/nuts-table.ts';
import { oldNuts } from '../geo/old-nuts.ts';
import type { Said } from './contract/sentences.ts';
import { refusal } from './problem.ts';

/**
 * The NUTS 2021 code of a code that somebody gave: as it is, written with GR or GB, or of an older version where the
 * territory is the same in every version that had it; otherwise a sentence that refuses it by name.
 * Examples: `gr30` is EL30; FR52 is FRH0; NO05 is refused, because its territory is now of two regions.
 */
export function resolveCode(text: string): { code: string } | { refused: Said } {
  try {
    const code = normaliseCode(text);
    if (nuts.isRegion(code)) return { code };
    const had = oldNuts.filter(({ parts }) => parts.has(code));
    const [first, ...others] = had.map(({ table }) => table.to[code]);
    if (first && others.every((other) => other === first)) return { code: first };
    return { code: nuts.region(code).code };
  } catch (error) {
    if (!(error instanceof RegionError)) throw error;
    return { refused: error.unfound };
  }
}

/** The NUTS 2021 code of a region given by whoever asks, or a Problem with the sentence that refuses it. */
export function resolveRegion(code: string): string {
  const found = resolveCode(code);
  if ('refused' in found) {
    throw refusal('invalid', [{ field: 'region', ...found.refused }]);
  }
  return found.code;
}
