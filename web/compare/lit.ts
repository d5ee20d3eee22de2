import { ancestorsOf } from '../../geo/nuts.ts';

/**
 * Whether a region is marked when these are: itself, or as a part of one of them, or as what one of them is a part of. So a
 * country in a ranking of countries and its regions on a map are marked together.
 */
export function litBy(codes: Iterable<string>): (code: string) => boolean {
  const marked = new Set(codes);
  if (marked.size === 0) return () => false;
  const holding = new Set([...marked].flatMap(ancestorsOf));
  return (code) =>
    marked.has(code) || holding.has(code) || ancestorsOf(code).some((above) => marked.has(above));
}

/** Whether two codes name one region, or a region and what it is a part of. A region's code begins with those of what it lies in. */
export const related = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);
