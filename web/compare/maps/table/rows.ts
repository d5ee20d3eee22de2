import { countryOf } from '../../../../geo/nuts.ts';
import { searchKey } from '../../../../geo/search.ts';
import { type Figure, isDemonstration } from '../../../map/figures.ts';
import type { Drawn } from '../core/drawn.ts';

/** A region with its figure in each variable; null while it has not come. */
export interface Row {
  code: string;
  name: string;
  country: string;
  figures: (Figure | null)[];
  invented: boolean;
}

export interface Order {
  /** A column: the region, its country, or a variable by its place. */
  by: 'name' | 'country' | number;
  direction: 1 | -1;
}

interface Names {
  region: (code: string) => string;
  country: (code: string) => string;
}

/** A row for each region that is shown. A region drawn in several pieces, because parts of it stand for themselves, has one. */
export function rowsOf(drawn: readonly (Drawn | null)[], names: Names): Row[] {
  const columns = drawn.map((one) => new Map(one?.figures.map((figure) => [figure.code, figure])));
  const pieces = drawn.find((one) => one !== null)?.figures.map(({ code }) => code) ?? [];
  // A national score has its country for an owner, whatever the regions shown.
  const local = drawn.find((one) => one !== null && !one.series.national);
  const ownerOf = new Map(local?.figures.map(({ code, of }) => [code, of]));
  const pieceOf = new Map<string, string>();
  for (const piece of pieces) {
    const owner = ownerOf.get(piece) ?? piece;
    if (!pieceOf.has(owner)) pieceOf.set(owner, piece);
  }
  return [...pieceOf].map(([code, piece]) => {
    const figures = columns.map((column) => {
      const figure = column.get(piece);
      return figure ? { ...figure, code } : null;
    });
    const invented = figures.some((figure) => figure !== null && isDemonstration(figure));
    return { code, name: names.region(code), country: names.country(countryOf(code)), figures, invented };
  });
}

/** Rows whose name, country or code has these letters, whatever their accents. */
export function found(rows: readonly Row[], text: string): readonly Row[] {
  const wanted = searchKey(text);
  if (wanted === '') return rows;
  return rows.filter(({ name, country, code }) =>
    [name, country, code].some((one) => searchKey(one).includes(wanted)),
  );
}

/** Rows by one column; without a value last whichever way. */
export function ordered(rows: readonly Row[], { by, direction }: Order, locale: string): Row[] {
  const compare = new Intl.Collator(locale).compare;
  if (typeof by === 'string') return rows.toSorted((a, b) => direction * compare(a[by], b[by]));
  return rows.toSorted((a, b) => {
    const [one, other] = [a.figures[by]?.value ?? null, b.figures[by]?.value ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return direction * (one - other) || compare(a.name, b.name);
  });
}
