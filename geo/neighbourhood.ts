import {
  barredContext,
  contextOf,
  type Bar,
  type Compared,
  type Context,
  type Limit,
  type Note,
  type Space,
} from './context.ts';
import { kilometresBetween } from './great-circle.ts';
import { levelOf } from './nuts.ts';

/** What a region's neighbourhood is: the regions that touch it, those of its sea or its Commission, or the k nearest. */
export type Around = { kind: 'touching' | 'basin' | 'commission' } | { kind: 'nearest'; k: number };

/** The neighbourhood of a region, or of a country where `lifted` says that countries are counted. */
export function neighbourhood(
  of: string,
  around: Around,
  compared: Compared,
  space: Space,
  lifted: (codes: Iterable<string>) => string[],
): Context {
  const bar = (code: Bar) => barredContext(of, compared, { code, params: {} });
  if (around.kind === 'nearest') return nearestContext(of, around.k, compared, space);
  if (around.kind === 'touching') {
    const touching = space.touching(of);
    return touching.length === 0 ? bar('touches-nobody') : contextOf(of, touching, compared);
  }
  if (around.kind === 'basin') {
    const own = space.basins(of);
    if (own.length === 0) return bar('no-sea');
    const level = space.codes(levelOf(of));
    const shore = level.filter((code) => space.basins(code).some((basin) => own.includes(basin)));
    return contextOf(of, shore, compared, [{ code: 'basins-of-the-atlas', params: { basins: own } }]);
  }
  const declared = [...space.commissions].filter(([code]) => lifted([code]).includes(of));
  const own = new Set(declared.flatMap(([, commissions]) => commissions));
  if (own.size === 0) return bar('no-commission');
  const members = [...space.commissions].filter(([, theirs]) => theirs.some((one) => own.has(one)));
  const names = { commissions: [...own].sort() };
  const notes: Note<Limit>[] = compared.national ? [{ code: 'countries-of-commission', params: names }] : [];
  return contextOf(of, lifted(members.map(([code]) => code)), compared, notes);
}

function nearestContext(of: string, k: number, compared: Compared, space: Space): Context {
  const here = space.centre(of);
  const nearest = space
    .codes(levelOf(of))
    .filter((code) => code !== of && compared.state(code) === 'value')
    .map((code) => ({ code, km: kilometresBetween(here, space.centre(code)) }))
    .sort((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1))
    .slice(0, k);
  const farthest = nearest.at(-1);
  const notes: Note<Limit>[] = farthest
    ? [{ code: 'nearest-within', params: { count: nearest.length, km: Math.round(farthest.km) } }]
    : [];
  return contextOf(
    of,
    nearest.map(({ code }) => code),
    compared,
    notes,
  );
}
