import type { Refused } from '../../../api/analysis/patterns/refuse.ts';
import { type CompareView, MOST_VARIABLES } from '../../../api/contract/comparison-address.ts';
import { readVariable, type Variable, writeVariable } from '../../../api/contract/variable.ts';

/** One way out of a refusal: words of `patterns.json`, and what changes in the address. */
export interface Way {
  key: string;
  params: Record<string, number>;
  variable?: Variable;
  part: Partial<CompareView>;
}

/** Figures that are rates, counted at every level. */
const rates = ['net-migration', 'population-change'].map((text) => readVariable(text) as Variable);

/** What can be done instead, the nearest to what was asked first. */
export function insteadOf(refused: readonly Refused[], view: CompareView, of: number): Way[] {
  const ways = refused.flatMap(({ code, field }) => waysOut(code, field, view, of));
  return [...new Map(ways.map((way) => [`${way.key} ${JSON.stringify(way.part)}`, way])).values()];
}

function waysOut(code: string, field: string, view: CompareView, of: number): Way[] {
  const way = (key: string, part: Partial<CompareView>, params: Way['params'] = {}): Way => ({
    key,
    params,
    part,
  });
  const others = field === 'with' ? [way('moran', { statistic: 'moran' })] : otherFigures(view, of);
  const finer = view.level !== 'own' && view.level < 3 ? [view.level + 1] : [];
  switch (code) {
    case 'analysed-at-level-0':
      return [way('level', { level: 0 }), ...others];
    case 'count-of-people':
      return [way('bayes', { standardise: 'bayes' }), ...others];
    case 'no-count':
      return [way('plain', { standardise: 'none' })];
    case 'few-to-analyse':
      return [
        ...(view.country.length > 0 ? [way('everyCountry', { country: [] })] : []),
        ...finer.map((level) => way('finer', { level: level as 1 | 2 | 3 }, { level })),
        ...others,
      ];
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

/** Rates in the place of the variable: added to those compared, or in its place when there are as many as there may be. */
function otherFigures(view: CompareView, of: number): Way[] {
  const texts = view.by.map(writeVariable);
  return rates.flatMap((variable) => {
    const at = texts.findIndex((text) => text.split('@')[0] === writeVariable(variable));
    if (at === of) return [];
    if (at >= 0) return [{ key: 'variable', params: {}, variable, part: { of: at + 1 } }];
    const isFull = view.by.length >= MOST_VARIABLES;
    const part = isFull
      ? { by: view.by.with(of, variable), of: of + 1 }
      : { by: [...view.by, variable], of: view.by.length + 1 };
    return [{ key: 'variable', params: {}, variable, part }];
  });
}
