import { type AssessedArea, assessedAreas, type Competence } from '../../drizzle/vocabulary.ts';
import type { Indicator } from '../contract/indicator.ts';

type Competences = Partial<Record<AssessedArea, Competence>>;

/** Areas a region has no competence for; what it has not declared is none of them. Example: `{housing: 'none'}` is ['housing']. */
export const notCompetentIn = (competences: Competences): AssessedArea[] =>
  assessedAreas.filter((area) => competences[area] === 'none');

/**
 * What is asked of a region: indicators that are not retired, of areas it is competent for. What it has no competence for
 * is not asked, and so leaves the denominators of its scores.
 * Example: with `{housing: 'none'}` the indicators of housing are left out.
 */
export function askedOf<One extends Pick<Indicator, 'area' | 'retired'>>(
  indicators: readonly One[],
  competences: Competences,
): One[] {
  return indicators.filter(({ retired, area }) => !retired && competences[area] !== 'none');
}
