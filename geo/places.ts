import { boxOfBoxes, type Bbox } from './bbox.ts';
import type { Nuts, NutsRow } from './nuts.ts';

/** A place to go to on the map. Its name for people is in the message files under `id`. */
export interface Place {
  id: string;
  /** The regions that make it up. */
  codes: string[];
  bounds: Bbox;
}

interface Boxed extends NutsRow {
  bbox: Bbox;
  core?: Bbox;
}

/** Far or small places, and the mainland to come back to. `mainland` takes the boxes without far islands. */
const PLACES: readonly (readonly [string, string])[] = [
  ['iceland', 'IS'],
  ['svalbard', 'NO0B2'],
  ['jan-mayen', 'NO0B1'],
  ['azores', 'PT20'],
  ['madeira', 'PT30'],
  ['canaries', 'ES70'],
  ['ceuta', 'ES63'],
  ['melilla', 'ES64'],
  ['malta', 'MT'],
  ['cyprus', 'CY'],
  ['guadeloupe', 'FRY1'],
  ['martinique', 'FRY2'],
  ['french-guiana', 'FRY3'],
  ['reunion', 'FRY4'],
  ['mayotte', 'FRY5'],
];

/** The ids of all places in the order in which they are listed. */
export const placeIds: readonly string[] = ['mainland', ...PLACES.map(([id]) => id)];

/** The "go to" list, bounds from the table of regions. Iceland is a part of the mainland's view as well. */
export function placesOf(nuts: Nuts<Boxed>): Place[] {
  const countries = nuts.all(0);
  const mainland = {
    id: 'mainland',
    codes: countries.map(({ code }) => code),
    bounds: boxOfBoxes(countries.map(({ bbox, core }) => core ?? bbox)),
  };
  const places = PLACES.map(([id, code]) => ({ id, codes: [code], bounds: nuts.region(code).bbox }));
  return [mainland, ...places];
}
