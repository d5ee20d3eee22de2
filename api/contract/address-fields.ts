import { normaliseCode, nutsCountries } from '../../geo/nuts.ts';

/** Where the map looks: zoom with 2 decimals, latitude and longitude with 4 (about 10 m). */
export interface Place {
  zoom: number;
  latitude: number;
  longitude: number;
}

/** Years, both included. */
export interface Period {
  from: number;
  to: number;
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals)) + 0;

/** A place as the address keeps it, rounded; longitudes run from -180 to 180. */
export const placeOf = (zoom: number, latitude: number, longitude: number): Place => ({
  zoom: rounded(zoom, 2),
  latitude: rounded(latitude, 4),
  longitude: rounded(((((longitude + 180) % 360) + 360) % 360) - 180, 4),
});

/** Example: zoom 4.2 at 48 N 12 E is `4.2/48/12`. */
export const placeText = ({ zoom, latitude, longitude }: Place): string => `${zoom}/${latitude}/${longitude}`;

const decimal = /^-?\d{1,3}(\.\d{1,6})?$/;

export function readPlace(text: string): Place | undefined {
  const parts = text.split('/');
  if (parts.length !== 3 || !parts.every((part) => decimal.test(part))) return undefined;
  const [zoom, latitude, longitude] = parts.map(Number) as [number, number, number];
  if (zoom < 0 || zoom > 22 || Math.abs(latitude) > 85 || Math.abs(longitude) > 180) return undefined;
  return placeOf(zoom, latitude, longitude);
}

/** Example: `2014..2016`; `2015` alone is that year. */
export function readPeriod(text: string): Period | undefined {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from >= 1990 && to <= 2100 && from <= to ? { from, to } : undefined;
}

export const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

export const code = (shape: RegExp) => (text: string) => (shape.test(text) ? text : undefined);

/** A list without repetition, sorted, so that one view has one address. */
export const listOf = (shape: RegExp) => (text: string) => {
  const parts = text.split(',');
  return parts.every((part) => shape.test(part)) ? [...new Set(parts)].sort() : undefined;
};

/** One of some words or numbers, as written. */
export const oneOf =
  <const Words extends readonly (string | number)[]>(words: Words) =>
  (text: string): Words[number] | undefined =>
    words.find((word) => String(word) === text);

/** One setting of an address: how it is read and written. */
export interface Field<Value> {
  /** The value, or `undefined` when the text is nonsense. */
  read: (text: string) => Value | undefined;
  write: (value: Value) => string | undefined;
  allowed: Allowed;
}
export type Fields<View> = { [Name in keyof View]: Field<View[Name]> };

/** A part of the address that could not be read: what stood there, and what may; the default was taken instead. */
export interface Complaint {
  name: string;
  given: string;
  /** `null` = there is no such setting. */
  allowed: Allowed | null;
}
/** Words to choose from, a range of whole numbers, or an example. */
export type Allowed =
  | { words: readonly (string | number)[] }
  | { from: number; to: number }
  | { example: string };

/** Read elsewhere: the language of a link. */
const others = new Set(['lang']);

/** The settings an address gives, the defaults for the others, and a complaint for each that cannot be read. */
export function readFields<View extends object>(
  fields: Fields<View>,
  usual: View,
  search: Readonly<Record<string, string>>,
): { view: View; complaints: Complaint[] } {
  const complaints: Complaint[] = Object.entries(search)
    .filter(([name]) => !Object.hasOwn(fields, name) && !others.has(name))
    .map(([name, given]) => ({ name, given, allowed: null }));
  const view = { ...usual };
  const put = <Name extends keyof View & string>(name: Name) => {
    if (!Object.hasOwn(search, name)) return;
    const given = String(search[name]);
    const value = fields[name].read(given);
    if (value === undefined) complaints.push({ name, given, allowed: fields[name].allowed });
    else view[name] = value;
  };
  for (const name of Object.keys(fields)) put(name as keyof View & string);
  return { view, complaints };
}

export const plain = (value: string | number | null) => (value === null ? undefined : String(value));
export const flag = (word: string): Field<boolean> => ({
  read: (text) => (text === word ? true : undefined),
  write: (value) => (value ? word : undefined),
  allowed: { words: [word] },
});
export const word = <const Words extends readonly (string | number)[]>(words: Words) => ({
  read: oneOf(words),
  write: plain,
  allowed: { words },
});
export const whole = (from: number, to: number) => ({
  read: wholeNumber(from, to),
  write: plain,
  allowed: { from, to },
});
/** Countries of NUTS in any of the spellings people use, each once and in order. */
function readCountries(text: string): string[] | undefined {
  const codes = listOf(/^[A-Za-z]{2}$/)(text)?.map(normaliseCode);
  return codes?.every((one) => nutsCountries.includes(one)) ? [...new Set(codes)].sort() : undefined;
}
export const countries: Field<readonly string[]> = {
  read: readCountries,
  write: (list) => list.join(',') || undefined,
  allowed: { words: nutsCountries },
};
/** A region in any of the spellings people use, small letters and GR for Greece included. */
export const readRegion = (text: string) => {
  try {
    return normaliseCode(text);
  } catch {
    return undefined;
  }
};
export const place: Field<Place | null> = {
  read: readPlace,
  write: (at) => (at ? placeText(at) : undefined),
  allowed: { example: '4.2/48/12' },
};

/** The shortest search that reads back as this view: what is as usual is left out; without a usual one, nothing is. */
export function writeFields<View extends object>(
  fields: Fields<View>,
  usual: View | null,
  view: View,
): Record<string, string> {
  const search: Record<string, string> = {};
  const put = <Name extends keyof View & string>(name: Name) => {
    const text = fields[name].write(view[name]);
    if (text !== undefined && text !== (usual && fields[name].write(usual[name]))) search[name] = text;
  };
  for (const name of Object.keys(fields)) put(name as keyof View & string);
  return search;
}
