import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ScoreSeries } from '../../api/contract/scores.ts';
import type { Said } from '../../api/contract/sentences.ts';
import { axisOf } from '../../api/scores/axis.ts';
import type { ValueState } from '../../drizzle/vocabulary.ts';
import type { View } from '../address.ts';
import type { Figure, Series } from '../map/figures.ts';
import { daysOf } from '../../api/submissions/period.ts';
import type { Gazetteer } from '../map/geometry.ts';
import { writeValue } from '../map/number.ts';
import type { Flow, Need, Practice } from '../map/records.ts';
import { isExactNeed, sitesOf } from '../map/twins.ts';
import { scoreSeriesQuery } from '../queries/figures.ts';
import { type Formats, useFormats } from '../ui/format.ts';
import { sayer } from '../ui/said.ts';

/** A text that takes nothing in is looked up once: the panel has two hundred of them, and draws them with every change. */
function remembering(translate: TFunction): TFunction {
  const known = new Map<string, string>();
  const t = (key: string, options?: Record<string, unknown>): string => {
    if (options) return translate(key, options);
    const text = known.get(key) ?? translate(key);
    known.set(key, text);
    return text;
  };
  return t as TFunction;
}

const axisLabels = {
  area: 'regionalArea',
  element: 'governanceElement',
  phase: 'processPhase',
  group: 'indicatorGroup',
};
const scoreStates = { 'under-review': true, 'not-answered': true };

/** The words of the map: one place, so that map, legend, table and PNG say the same. */
export function wordsOf(
  translate: TFunction,
  formats: Formats,
  gazetteer: Gazetteer | undefined,
  series: ScoreSeries['series'] = [],
) {
  const t = remembering(translate);
  /** A phase of MIPEX-REG has the title its editor gave it. */
  const edition = (code: string): string =>
    t(`edition.${code}`, { defaultValue: series.find((one) => one.edition === code)?.title ?? code });
  const countryName = (code: string) => formats.country(code.slice(0, 2));
  const regionName = (code: string): string => {
    if (code.length === 2) return countryName(code);
    return gazetteer?.nuts.isRegion(code) ? gazetteer.nuts.region(code).latinName : code;
  };
  /** The region a record belongs to, as the reader's language names it. */
  const regionOf = ({
    region,
    region_name,
  }: Pick<Need | Flow | Practice, 'region' | 'region_name'>): string =>
    region.length === 2 || gazetteer?.nuts.isRegion(region) ? regionName(region) : region_name;
  const ownName = (code: string): string | null => {
    if (code.length === 2 || !gazetteer?.nuts.isRegion(code)) return null;
    const { ownName: own, latinName } = gazetteer.nuts.region(code);
    return own === latinName ? null : own;
  };
  const areaName = ({ scope, area }: Pick<View, 'scope' | 'area'>) =>
    t(`vocabulary:${scope === 'national' ? 'nationalArea' : axisLabels[axisOf(area)]}.${area}`);
  /** Away from the heading it stands under, a value of another axis says which. */
  const scoreName = (view: Pick<View, 'scope' | 'area'>): string => {
    const [name, axis] = [areaName(view), axisOf(view.area)];
    if (axis === 'area') return name;
    return t('axis.named', { name, axis: t(`axis.${axis}`).toLocaleLowerCase(formats.locale) });
  };
  /** Why there is no figure. Of scores two kinds are said in words of their own. */
  const missing = (state: ValueState, unit: string): string =>
    t(unit === 'score' && state in scoreStates ? `scoreState.${state}` : `vocabulary:valueState.${state}`);
  /** How many indicators stand behind a score; of several scores, how many answers. */
  const coverageAs = (key: string) => (answered: number, applicable: number) =>
    t(key, { answered: formats.number(answered), applicable: formats.number(applicable) });
  const coverage = coverageAs('coverage');
  const coverageOfAll = coverageAs('coverageOfAll');
  const title = (view: View, year: number | null): string => {
    if (view.layer === 'none') return t('title.none');
    const what =
      view.layer === 'mipex'
        ? t(`title.mipex-${view.scope}`, { area: scoreName(view) })
        : t(`title.${view.layer}`);
    return year === null ? what : t('title.dated', { what, year });
  };
  /** Whatever a reader's own selection is named by says so. */
  const marked = (what: string, series: Series | null): string =>
    series?.own ? t('selection:marked', { what }) : what;
  const value = (amount: number, unit: string) => writeValue(amount, unit, formats.locale);
  const valueUnit = (amount: number, unit: string) =>
    t(`value.${unit}`, { value: value(amount, unit), count: Math.abs(Math.round(amount)) });
  /** The limit of a class, with one decimal more than its values, so that neighbouring classes look different. */
  const limit = (amount: number, unit: string) =>
    writeValue(amount, unit, formats.locale, unit === 'persons' || unit === 'needs' ? 0 : 1);
  /** A count that says how much of it is invented: "3 needs, all demonstration". */
  const among = (what: string, demonstrations: number, all: number): string => {
    if (demonstrations === 0) return what;
    if (demonstrations < all) return t('among.some', { what, count: demonstrations });
    return t(all === 1 ? 'among.one' : 'among.all', { what });
  };
  /** A year, a month, an ISO week with its days, or two days, as people write them. */
  const period = (text: string): string => {
    const [first, last] = text.split('/');
    if (first && last) return formats.days(first, last);
    const week = /^(\d{4})-W(\d{2})$/.exec(text);
    if (!week) return text.includes('-') ? formats.month(text) : text;
    const { start, end } = daysOf(text);
    return t('period.week', { week: Number(week[2]), year: week[1], days: formats.days(start, end) });
  };
  /** A figure in words: its value with unit, or why there is none. */
  const figure = (one: Figure, series: Series): string =>
    one.value === null
      ? missing(one.state, series.unit)
      : among(valueUnit(one.value, series.unit), one.demonstrations, one.value);
  /** The published score, beside a reader's own. */
  const published = ({ published: score = null }: Pick<Figure, 'published'>): string =>
    t('selection:published', { value: score === null ? t('selection:noScore') : value(score, 'score') });
  /** A count that not everyone sees so says so. */
  const exactly = (what: string, isExact: boolean): string => (isExact ? t('exact.count', { what }) : what);
  /** How many people a need concerns, or why nobody can say. */
  const people = (need: Need): string =>
    need.people_affected === null
      ? t(
          `vocabulary:valueState.${need.people_affected_state === 'value' ? 'not-answered' : need.people_affected_state}`,
        )
      : exactly(valueUnit(need.people_affected, 'persons'), isExactNeed(need));
  /** Who stands behind a record: its source, or the region that reports it. */
  const reporter = (record: Need | Flow | Practice): string =>
    record.source === null
      ? t('card.reportedBy', { region: regionOf(record) })
      : t('card.source', { credit: sitesOf(record).join(', ') });
  const say = sayer(translate, formats);
  /** A reason of the server's, in the reader's language. */
  const said = (one: Said): string => say(one).text;
  return {
    among,
    t,
    formats,
    said,
    countryName,
    regionName,
    regionOf,
    exactly,
    reporter,
    people,
    ownName,
    period,
    areaName,
    edition,
    missing,
    coverage,
    coverageOfAll,
    title,
    marked,
    published,
    value,
    limit,
    valueUnit,
    figure,
  };
}
export type Words = ReturnType<typeof wordsOf>;

/** The words in the reader's language. */
export function useWords(gazetteer: Gazetteer | undefined): Words {
  const { t } = useTranslation(['atlas', 'vocabulary', 'common']);
  const formats = useFormats();
  // Asked for by the picker, once the first picture is there.
  const { data } = useQuery({ ...scoreSeriesQuery, enabled: false });
  return useMemo(
    () => wordsOf(t as TFunction, formats, gazetteer, data?.series),
    [t, formats, gazetteer, data],
  );
}
