import { and, desc, eq, isNotNull, not, or, sql } from 'drizzle-orm';
import { population } from '../../drizzle/schema/figures.ts';
import { restrictedFlow, restrictedPractice } from '../../drizzle/schema/published.ts';
import type { Context } from '../context.ts';
import { entriesOf, joinPersonal } from './entries.ts';
import { answersOf, roundBefore } from './last-time.ts';
import { load } from './load.ts';
import { type Remark, remarksOn } from './plausible.ts';
import { type Counted, countedOf, countsIn } from './series.ts';

/** What the secretariat may want to look at in a questionnaire; a quick report has no remarks. */
export async function remarksFor(context: Context, id: string): Promise<Remark[]> {
  const found = await load(context, id);
  if (!found.round) return [];
  const { db } = context;
  const [figure] = await db
    .select({ population: population.population })
    .from(population)
    .where(and(eq(population.region, found.submission.region), isNotNull(population.population)))
    .orderBy(desc(population.year))
    .limit(1);
  const own = or(eq(restrictedPractice.id, id), sql`starts_with(${restrictedPractice.id}, ${`${id}.`})`);
  const catalogue = await db
    .select({ id: restrictedPractice.id, title: restrictedPractice.title, region: restrictedPractice.region })
    .from(restrictedPractice)
    .where(own && not(own));
  const before = await roundBefore(context, found, ['accepted']);
  // What the region says again of an earlier round takes the place of that: it is not similar to itself.
  const again = new Set(entriesOf(found.version.answers.practices).map(({ id: entry }) => entry));
  return remarksOn(joinPersonal(found.version.answers, found.personal), {
    population: figure?.population ?? null,
    lastRound: countsIn(before ? (await answersOf(context, before)).answers : {}),
    published: await publishedCounts(context, found.submission.region),
    catalogue: catalogue.filter(
      (one) => one.region !== found.submission.region || !again.has(entryOf(one.id)),
    ),
  });
}

const entryOf = (record: string): string => record.split('.')[1] ?? '';

/** The region's published flows, the newest first, with the exact numbers: remarks are for the secretariat alone. */
async function publishedCounts({ db }: Context, region: string): Promise<Counted[]> {
  const rows = await db
    .select({
      type: restrictedFlow.type,
      unit: restrictedFlow.unit,
      period: restrictedFlow.period,
      from: { kind: restrictedFlow.fromKind, code: restrictedFlow.from, name: restrictedFlow.fromName },
      to: { kind: restrictedFlow.toKind, code: restrictedFlow.to, name: restrictedFlow.toName },
      number: restrictedFlow.exactNumber,
      numberMax: restrictedFlow.exactNumberMax,
    })
    .from(restrictedFlow)
    .where(eq(restrictedFlow.region, region))
    .orderBy(desc(restrictedFlow.publishedAt), restrictedFlow.id);
  return rows.flatMap((row) => countedOf(row) ?? []);
}
