import type { AssessmentInstrument, Indicator, IndicatorOption } from '../contract/indicator.ts';
import { type PlacedText, textsOfIndicator } from './assessed-texts.ts';
import type { Reworded } from './difference.ts';

const axes = ['area', 'element', 'phase', 'group', 'irregular'] as const;

interface Moved {
  code: string;
  axis: (typeof axes)[number];
  before: string;
  after: string;
}

/** A number that changed: of an indicator its weight (`lm-01`), of an option what it is worth (`lm-01.b`). */
interface Revalued {
  place: string;
  before: number;
  after: number;
}

/** What a new version of a MIPEX-REG instrument changes, by code of indicator. */
export interface AssessedDifference {
  added: string[];
  /** No longer asked. */
  retired: string[];
  /** Asked again after having been retired. */
  revived: string[];
  /** No longer there at all: their past answers could not be read. */
  removed: string[];
  moved: Moved[];
  reweighed: Revalued[];
  reworded: Reworded[];
  /** `lm-01.d`. */
  optionsAdded: string[];
  optionsRemoved: string[];
  revalued: Revalued[];
}

/**
 * The difference between two versions of an instrument, for the editor to confirm and for readers of older answers.
 * Indicators are the same where their codes are, options where both codes are; their order does not matter. A text that a
 * language has in one version only is `reworded` from or to nothing. Example: the option `b` of `lm-01` worth 50 before
 * and 40 now gives `revalued: [{place: 'lm-01.b', before: 50, after: 40}]` and nothing else.
 */
export function assessedDifferenceOf(
  before: AssessmentInstrument,
  after: AssessmentInstrument,
): AssessedDifference {
  const [old, now] = [byCode(before.indicators), byCode(after.indicators)];
  const both = after.indicators.flatMap((is): [Indicator, Indicator][] => {
    const was = old.get(is.code);
    return was ? [[was, is]] : [];
  });
  const codes = (wanted: (was: Indicator, is: Indicator) => boolean) =>
    both.filter(([was, is]) => wanted(was, is)).map(([, { code }]) => code);
  return {
    added: [...now.keys()].filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !now.has(code)),
    retired: codes((was, is) => !was.retired && Boolean(is.retired)),
    revived: codes((was, is) => Boolean(was.retired) && !is.retired),
    moved: both.flatMap(([was, is]) => movedOf(was, is)),
    reweighed: both.flatMap(([was, is]) => changed(is.code, was.weight ?? 1, is.weight ?? 1)),
    reworded: [
      ...rewordedOf(introducing(before), introducing(after)),
      ...both.flatMap(([was, is]) => rewordedOf(textsOfIndicator(was), textsOfIndicator(is))),
    ],
    optionsAdded: both.flatMap(([was, is]) => onlyIn(is, was)),
    optionsRemoved: both.flatMap(([was, is]) => onlyIn(was, is)),
    revalued: both.flatMap(([was, is]) => revaluedOf(was, is)),
  };
}

const byCode = <Coded extends { code: string }>(list: readonly Coded[]) =>
  new Map(list.map((one) => [one.code, one]));

const introducing = ({ title, introduction }: AssessmentInstrument): PlacedText[] => [
  { place: 'title', text: title },
  { place: 'introduction', text: introduction },
];

const movedOf = (was: Indicator, is: Indicator): Moved[] =>
  axes
    .map((axis) => ({
      code: is.code,
      axis,
      before: String(was[axis] ?? false),
      after: String(is[axis] ?? false),
    }))
    .filter(({ before, after }) => before !== after);

const changed = (place: string, before: number, after: number): Revalued[] =>
  before === after ? [] : [{ place, before, after }];

/** Options of the one that the other has not, as `lm-01.d`. */
function onlyIn(one: Indicator, other: Indicator): string[] {
  const known = byCode(other.options);
  return one.options.filter(({ code }) => !known.has(code)).map(({ code }) => `${one.code}.${code}`);
}

function revaluedOf(was: Indicator, is: Indicator): Revalued[] {
  const old = byCode<IndicatorOption>(was.options);
  return is.options.flatMap(({ code, value }) =>
    changed(`${is.code}.${code}`, old.get(code)?.value ?? value, value),
  );
}

/** Only what stands in both: a new option is told as a new option. */
function rewordedOf(was: PlacedText[], is: PlacedText[]): Reworded[] {
  const old = new Map(was.map(({ place, text }) => [place, text]));
  return is.flatMap(({ place, text }) => {
    const known = old.get(place);
    if (!known) return [];
    return [...new Set([...Object.keys(known), ...Object.keys(text)])]
      .map((language) => ({
        path: place,
        language,
        before: known[language] ?? '',
        after: text[language] ?? '',
      }))
      .filter(({ before, after }) => before !== after);
  });
}
