import { basinsOf } from '../../../geo/basins.ts';
import regions from '../../../geo/boundaries/regions-2021.json' with { type: 'json' };
import type { Neighbours } from '../../../geo/contiguity.ts';
import { contiguity } from '../../../geo/contiguity-table.ts';
import type { Position } from '../../../geo/great-circle.ts';
import { nearest, sameGroup, withinKilometres } from '../../../geo/spatial/neighbourhoods.ts';
import type { Task } from './prepare.ts';

/** Who is whose neighbour among the regions of a task. The nearest are sought among those with a figure, the others in the whole level. */
export function neighboursOf({ codes, method }: Pick<Task, 'codes' | 'method'>): Neighbours {
  const { weights, level, nearest: count, km } = method;
  switch (weights) {
    case 'queen':
    case 'rook':
      return contiguity(level, weights);
    case 'nearest':
      return nearest(centresOf(codes), count);
    case 'distance':
      return withinKilometres(centresOf(levelCodes(level)), km);
    case 'basin':
      return sameGroup(new Map(levelCodes(level).map((code) => [code, basinsOf(code)])));
  }
}

const centres = new Map(regions.map(({ code, centre }) => [code, centre as unknown as Position]));
const levelCodes = (level: number) => [...centres.keys()].filter((code) => code.length === level + 2);
const centresOf = (codes: readonly string[]) =>
  new Map(codes.map((code) => [code, centres.get(code) as Position]));
