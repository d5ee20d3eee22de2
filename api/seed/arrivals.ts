import type { Db } from '../../drizzle/client.ts';
import { arrival } from '../../drizzle/schema/figures.ts';
import { insertAll } from './insert.ts';
import { number, readTable, textOrNull } from './table.ts';

/** `arrival:other-islands:2014` */
const idOf = (place: string, year: string) =>
  `arrival:${place
    .normalize('NFD')
    .replace(/[^\w ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '-')}:${year}`;

/** People arriving by sea, by place and year, exactly as published. */
export async function seedArrivals(db: Db): Promise<void> {
  const rows = readTable('sea-arrivals', [
    'nuts_id',
    'place',
    'lon',
    'lat',
    'year',
    'months_covered',
    'persons',
  ]);
  await insertAll(
    db,
    arrival,
    rows.map((row) => ({
      id: idOf(row.place, row.year),
      region: textOrNull(row.nuts_id),
      place: row.place,
      position: [number(row.lon), number(row.lat)],
      year: number(row.year),
      monthsCovered: number(row.months_covered),
      persons: number(row.persons),
      source: 'unhcr-sea-arrivals',
      empties: row.nuts_id === '' ? 1 : 0,
    })),
  );
}
