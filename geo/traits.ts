import { levelOf } from './nuts.ts';

/**
 * What the shape of a region says, from the full 1:3M boundaries.
 *
 * `area`: km2 on the ellipsoid, lakes and rivers included. `coast`: at least 4 km of its outer line face the sea, an inlet or a
 * tidal river that the boundaries leave open. `island`: no part of it is joined by land to a continent, Great Britain
 * or Ireland; bridges are no land. `border`: it touches a region of another country, or land that NUTS does not cover.
 * A higher region is on the coast or a border where a part of it is, and an island where all of them are.
 */
export interface Traits extends Marks {
  area: number;
}

export interface Marks {
  coast: boolean;
  island: boolean;
  border: boolean;
}

/** The level-3 regions in order of code: `area` with one decimal, `marks` a figure each. */
export interface TraitTable {
  area: readonly number[];
  marks: string;
}

const WORTH = { coast: 1, island: 2, border: 4 } as const;
const names = ['coast', 'island', 'border'] as const;

/** One figure for three marks. Example: a coast at a border is 5. */
export const writeMarks = (marks: Marks): string =>
  String(names.reduce((sum, name) => sum + (marks[name] ? WORTH[name] : 0), 0));

const has = (figure: string, name: keyof Marks) => (Number(figure) & WORTH[name]) > 0;

/** The traits of every region of a table and of all above it. `codes` are its level-3 regions in order. */
export function traitsFrom(codes: readonly string[], table: TraitTable): ReadonlyMap<string, Traits> {
  if (codes.length !== table.area.length || codes.length !== table.marks.length)
    throw new Error(`The table of traits is of ${table.area.length} regions, not of ${codes.length}.`);
  const found = new Map<string, Traits>();
  codes.forEach((code, at) => {
    const figure = table.marks[at] as string;
    const own = {
      area: table.area[at] as number,
      coast: has(figure, 'coast'),
      island: has(figure, 'island'),
      border: has(figure, 'border'),
    };
    for (let length = 2; length <= levelOf(code) + 2; length += 1) {
      const above = code.slice(0, length);
      found.set(above, together(found.get(above), own));
    }
  });
  return found;
}

const together = (sum: Traits | undefined, part: Traits): Traits =>
  sum === undefined
    ? part
    : {
        area: Math.round((sum.area + part.area) * 10) / 10,
        coast: sum.coast || part.coast,
        island: sum.island && part.island,
        border: sum.border || part.border,
      };
