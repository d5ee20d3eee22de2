import type { Bar, Limit, Note } from '../../../geo/context.ts';
import { countryOf, levelOf } from '../../../geo/nuts.ts';
import type { CompareView } from '../../../api/contract/comparison-address.ts';
import type { Cell, Series } from '../../map/figures.ts';
import { writeValue } from '../../map/number.ts';
import { sayer } from '../../ui/said.ts';
import type { CompareWords } from '../words.ts';
import type { Difference } from './differences.ts';
import type { ContextKind } from './stands.ts';

/** Units whose single values are whole numbers: a mean of them is not. */
const whole = new Set(['score', 'persons', 'needs', 'practices']);

/** What this part says of contexts, of what is not comparable, and of numbers: figure, table and files say the same. */
export function sentencesOf(words: CompareWords) {
  const { t, formats, regionName } = words;
  const say = sayer(t, formats);
  const levelName = (level: number | string) => t(`atlas:level.name.${level}`);
  const names = (codes: readonly string[]) => formats.list(codes.map(regionName));
  /** The parameters of a note in words. */
  const written = (name: string, param: Note['params'][string]): string => {
    if (typeof param === 'number') return formats.number(param);
    if (typeof param === 'string') return regionName(param);
    if (name === 'levels') return formats.list(param.map(levelName));
    if (name === 'commissions') return formats.list(param.map((one) => t(`vocabulary:commission.${one}`)));
    return names(param);
  };
  const params = ({ params: given }: Note) =>
    Object.fromEntries(Object.entries(given).map(([name, param]) => [name, written(name, param)]));
  const value = (amount: number, unit: string) => writeValue(amount, unit, formats.locale);
  return {
    /** Example: `Italy, regions of level 2`. `of` is the region, or its country, whose context it is. */
    contextName: (
      kind: ContextKind,
      of: string,
      { around, nearest }: CompareView,
      national: boolean,
    ): string => {
      if (kind === 'peers') return t(`compare:context.${national ? 'countries' : 'peers'}`);
      const level = levelOf(of);
      if (kind === 'country') {
        const country = regionName(countryOf(of));
        return t(level === 0 ? 'compare:context.within' : 'compare:context.country', { country, level });
      }
      return t(`compare:around.${around}.${level === 0 ? 'countries' : 'regions'}`, { count: nearest });
    },
    bar: (note: Note<Bar>): string => t(`compare:bar.${note.code}`, params(note)),
    limit: (note: Note<Limit>): string => t(`compare:limit.${note.code}`, params(note)),
    difference: ({ code, values }: { code: Difference; values: readonly string[] }): string =>
      t(`compare:difference.${code}`, {
        values: formats.list(code === 'editions' ? values.map(words.edition) : values),
      }),
    value,
    /** A mean or a median, with a decimal more than values that are whole numbers. */
    middle: (amount: number | null, unit: string): string =>
      amount === null ? '–' : writeValue(amount, unit, formats.locale, whole.has(unit) ? 1 : 0),
    /** Why there is no value: its kind, and the reason where one is known. */
    missing: (cell: Cell | undefined, { absent, unit }: Series): string => {
      const state = cell?.state ?? absent;
      const kind =
        unit === 'score' && (state === 'under-review' || state === 'not-answered')
          ? t(`atlas:scoreState.${state}`)
          : t(`vocabulary:valueState.${state}`);
      return cell?.reason ? t('common:labelled', { label: kind, text: say(cell.reason).text }) : kind;
    },
    /** Example: `5=`, of a rank that is shared. */
    rank: (rank: { place: number; shared: boolean } | null): string =>
      rank === null ? '–' : `${formats.number(rank.place)}${rank.shared ? '=' : ''}`,
  };
}
export type Sentences = ReturnType<typeof sentencesOf>;
