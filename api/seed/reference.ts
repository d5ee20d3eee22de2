import type { Db } from '../../drizzle/client.ts';
import { release } from '../../drizzle/schema/publication.ts';
import { nobody } from '../actor.ts';
import { announce, type Change, put } from '../publication/store.ts';
import { resolveRegion } from '../region-code.ts';
import { seedArrivals } from './arrivals.ts';
import { seedFunding } from './funding.ts';
import { seedInstruments } from './instruments.ts';
import { seedNationalIndicators } from './national-indicators.ts';
import { seedNationalScores } from './national-scores.ts';
import { seedPopulation } from './population.ts';
import { publishedPractices } from './practices.ts';
import { seedPressScores } from './press-scores.ts';
import { seedReception } from './reception.ts';
import { seedRegions } from './regions.ts';
import { relocationFlows, seedRelocations } from './relocations.ts';
import { seedSources } from './sources.ts';
import { seedTaskforce } from './taskforce.ts';

/** One day for all installations, before the demonstration's first: the same data give the same bytes everywhere. */
const PUT_TOGETHER = new Date('2026-09-01T09:00:00Z');

/** Everything that is true: regions, official figures and quoted records, each with its source. */
export async function seedReference(db: Db): Promise<void> {
  await seedSources(db);
  await seedRegions(db);
  await seedTaskforce(db);
  await seedPopulation(db);
  await seedNationalScores(db);
  await seedNationalIndicators(db);
  await seedPressScores(db);
  await seedArrivals(db);
  await seedRelocations(db);
  await seedReception(db);
  await seedFunding(db);
  await seedInstruments(db, PUT_TOGETHER);
  await publishReference(db);
}

/** The quoted practices and the official relocations are records too: they make the first release. */
async function publishReference(db: Db): Promise<void> {
  const context = { db, actor: nobody, now: PUT_TOGETHER };
  const first = { number: 1, publicNumber: 1 };
  await db
    .insert(release)
    .values({ ...first, at: PUT_TOGETHER, note: 'Records taken over from public sources' });
  const changes: Change[] = [];
  for (const record of [...publishedPractices(resolveRegion), ...relocationFlows()]) {
    changes.push(...(await put(context, first, 1, record)));
  }
  await announce(context, changes);
}
