import { type Definition, definitionShape } from './definition.ts';
import { mapping1 } from './mapping-1/definition.ts';

/** A set of questions of one version; answers say by which version they were given. */
export interface Instrument {
  id: string;
  version: number;
  definition: Definition;
}

/** The instruments that come with the product; versions uploaded later live in the database. */
export const instruments: readonly Instrument[] = [
  { id: 'mapping', version: 1, definition: definitionShape.parse(mapping1) },
];

/** An instrument by id, of a version or the newest; undefined when there is none. */
export function instrumentOf(id: string, version?: number): Instrument | undefined {
  return instruments
    .filter((one) => one.id === id && (version === undefined || one.version === version))
    .sort((a, b) => b.version - a.version)[0];
}
