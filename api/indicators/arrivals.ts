import { eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { arrival } from '../../drizzle/schema/figures.ts';
import { region } from '../../drizzle/schema/region.ts';
import { ancestorsOf } from '../../geo/nuts.ts';
import type { Cell, Indicator } from './cells.ts';
import { chooseYear } from './year.ts';
import { say } from '../contract/sentences.ts';

interface Sum {
  persons: number;
  places: number;
  partOfYear: string[];
}

export async function arrivalYears(db: Db): Promise<number[]> {
  const known = await db.selectDistinct({ year: arrival.year }).from(arrival).orderBy(arrival.year);
  return known.map((row) => row.year);
}

/**
 * People arriving by sea in a year, summed over the recorded places of each region and of all above it. A region
 * without a recorded place has no value: nobody counted there, which is not zero.
 */
export async function arrivalsOf(db: Db, asked?: number): Promise<Indicator> {
  const years = await arrivalYears(db);
  const year = chooseYear(years, asked);
  const [codes, places] = await Promise.all([
    db.select({ code: region.code }).from(region),
    db.select().from(arrival).where(eq(arrival.year, year)),
  ]);
  const sums = new Map<string, Sum>();
  for (const place of places) {
    if (!place.region) continue;
    for (const code of [place.region, ...ancestorsOf(place.region)]) {
      const sum = sums.get(code) ?? { persons: 0, places: 0, partOfYear: [] };
      sum.persons += place.persons;
      sum.places += 1;
      if (place.monthsCovered < 12) sum.partOfYear.push(`${place.place} ${place.monthsCovered}/12`);
      sums.set(code, sum);
    }
  }
  return {
    unit: 'persons',
    year,
    years,
    cells: codes.map(({ code }) => cellOf(code, sums.get(code))),
    sources: places.map((row) => row.source),
  };
}

function cellOf(code: string, sum: Sum | undefined): Cell {
  if (!sum) {
    return {
      code,
      value: null,
      state: 'not-asked',
      reason: say('no-place-of-arrival'),
    };
  }
  const { partOfYear, persons } = sum;
  if (partOfYear.length === 0) return { code, value: persons, state: 'value' };
  return { code, value: persons, state: 'value', reason: say('part-of-year', { places: partOfYear }) };
}
