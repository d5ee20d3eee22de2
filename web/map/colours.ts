import type { NoDataKind } from '../../drizzle/vocabulary.ts';

/** Every colour of the map, named once. */
export const paper = {
  sea: '#dfe9f0',
  land: '#f3f1ec',
  landLine: '#d9d4c9',
  /** Regions the filter leaves out, and land a map of mixed levels does not colour. */
  aside: '#e9e7e2',
  regionLine: '#ffffff',
  countryLine: '#5b6b7a',
  coast: '#8fa3b3',
  chosen: '#0b1f33',
  taskforce: '#0b1f33',
  label: '#22384d',
  labelHalo: 'rgba(255,255,255,0.95)',
} as const;

export const marks = {
  urgent: '#c8331a',
  medium: '#e58b1e',
  long: '#8a6d3b',
  needLine: '#ffffff',
  practice: '#f7c948',
  practiceLine: '#3d2c00',
  arrival: '#8e2a78',
  arrivalLine: '#ffffff',
  number: '#ffffff',
  stock: '#5c5c5c',
  lock: '#7a0c2e',
  lockPaper: '#ffffff',
} as const;

/** Flows by what kind of movement they are; types are never added together. */
export const flowColours = {
  arrival: '#8e2a78',
  movement: '#3b3f8f',
  transfer: '#0d6e6e',
  return: '#7a4a12',
} as const;

/** ColorBrewer 2.0 (Cynthia Brewer, Pennsylvania State University; Apache 2.0), all colour-blind safe, for 3 to 7 classes. */
const families = {
  YlGnBu: [
    '#edf8b1 #7fcdbb #2c7fb8',
    '#ffffcc #a1dab4 #41b6c4 #225ea8',
    '#ffffcc #a1dab4 #41b6c4 #2c7fb8 #253494',
    '#ffffcc #c7e9b4 #7fcdbb #41b6c4 #2c7fb8 #253494',
    '#ffffcc #c7e9b4 #7fcdbb #41b6c4 #1d91c0 #225ea8 #0c2c84',
  ],
  Purples: [
    '#efedf5 #bcbddc #756bb1',
    '#f2f0f7 #cbc9e2 #9e9ac8 #6a51a3',
    '#f2f0f7 #cbc9e2 #9e9ac8 #756bb1 #54278f',
    '#f2f0f7 #dadaeb #bcbddc #9e9ac8 #756bb1 #54278f',
    '#f2f0f7 #dadaeb #bcbddc #9e9ac8 #807dba #6a51a3 #4a1486',
  ],
  Oranges: [
    '#fee6ce #fdae6b #e6550d',
    '#feedde #fdbe85 #fd8d3c #d94701',
    '#feedde #fdbe85 #fd8d3c #e6550d #a63603',
    '#feedde #fdd0a2 #fdae6b #fd8d3c #e6550d #a63603',
    '#feedde #fdd0a2 #fdae6b #fd8d3c #f16913 #d94801 #8c2d04',
  ],
} as const;
export type Family = keyof typeof families;

/** From the middle outward: loss in browns, gain in greens (ColorBrewer BrBG, two steps between added on each side). */
const losses = ['#faf3de', '#f6e8c3', '#ebd5a0', '#dfc27d', '#bf812d', '#8c510a', '#543005'] as const;
const gains = ['#e3f4f1', '#c7eae5', '#a3d9d0', '#80cdc1', '#35978f', '#01665e', '#003c30'] as const;

/** `count` colours (1 to 7) of a family from light to dark; one or two take the middle, or the ends, of three. */
export function sequential(family: Family, count: number): string[] {
  const scheme = (families[family][Math.max(count, 3) - 3] ?? families[family][4]).split(' ');
  if (count === 1) return scheme.slice(1, 2);
  return count === 2 ? [scheme[0], scheme[2]].map(String) : scheme;
}

/** Colours for `below` classes under zero and `above` over it, darkest furthest from zero. */
export const diverging = (below: number, above: number): string[] => [
  ...spread(losses, below).reverse(),
  ...spread(gains, above),
];

/** `count` (0 to 7) of seven shades: without the palest and the darkest while five or fewer will do. */
function spread(shades: readonly string[], count: number): string[] {
  if (count > 5) return shades.slice(0, count);
  if (count === 1) return shades.slice(3, 4);
  return Array.from({ length: count }, (_, at) => shades[Math.round(1 + (at * 4) / (count - 1))] as string);
}

/** Background and strokes of every kind of missing value; the pattern is in patterns.ts. */
export const gapColours: Record<NoDataKind, { ground: string; ink: string }> = {
  // Darker than land that is left aside.
  'not-asked': { ground: '#cfcbc4', ink: '#cfcbc4' },
  'not-a-competence': { ground: '#f6f5f2', ink: '#77726b' },
  'not-answered': { ground: '#f6f5f2', ink: '#5f5a54' },
  'under-review': { ground: '#f6f5f2', ink: '#77726b' },
  suppressed: { ground: '#efedea', ink: '#6f6a64' },
  'no-figure': { ground: '#f6f5f2', ink: '#aaa59d' },
};
