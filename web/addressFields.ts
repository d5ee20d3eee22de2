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
