import type { NationalArea } from '../../drizzle/vocabulary.ts';
import type { Edition } from './edition.ts';

/** The editions of the national index that are known here. They ask the same indicators. */
export const nationalEditions = ['2020', '2025'] as const;

/** One indicator of the national index and where it stands; `dimension` is empty in a flat area. */
export interface Placed {
  indicator: string;
  area: string;
  dimension: string;
}

/** The index measured health in these years; in the others it has no overall with health. */
const hasHealth = (year: number) => year === 2014 || year >= 2019;

const without: readonly { code: NationalArea; areas: readonly string[] }[] = [
  { code: 'overall_with_health', areas: [] },
  { code: 'overall_without_health', areas: ['health'] },
  { code: 'overall_without_health_education', areas: ['health', 'education'] },
];

/**
 * A national edition as it scores one year: areas in the order of the structure, some with dimensions, no weights, no
 * axes, and its overalls, each with a code of its own. Indicators have no closed lists of options: the published values
 * are taken as they are.
 */
export function nationalEdition(id: string, year: number, structure: readonly Placed[]): Edition {
  const areas = [...new Set(structure.map(({ area }) => area))];
  return {
    id,
    areas: areas.map((code) => ({ code })),
    overalls: without
      .filter(({ code }) => code !== 'overall_with_health' || hasHealth(year))
      .map(({ code, areas: left }) => ({ code, areas: areas.filter((area) => !left.includes(area)) })),
    axes: [],
    indicators: structure.map(({ indicator, area, dimension }) => ({
      code: indicator,
      area,
      dimension: dimension || undefined,
    })),
  };
}
