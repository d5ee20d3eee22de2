import type { RecordKind } from '../../../drizzle/vocabulary.ts';
import { type Field, fieldsOfRecord } from './fields.ts';

/** A record as the server compiles it: every property that is published. */
export type PublishedProperties = Record<string, unknown>;

/** Answers that are told elsewhere: in the heading, as the point on the map, or not at all (`consent`). */
const elsewhere = new Set(['visibility', 'consent', 'latitude', 'longitude']);
export const publishedFields = (kind: RecordKind): Field[] =>
  fieldsOfRecord(kind).filter(({ name }) => !elsewhere.has(name));

/** Counts of people, with the property that says whether one is withheld. */
const stateOf: Record<string, string> = {
  peopleAffected: 'peopleAffectedState',
  peopleReached: 'peopleReachedState',
  number: 'numberState',
  numberMin: 'numberState',
  numberMax: 'numberState',
};

export interface Count {
  isSuppressed: boolean;
  /** What those read who may see exact numbers, where it is another than everybody's; else null. */
  exact: number | null;
}

/** How a count of people is published; undefined for other answers. */
export function countOf(
  name: string,
  record: PublishedProperties,
  exacts: PublishedProperties,
): Count | undefined {
  const state = stateOf[name];
  if (state === undefined) return undefined;
  const exact = exacts[`exact${name.slice(0, 1).toUpperCase()}${name.slice(1)}`];
  // Of a number and a range only the one that was given is withheld.
  const isSuppressed = record[state] === 'suppressed' && typeof exact === 'number';
  return { isSuppressed, exact: typeof exact === 'number' && exact !== record[name] ? exact : null };
}

export type Position = readonly [longitude: number, latitude: number];
const isPosition = (value: unknown): value is Position => Array.isArray(value) && value.length === 2;

/** Where a record is drawn: as in the collections (`api/collections/drawing.ts`). */
export type Drawn =
  | { as: 'given'; at: Position }
  | { as: 'centre'; at: Position; name: string }
  | { as: 'line'; from: { at: Position; name: string }; to: { at: Position; name: string } };

/** Null: on no map. Example: a need stands at the centre of its region, a flow between two regions is a line. */
export function drawnOf(kind: RecordKind, record: PublishedProperties): Drawn | null {
  const at = (position: string, name: string) =>
    isPosition(record[position]) ? [{ at: record[position], name: String(record[name]) }] : [];
  const [own] = at('position', 'regionName');
  if (!own || kind === 'offer') return null;
  if (kind === 'practice' && record.placeIsCentre === false) return { as: 'given', at: own.at };
  if (kind !== 'flow') return { as: 'centre', ...own };
  const [from] = record.type === 'present' ? [] : at('fromPosition', 'fromName');
  const [to] = at('toPosition', 'toName');
  const isLine = from && to && String(from.at) !== String(to.at);
  return isLine ? { as: 'line', from, to } : { as: 'centre', ...(from ?? to ?? own) };
}

/** A degree is some 111 km, and each decimal makes it ten times finer; six of them are published. */
const metres = [111_000, 11_000, 1_100, 110, 11, 1, 1];
const decimals = (degrees: number) => Math.min(6, (String(degrees).split('.')[1] ?? '').length);

/** How exact a point is, in metres, by the decimals it was given with. Example: 38.12, 13.36 is exact to 1,100 m. */
export const exactTo = ([longitude, latitude]: Position): number =>
  metres[Math.max(decimals(longitude), decimals(latitude))] ?? 1;
