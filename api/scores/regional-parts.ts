import type { AssessedArea, Competence } from '../../drizzle/vocabulary.ts';
import type { AssessmentInstrument, Indicator } from '../contract/indicator.ts';
import type { RegionalParts } from '../contract/regional-parts.ts';
import { axisOf } from './axis.ts';

type Parts = Pick<RegionalParts, 'notCompetent' | 'indicators'>;

/** A published answer as it is kept. */
export interface PublishedAnswer {
  indicator: string;
  option: string;
  value: number | null;
  sources: RegionalParts['indicators'][number]['sources'];
}

/**
 * The answers behind one regional score, in the order of the instrument: of an area its own, of an overall and of a value
 * of another axis those of all areas but reception. Areas without competence count nowhere; a retired indicator was not asked.
 * Each is worth 0 to 100, null where it does not apply or was not answered (then its option is null too).
 * Example: of `resources`, every answer on resources; with `{housing: 'none'}` none of housing, which `notCompetent` names.
 */
export function answersBehind(
  code: string,
  { indicators }: AssessmentInstrument,
  competences: Partial<Record<AssessedArea, Competence>>,
  answers: readonly PublishedAnswer[],
): Parts {
  const given = new Map(answers.map((one) => [one.indicator, one]));
  const placed = indicators.filter((one) => !one.retired && isIn(code, one));
  const isCompetent = ({ area }: Indicator) => competences[area] !== 'none';
  return {
    notCompetent: [...new Set(placed.filter((one) => !isCompetent(one)).map(({ area }) => area))],
    indicators: placed.filter(isCompetent).map((one) => {
      const { area, element, phase, group, title, question } = one;
      const answer = given.get(one.code);
      return {
        indicator: one.code,
        option: answer?.option ?? null,
        value: answer?.value ?? null,
        weight: one.weight ?? 1,
        sources: answer?.sources ?? [],
        question: { area, element, phase, group, title, question },
        optionText: one.options.find((option) => option.code === answer?.option)?.text ?? null,
      };
    }),
  };
}

function isIn(code: string, one: Indicator): boolean {
  const axis = axisOf(code);
  if (axis === 'area' && code !== 'overall') return one.area === code;
  return one.area !== 'reception' && (axis === 'area' || one[axis] === code);
}
