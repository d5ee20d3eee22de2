import { type ProfilePart, type TraitName, traitNames } from '../../../api/contract/profile.ts';
import type { Known, SimilarPart } from '../../../api/contract/similar.ts';
import { natureOf, readVariable } from '../../../api/contract/variable.ts';
import { writeValue } from '../../map/number.ts';
import { sayer } from '../../ui/said.ts';
import type { CompareWords } from '../words.ts';

/** What a part of an answer is a part by: the trait or variable of its name. */
export const partOf = (name: string): ProfilePart['of'] | undefined =>
  traitNames.find((trait) => trait === name) ?? readVariable(name);

/** What this part of the page says of traits, figures and distances: chart, table and files say the same. */
export function sentencesOf(words: CompareWords) {
  const { t, formats } = words;
  const say = sayer(t, formats);
  const number = (value: number, digits: number) =>
    value.toLocaleString(formats.locale, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  const traitValue = (trait: TraitName, value: number) =>
    trait === 'density'
      ? t('similar:perKm', { number: writeValue(value, 'density', formats.locale) })
      : writeValue(value, 'persons', formats.locale);
  const marks = (of: ProfilePart['of'], names: readonly string[]) => {
    if (of !== 'route') return t(names.length > 0 ? 'similar:yes' : 'similar:no');
    return formats.list(names.map((name) => t(`vocabulary:routeRole.${name}`)));
  };
  return {
    /** Example: `Population`, or `Integration policy of the region: language (MIPEX-REG demonstration, 2026)`. */
    partName: (of: ProfilePart['of']): string =>
      typeof of === 'string' ? t(`similar:trait.${of}`) : words.variableName(of, null),
    /** The same where its group says already which index it is of. */
    shortName: (of: ProfilePart['of']): string =>
      typeof of !== 'string' && of.measure.kind === 'score'
        ? words.areaName(of.measure.scope, of.measure.area)
        : typeof of === 'string'
          ? t(`similar:trait.${of}`)
          : words.measureName(of.measure),
    /** Of when a score or rate is; empty for a trait. */
    when: (of: ProfilePart['of']): string => (typeof of === 'string' ? '' : words.whenName(of)),
    /** A score with a decimal more than usual, where the usual would hide a difference. */
    close: (value: number): string => writeValue(value, 'score', formats.locale, 1),
    /** What is known, or which kind of nothing. */
    known: (of: ProfilePart['of'], { number: value, marks: has, state }: Known): string => {
      if (has) return marks(of, has);
      if (value === null) return t(`vocabulary:valueState.${state}`);
      if (typeof of === 'string') return traitValue(of, value);
      return writeValue(value, natureOf(of.measure).unit, formats.locale);
    },
    /** Why it is not known, as precisely as it is said. */
    reason: ({ state, reason }: Known): string =>
      reason ? say(reason).text : t(`vocabulary:valueState.${state}`),
    distance: (value: number): string => number(value, 2),
    adds: (value: number): string => t('similar:table.adds', { number: number(value, 2) }),
  };
}
export type Sentences = ReturnType<typeof sentencesOf>;

/** Parts that tell nobody apart: numbers that do not vary. */
export const tellsNobodyApart = ({ kind, deviation }: SimilarPart): boolean =>
  kind === 'number' && deviation === null;
