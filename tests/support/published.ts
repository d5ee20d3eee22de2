import { arrival, population } from '../../drizzle/schema/figures.ts';
import {
  type publishedFlow,
  publishedNeed,
  type publishedOffer,
  type publishedPractice,
  restrictedNeed,
} from '../../drizzle/schema/published.ts';
import { publicationCounter } from '../../drizzle/schema/publication.ts';
import { score } from '../../drizzle/schema/score.ts';
import { source } from '../../drizzle/schema/source.ts';
import type { Db } from '../../drizzle/client.ts';
import { sql } from 'drizzle-orm';

/*
 * Published rows as the compiler would leave them, made by hand. The tiny world: Catalonia (ES51), Sicily (ITG1) and
 * Skåne (SE224), placed by `placeRegions`.
 */

const catalonia = { region: 'ES51', regionName: 'Cataluña', country: 'ES', level: 2, position: [1.6, 41.8] };
const sicily = { region: 'ITG1', regionName: 'Sicilia', country: 'IT', level: 2, position: [14.1, 37.6] };
const skane = { region: 'SE224', regionName: 'Skåne län', country: 'SE', level: 3, position: [13.5, 55.9] };
export const at = { catalonia, sicily, skane } as const;

const record = {
  ...catalonia,
  visibility: 'public',
  demonstration: false,
  version: 1,
  release: 1,
  publishedAt: new Date('2026-03-02T10:00:00Z'),
  empties: 0,
};

type Row<Table extends { $inferInsert: object }> = Table['$inferInsert'];
/** A need of a numbered release, with its exact counts. */
type NeedRow = Row<typeof restrictedNeed> & { release: number };

export function needRow(id: string, changed: Partial<NeedRow> = {}): NeedRow {
  return {
    ...record,
    id,
    title: `Need ${id}`,
    strand: 'reception',
    sector: 'shelter-housing',
    horizon: 'urgent',
    severity: 5,
    targetGroups: ['all'],
    peopleAffectedState: 'not-answered',
    status: 'open',
    ...changed,
  } as NeedRow;
}

export function flowRow(
  id: string,
  changed: Partial<Row<typeof publishedFlow>> = {},
): Row<typeof publishedFlow> {
  return {
    ...record,
    id,
    type: 'relocation',
    period: '2016-02',
    periodStart: '2016-02-01',
    periodEnd: '2016-02-29',
    number: 25,
    numberState: 'value',
    unit: 'persons',
    method: 'register',
    confidence: 3,
    ...changed,
  } as Row<typeof publishedFlow>;
}

export function practiceRow(
  id: string,
  changed: Partial<Row<typeof publishedPractice>> = {},
): Row<typeof publishedPractice> {
  return {
    ...record,
    id,
    title: `Practice ${id}`,
    regions: ['ES51'],
    placeIsCentre: false,
    strand: 'integration',
    sectors: ['language'],
    targetGroups: ['all'],
    peopleReachedState: 'not-answered',
    links: [],
    ...changed,
  } as Row<typeof publishedPractice>;
}

export function offerRow(
  id: string,
  changed: Partial<Row<typeof publishedOffer>> = {},
): Row<typeof publishedOffer> {
  return {
    ...record,
    id,
    title: `Offer ${id}`,
    direction: 'offers',
    kind: 'exchange',
    sectors: ['language'],
    ...changed,
  } as Row<typeof publishedOffer>;
}

/** Publishes needs as they are: the public ones in both tables, the others in the restricted one. */
export async function publishNeeds(db: Db, rows: NeedRow[]): Promise<void> {
  const open = rows.filter((row) => row.visibility === 'public');
  if (open.length > 0) {
    await db.insert(publishedNeed).values(open.map(({ exactPeopleAffected: _, ...row }) => row));
  }
  await db.insert(restrictedNeed).values(rows);
  await growCounter(db);
}

/** What every publication does at its end. */
export async function growCounter(db: Db): Promise<void> {
  await db.update(publicationCounter).set({ value: sql`${publicationCounter.value} + 1` });
}

/** A few official figures: arrivals in Sicily, population of two regions, scores of Spain and Catalonia. */
export async function placeFigures(db: Db): Promise<void> {
  const credit = { title: 'A source', credit: 'Credit', licence: 'Free' };
  await db.insert(source).values([
    { id: 'sea', ...credit },
    { id: 'people', ...credit },
    { id: 'mipex', ...credit, credit: 'MIPEX' },
  ]);
  await db.insert(arrival).values([
    {
      id: 'a1',
      region: 'ITG1',
      place: 'Lampedusa',
      position: [12.6, 35.5],
      year: 2016,
      monthsCovered: 12,
      persons: 11_557,
      source: 'sea',
    },
    {
      id: 'a2',
      region: 'ITG1',
      place: 'Augusta',
      position: [15.2, 37.2],
      year: 2016,
      monthsCovered: 9,
      persons: 100,
      source: 'sea',
    },
    {
      id: 'a3',
      region: null,
      place: 'Other islands',
      position: [25.5, 36.9],
      year: 2016,
      monthsCovered: 12,
      persons: 7,
      source: 'sea',
      empties: 1,
    },
  ]);
  await db.insert(population).values([
    { region: 'ES51', year: 2016, population: 1000, netMigration: 30, parts: ['ES51'], source: 'people' },
    { region: 'ES51', year: 2017, population: 1100, netMigration: 44, parts: ['ES51'], source: 'people' },
    { region: 'ITG1', year: 2017, population: 500, netMigration: null, parts: ['ITG1'], source: 'people' },
  ]);
  const national = {
    scope: 'national',
    edition: '2020',
    year: 2019,
    state: 'value',
    standing: 'official',
    source: 'mipex',
  } as const;
  const regional = {
    scope: 'regional',
    edition: 'demo-2026',
    year: 2026,
    state: 'value',
    standing: 'demonstration',
    source: 'mipex',
  } as const;
  await db.insert(score).values([
    { ...national, region: 'SE', area: 'overall_without_health', value: 86.25 },
    { ...national, region: 'SE', area: 'education', value: 93 },
    { ...national, region: 'ES', area: 'overall_without_health', value: 60 },
    { ...regional, region: 'ES51', area: 'overall', value: 70, answered: 40, applicable: 50 },
    { ...regional, region: 'ES51', area: 'language', value: null, state: 'under-review' },
  ]);
}
