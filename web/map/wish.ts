import type { Horizon, ScoreScope, Sector } from '../../drizzle/vocabulary.ts';
import type { Level, View } from '../address.ts';

/** What must be asked of the server to colour a view. Areas, classes and filters are not in it: they need no request. */
export type Wish =
  | {
      kind: 'scores';
      scope: ScoreScope;
      edition: string;
      year: number | null;
      /** The reader's own selection, as the address says it. */
      own: string | null;
    }
  | {
      kind: 'indicator';
      name: string;
      year: number | null;
      level: Level;
      /** Which of the published records are counted; null = all. */
      sector?: Sector | null;
      horizon?: Horizon | null;
    }
  | null;

/** The year each scope opens with: the national index's last with 35 countries; the one with press-reported regional scores. */
const openingYear: Record<ScoreScope, number> = { national: 2019, regional: 2022 };

/** The edition that holds a year, when the address names none. Editions are never mixed in one series. */
export function editionOf(scope: ScoreScope, year: number): string {
  if (scope === 'national') return year <= 2019 ? '2020' : '2025';
  return year <= 2022 ? 'REGIN-2022' : 'demo-2026';
}

export function wishOf(view: View): Wish {
  const { layer, scope, level, own } = view;
  if (layer === 'none') return null;
  // The number of needs is as of now: it has no year.
  if (layer !== 'mipex')
    return { kind: 'indicator', name: layer, year: layer === 'needs' ? null : view.year, level };
  // An edition without a year means the newest year of that edition, which the server knows.
  if (view.edition !== null) return { kind: 'scores', scope, edition: view.edition, year: view.year, own };
  const year = view.year ?? openingYear[scope];
  return { kind: 'scores', scope, edition: editionOf(scope, year), year, own };
}

/** Of the years there are, the one nearest to a year; of two, the later. */
export const nearestYear = (years: readonly number[], year: number): number | undefined =>
  years.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year) || b - a)[0];

/** The year of what is shown: that of the figures once they are there, before that the one asked for. Needs have none. */
export const yearOf = (view: View, series: { year: number | null } | null): number | null =>
  series ? series.year : (wishOf(view)?.year ?? null);
