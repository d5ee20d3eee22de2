import type { RegionCard } from '../../api/contract/region-card.ts';
import { nationalAreas, regionalAreas, type ScoreScope } from '../../drizzle/vocabulary.ts';

type AreaScore = Pick<NonNullable<RegionCard['nationalScores']>['areas'][number], 'area' | 'value'>;

/** Areas that no overall of a name holds: reception stands apart, two of the national ones say what they are without. */
const without: Record<string, readonly string[]> = {
  overall: ['reception'],
  overall_with_health: [],
  overall_without_health: ['health'],
  overall_without_health_education: ['health', 'education'],
};

const isOverall = (area: string) => Object.hasOwn(without, area);

/**
 * The areas an overall score is the mean of, in the index's own order; null for an area, and where the source published
 * the overall alone.
 */
export function areasIn(overall: string, scope: ScoreScope, scores: readonly AreaScore[]): string[] | null {
  const left = without[overall];
  if (!left) return null;
  const valued = new Set(scores.filter((one) => one.value !== null).map((one) => one.area));
  const order: readonly string[] = scope === 'national' ? nationalAreas : regionalAreas;
  const held = order.filter((area) => !isOverall(area) && !left.includes(area) && valued.has(area));
  return held.length > 0 ? held : null;
}
