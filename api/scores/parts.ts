import type { NationalArea } from '../../drizzle/vocabulary.ts';
import type { ScoreParts } from '../contract/scores.ts';
import { nationalEdition, type Placed } from './national.ts';
import { type CountryYear, differs, type Recomputed } from './recompute.ts';

type Parts = Pick<ScoreParts, 'area' | 'published' | 'recomputed' | 'differs' | 'areas'>;
type Score = Pick<ScoreParts, 'published' | 'recomputed' | 'differs'>;

/**
 * What makes a score of one country and year, step by step: of an overall its areas, of an area its dimensions, of a
 * dimension its indicators. Undefined where the edition has no such score in that year.
 */
export function partsOf(
  { edition, year, values }: CountryYear,
  structure: readonly Placed[],
  area: NationalArea,
  published: ReadonlyMap<string, number | null>,
  recomputed: readonly Recomputed[],
): Parts | undefined {
  const scoreOf = (code: NationalArea): Score | undefined => {
    const found = recomputed.find((one) => one.area === code);
    if (!found) return undefined;
    const there = published.get(code) ?? null;
    const { value, state, answered, applicable } = found;
    return {
      published: there,
      recomputed: { value, state, answered, applicable },
      differs: differs(there, value),
    };
  };
  const own = scoreOf(area);
  if (!own) return undefined;
  const overall = nationalEdition(edition, year, structure).overalls.find(({ code }) => code === area);
  const areas = (overall?.areas ?? [area]).flatMap((code) => {
    const score = scoreOf(code as NationalArea);
    const placed = structure.filter((one) => one.area === code);
    return score ? [{ area: code as NationalArea, ...score, dimensions: dimensionsOf(placed, values) }] : [];
  });
  return { area, ...own, areas };
}

type Dimensions = ScoreParts['areas'][number]['dimensions'];

function dimensionsOf(placed: readonly Placed[], values: ReadonlyMap<string, number>): Dimensions {
  const dimensions = [...Map.groupBy(placed, ({ dimension }) => dimension)];
  return dimensions.map(([dimension, members]) => {
    const indicators = members.map(({ indicator }) => ({ indicator, value: values.get(indicator) ?? null }));
    const given = indicators.flatMap(({ value }) => (value === null ? [] : [value]));
    return {
      dimension: dimension || null,
      mean: given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : null,
      answered: given.length,
      applicable: indicators.length,
      indicators,
    };
  });
}
