import regions from '../geo/boundaries/regions-2021.json' with { type: 'json' };
import { Problem } from './problem.ts';

const known = new Set(regions.map((one) => one.code));

export function resolveCode(code: string): { code: string } | { refused: string } {
  return known.has(code) ? { code } : { refused: `${code} is not a NUTS 2021 region.` };
}

/** The NUTS 2021 code of a region given by whoever asks, or a Problem with the sentence that refuses it. */
export function resolveRegion(code: string): string {
  const found = resolveCode(code);
  if ('refused' in found) {
    throw new Problem('invalid', found.refused, { errors: [{ field: 'region', message: found.refused }] });
  }
  return found.code;
}
