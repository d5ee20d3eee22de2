import type { Refused } from '../../../api/analysis/patterns/refuse.ts';
import { type CompareView, MOST_VARIABLES } from '../../../api/contract/comparison-address.ts';
import { type Measure, natureOf, readVariable, type Variable } from '../../../api/contract/variable.ts';

/** One way out of a refusal: words of `patterns.json`, and what changes in the address. */
export interface Way {
  key: string;
  params: Record<string, number>;
  variable?: Variable;
  part: Partial<CompareView>;
}

/** What is analysed, and its place among the variables. */
interface Chosen {
  of: number;
  measure: Measure;
}

/** What can be done instead, the nearest to what was asked first. */
export function insteadOf(refused: readonly Refused[], view: CompareView, chosen: Chosen): Way[] {
  const ways = refused.flatMap((one) => waysOut(one, view, chosen));
  return [...new Map(ways.map((way) => [`${way.key} ${JSON.stringify(way.part)}`, way])).values()];
}

const way = (key: string, part: Partial<CompareView>, params: Way['params'] = {}): Way => ({
  key,
  params,
  part,
});

function waysOut({ code, field }: Refused, view: CompareView, chosen: Chosen): Way[] {
  const others = field === 'with' ? [way('moran', { statistic: 'moran' })] : otherFigures(view, chosen);
  switch (code) {
    case 'analysed-at-level-0':
      return [way('level', { level: 0 }), ...others];
    case 'count-of-people':
      return [...others, way('bayes', { standardise: 'bayes' })];
    case 'no-count':
      return [way('plain', { standardise: 'none' })];
    case 'few-to-analyse':
      return [...moreRegions(view, chosen), ...others];
    case 'mostly-alone':
      return [way('nearest', { weights: 'nearest', nearest: 5 }, { count: 5 })];
    case 'nearest-too-many':
      return [way('nearest', { nearest: 5 }, { count: 5 })];
    case 'same-variable':
      return [way('moran', { statistic: 'moran' })];
    case 'one-level':
      return ([2, 3] as const).map((level) => way('finer', { level }, { level }));
    default:
      return others;
  }
}

function moreRegions({ country, level }: CompareView, { measure }: Chosen): Way[] {
  const all = country.length > 0 ? [way('everyCountry', { country: [] })] : [];
  const hasFiner = level !== 'own' && level < 3 && natureOf(measure).observed === 'every-level';
  const finer = (Number(level) + 1) as 1 | 2 | 3;
  return hasFiner ? [...all, way('finer', { level: finer }, { level: finer })] : all;
}

/** Rates of every level, those of the same thing first: they can be analysed at most levels. */
function ratesFor({ kind }: Measure): Variable[] {
  const own = kind === 'arrivals' || kind === 'reception' ? [`${kind}-rate`] : [];
  return [...own, 'net-migration', 'population-change'].map((text) => readVariable(text) as Variable);
}

/** Rates in the place of the variable: added to those compared, or instead of it when there are as many as there may be. */
function otherFigures(view: CompareView, { of, measure }: Chosen): Way[] {
  const kinds = view.by.map((one) => one.measure.kind);
  const isFull = view.by.length >= MOST_VARIABLES;
  return ratesFor(measure).flatMap((variable): Way[] => {
    const at = kinds.indexOf(variable.measure.kind);
    const added = isFull
      ? { by: view.by.with(of, variable), of: of + 1 }
      : { by: [...view.by, variable], of: view.by.length + 1 };
    if (at === of || measure.kind === variable.measure.kind) return [];
    return [{ key: 'variable', params: {}, variable, part: at >= 0 ? { of: at + 1 } : added }];
  });
}
