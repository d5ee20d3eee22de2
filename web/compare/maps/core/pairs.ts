import { natureOf, writeVariable } from '../../../../api/contract/variable.ts';
import type { Figure } from '../../../map/figures.ts';
import type { Drawn } from './drawn.ts';

/** Whether two variables can be drawn against each other, and whose figures then meet. */
export type Pairing = 'by-region' | 'by-country' | 'not-comparable' | 'same';

/**
 * A national score is its country's and says nothing of a single region: it meets another national score, or an official
 * figure of the whole country; what regions report of themselves it never meets.
 */
export function pairingOf(x: Drawn, y: Drawn): Pairing {
  if (writeVariable(x.variable) === writeVariable(y.variable)) return 'same';
  const observed = [x, y].map(({ variable }) => natureOf(variable.measure).observed);
  const national = observed.filter((one) => one === 'country').length;
  if (national === 2) return 'by-country';
  if (national === 0) return 'by-region';
  return observed.includes('every-level') ? 'by-country' : 'not-comparable';
}

export interface Pair {
  code: string;
  x: number;
  y: number;
  invented: boolean;
}

export interface Pairs {
  pairs: Pair[];
  /** Regions (countries) without the one, the other, or both. */
  without: { x: number; y: number; both: number };
}

/** Figures of two variables that belong to the same region, or country. */
export function pairsOf(x: Drawn, y: Drawn, pairing: Pairing): Pairs {
  const none: Pairs = { pairs: [], without: { x: 0, y: 0, both: 0 } };
  if (pairing === 'not-comparable' || pairing === 'same') return none;
  const [xs, ys] = [x, y].map((one) => figuresFor(one, pairing, countriesOf(x, y))) as [Known, Known];
  for (const code of new Set([...xs.keys(), ...ys.keys()])) {
    const [a, b] = [xs.get(code)?.value ?? null, ys.get(code)?.value ?? null];
    if (a !== null && b !== null) none.pairs.push({ code, x: a, y: b, invented: invented(xs, ys, code) });
    else none.without[a === null ? (b === null ? 'both' : 'x') : 'y'] += 1;
  }
  return none;
}

type Known = Map<string, Pick<Figure, 'value' | 'invented' | 'demonstrations'>>;

/** The countries shown: those of the national variable, which has each once. */
const countriesOf = (x: Drawn, y: Drawn) =>
  (x.series.national ? x : y).owners.map(({ of }) => of).filter((code) => code.length === 2);

function figuresFor({ series, owners }: Drawn, pairing: Pairing, countries: readonly string[]): Known {
  if (pairing === 'by-region' || series.national) return new Map(owners.map((figure) => [figure.of, figure]));
  const missing = { value: null, invented: false, demonstrations: 0 };
  return new Map(countries.map((code) => [code, series.cells.get(code) ?? missing]));
}

const invented = (xs: Known, ys: Known, code: string) =>
  [xs.get(code), ys.get(code)].some((one) => one !== undefined && (one.invented || one.demonstrations > 0));

/** The unweighted mean of both: each region counts once, however large. */
export function meanOf(pairs: readonly Pair[]): { x: number; y: number } | null {
  if (pairs.length === 0) return null;
  const mean = (which: 'x' | 'y') => pairs.reduce((sum, pair) => sum + pair[which], 0) / pairs.length;
  return { x: mean('x'), y: mean('y') };
}
