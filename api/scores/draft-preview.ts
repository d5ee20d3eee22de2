import { type AssessedArea, regionalAreas } from '../../drizzle/vocabulary.ts';
import { NOT_APPLICABLE } from '../contract/assessment.ts';
import type { AssessmentInstrument, Indicator } from '../contract/indicator.ts';
import type { PastPreview, PreviewSide } from '../contract/instrument-draft.ts';
import { editionOf, isAsked } from './edition.ts';
import { type Answer, scoresOf } from './score.ts';

/** Answers as they were published: options chosen in a version of the instrument. */
export interface Past {
  instrument: AssessmentInstrument;
  answers: readonly { indicator: string; option: string }[];
  /** Areas that are not the region's competence. */
  notCompetent: readonly AssessedArea[];
}

const askedByCode = ({ indicators }: AssessmentInstrument) =>
  new Map(indicators.filter(({ retired }) => !retired).map((one) => [one.code, one]));

/** What an option is worth; undefined where the indicator is not asked, or has no such option. */
function worth(indicator: Indicator | undefined, option: string): Answer | undefined {
  if (!indicator) return undefined;
  return option === NOT_APPLICABLE
    ? 'not-applicable'
    : indicator.options.find(({ code }) => code === option)?.value;
}

/**
 * How published answers would score under a draft, beside how they score in their own version: the same options, worth
 * what the draft says. What the draft adds is unanswered, so that coverage falls; what it retires no longer counts.
 * Example: an area answered 100 and 50, the second retired and a new one added: 75 of 2 answered becomes 100 of 1 of 2.
 */
export function previewOf(draft: AssessmentInstrument, past: Past): PastPreview {
  const [now, was] = [askedByCode(draft), askedByCode(past.instrument)];
  const before = sides(past.instrument, past);
  const after = sides(draft, past);
  const answered = past.answers.filter(({ indicator }) => was.has(indicator));
  return {
    lines: regionalAreas.map((area) => ({
      area,
      before: before.get(area) ?? notAsked,
      after: after.get(area) ?? notAsked,
    })),
    added: [...now.values()]
      .filter(({ code, area }) => !was.has(code) && !past.notCompetent.includes(area))
      .map(({ code }) => code),
    retired: answered.filter(({ indicator }) => !now.has(indicator)).map(({ indicator }) => indicator),
    revalued: answered.flatMap(({ indicator, option }) => {
      const old = worth(was.get(indicator), option);
      const fresh = worth(now.get(indicator), option);
      if (typeof old !== 'number' || typeof fresh !== 'number' || old === fresh) return [];
      return [{ indicator, option, before: old, after: fresh }];
    }),
  };
}

const notAsked: PreviewSide = { value: null, state: 'not-asked', answered: 0, applicable: 0 };

/** The overall and every area that is asked about. */
function sides(instrument: AssessmentInstrument, { answers, notCompetent }: Past): Map<string, PreviewSide> {
  const asked = askedByCode(instrument);
  const given = answers.flatMap(({ indicator, option }): [string, Answer][] => {
    const value = worth(asked.get(indicator), option);
    return value === undefined ? [] : [[indicator, value]];
  });
  const edition = editionOf(instrument);
  return new Map(
    scoresOf(edition, given, notCompetent)
      .filter((one) => one.kind !== 'axis' && isAsked(edition, one))
      .map(({ code, value, state, answered, applicable }) => [code, { value, state, answered, applicable }]),
  );
}
