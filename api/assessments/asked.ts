import type { AssessedArea, Competence } from '../../drizzle/vocabulary.ts';
import type { Indicator } from '../contract/indicator.ts';

/**
 * What is asked of a region: indicators that are not retired, of areas it is competent for. What it has no competence for
 * is not asked, and so leaves the denominators of its scores.
 * Example: with `{housing: 'none'}` the indicators of housing are left out.
 */
export function askedOf<One extends Pick<Indicator, 'area' | 'retired'>>(
  indicators: readonly One[],
  competences: Partial<Record<AssessedArea, Competence>>,
): One[] {
  return indicators.filter(({ retired, area }) => !retired && competences[area] !== 'none');
}
