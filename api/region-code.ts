import { normaliseCode } from '../geo/nuts.ts';
import { nuts } from '../geo/nuts-table.ts';
import { oldNuts } from '../geo/old-nuts.ts';
import { Problem } from './problem.ts';

/**
 * The NUTS 2021 code of a code that somebody gave: as it is, written with GR or GB, or of an older version where the
 * territory is the same in every version that had it; otherwise a sentence that refuses it by name.
 * Examples: `gr30` is EL30; FR52 is FRH0; NO05 is refused, because its territory is now of two regions.
 */
export function resolveCode(text: string): { code: string } | { refused: string } {
  try {
    const code = normaliseCode(text);
    if (nuts.isRegion(code)) return { code };
    const had = oldNuts.filter(({ parts }) => parts.has(code));
    const [first, ...others] = had.map(({ table }) => table.to[code]);
    if (first && others.every((other) => other === first)) return { code: first };
    return { code: nuts.region(code).code };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** The NUTS 2021 code of a region given by whoever asks, or a Problem with the sentence that refuses it. */
export function resolveRegion(code: string): string {
  const found = resolveCode(code);
  if ('refused' in found) {
    throw new Problem('invalid', found.refused, { errors: [{ field: 'region', message: found.refused }] });
  }
  return found.code;
}
