import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Neighbours } from '../../../geo/contiguity.ts';
import { contiguity } from '../../../geo/contiguity-table.ts';
import { nuts } from '../../../geo/nuts-table.ts';
import { nearest, withinKilometres } from '../../../geo/spatial/neighbourhoods.ts';
import { type Study, studyOf } from '../../../geo/spatial/study.ts';
import type { WeightStyle } from '../../../geo/spatial/weights.ts';
import { fixtureText } from '../generated.ts';

type Row = Record<string, string>;

/** A table that R wrote (see tests/fixtures/spdep/record.ts). */
export const recorded = (name: string): Row[] =>
  parse(fixtureText(`spdep/${name}`), { columns: true }) as Row[];

export const areas = recorded('lisa-area.csv');
export const demonstration = recorded('demonstration.csv');

const observed: Record<string, { code: string; value: number | null }[]> = {
  area: areas.map(({ nuts_id, y }) => ({ code: nuts_id as string, value: Number(y) })),
  score: demonstration.map(({ code, score }) => ({
    code: code as string,
    value: score === '' ? null : Number(score),
  })),
};

const centres = new Map(nuts.all(3).map(({ code, centre }) => [code, centre]));

/** spdep takes two shared corners for a border, where these two meet twice; with that pair its rook neighbours are ours. */
function rookOfSpdep(): Neighbours {
  const rook = new Map(contiguity(3, 'rook'));
  rook.set('SE125', [...(rook.get('SE125') ?? []), 'SE313']);
  rook.set('SE313', [...(rook.get('SE313') ?? []), 'SE125']);
  return rook;
}

const neighbourhoods: Record<string, () => Neighbours> = {
  queen: () => contiguity(3, 'queen'),
  rook: rookOfSpdep,
  'nearest-6': () => nearest(centres, 6),
  'within-150-km': () => withinKilometres(centres, 150),
};
const made = new Map<string, Neighbours>();

/** The study of a recorded row: its variable, its neighbours and its style. */
export function studyOfRow({ variable, neighbours, style }: Row): Study {
  const name = neighbours as string;
  const found = made.get(name) ?? (neighbourhoods[name] as () => Neighbours)();
  made.set(name, found);
  return studyOf(observed[variable as string] ?? [], found, style as WeightStyle);
}

/** Equal to 1e-9 of its size, or of 1 for smaller ones; a chance to 1e-9 of itself where it is very small too. */
export function expectSame(found: number | null | undefined, wanted: string | undefined, what: string): void {
  const number = Number(wanted);
  expect(Math.abs((found ?? Number.NaN) - number), `${what}: ${found}, R ${number}`).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(number)),
  );
}
