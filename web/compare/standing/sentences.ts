import type { Context, Note } from '../../../geo/context.ts';
import { countryOf, levelOf } from '../../../geo/nuts.ts';
import type { CompareView } from '../../../api/contract/comparison-address.ts';
import type { Said } from '../../../api/contract/sentences.ts';
import type { Cell, Series } from '../../map/figures.ts';
import { writeValue } from '../../map/number.ts';
import { sayer } from '../../ui/said.ts';
import type { CompareWords } from '../words.ts';
import type { ContextKind } from './stands.ts';

/** Units whose single values are whole numbers: a mean of them is not. */
const whole = new Set(['score', 'persons', 'needs', 'practices']);

/** What this part says of contexts, of what is not comparable, and of numbers: figure, table and files say the same. */
export function sentencesOf(words: CompareWords) {
  const { t, formats, regionName } = words;
  const say = sayer(t, formats);
  /** Regions are named by their codes, and levels by their numbers. */
  const named = (name: string, param: Note['params'][string]): Note['params'][string] => {
    if (typeof param === 'number' || name === 'country') return param;
    if (typeof param === 'string') return regionName(param);
    if (name === 'levels') return param.map((level) => t(`atlas:level.name.${level}`));
    if (name === 'editions') return param.map(words.edition);
    return name === 'regions' ? param.map(regionName) : param;
  };
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
    /** Why nothing is compared, or what must be known of what is. */
    said: ({ code, params }: Note): string => {
      const known = Object.entries(params).map(([name, param]) => [name, named(name, param)]);
      return say({ code, params: Object.fromEntries(known), message: code } as Said).text;
    },
    /** Who exactly is meant by a neighbourhood: which seas, how far. Null where its name says all. */
    detail: ({ notes }: Context): string | null => {
      const said = notes.flatMap(({ code, params: { basins, km } }) => {
        if (code === 'nearest-within') return t('compare:detail.within', { km: formats.number(Number(km)) });
        if (code !== 'basins-of-the-atlas' || !Array.isArray(basins)) return [];
        return formats.list(basins.map((one) => t(`vocabulary:seaBasin.${one}`)));
      });
      return said[0] ?? null;
    },
    value,
    /** A mean or a median, with a decimal more than values that are whole numbers. */
    middle: (amount: number | null, unit: string): string =>
      amount === null ? '–' : writeValue(amount, unit, formats.locale, whole.has(unit) ? 1 : 0),
    /** The kind of a missing value. */
    missing: (cell: Cell | undefined, { absent, unit }: Series): string => {
      const state = cell?.state ?? absent;
      const ofScores = unit === 'score' && (state === 'under-review' || state === 'not-answered');
      return t(ofScores ? `atlas:scoreState.${state}` : `vocabulary:valueState.${state}`);
    },
    reason: (cell: Cell | undefined): string | null => (cell?.reason ? say(cell.reason).text : null),
    /** Example: `5=`, of a rank that is shared. */
    rank: (rank: { place: number; shared: boolean } | null): string =>
      rank === null ? '–' : `${formats.number(rank.place)}${rank.shared ? '=' : ''}`,
  };
}
export type Sentences = ReturnType<typeof sentencesOf>;
