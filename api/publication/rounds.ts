import { and, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { round } from '../../drizzle/schema/round.ts';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import type { Publication } from '../submissions/compile-questionnaire.ts';
import { compileFound } from '../submissions/compiled.ts';
import type { Loaded } from '../submissions/load.ts';
import { bury, type Change, type Named, publishedOf } from './store.ts';

/*
 * What a region says again in a later round keeps its entry's id: it is one need, not two. Of the region's questionnaires the
 * one of the latest round speaks for it, whichever of them is published last.
 */

interface Published {
  id: string;
  version: number;
  isLater: boolean;
  /** Whether it declares, for everybody, what the region is competent for. */
  isDeclaring: boolean;
}

/** The published questionnaires of the same region and instrument in other rounds. */
async function inOtherRounds({ db }: Context, { submission: own, round: at }: Loaded): Promise<Published[]> {
  if (!at) return [];
  const now = alias(round, 'now');
  return db
    .select({
      id: submission.id,
      version: submissionVersion.version,
      isLater: sql<boolean>`(${round.opensOn}, ${round.createdAt}) > (${now.opensOn}, ${now.createdAt})`,
      isDeclaring: sql<boolean>`${submissionVersion.visibility} = 'public'`,
    })
    .from(submission)
    .innerJoin(
      submissionVersion,
      and(
        eq(submissionVersion.submission, submission.id),
        eq(submissionVersion.version, submission.publishedVersion),
      ),
    )
    .innerJoin(round, eq(round.id, submission.round))
    .innerJoin(now, eq(now.id, at.id))
    .where(
      and(
        eq(submission.region, own.region),
        ne(submission.round, at.id),
        eq(round.instrument, now.instrument),
        ne(submission.state, 'withdrawn'),
      ),
    );
}

/** The name of a report's entry, whatever the report: of `r1.beds` in r1 it is `need .beds`. */
const entryOf = ({ kind, id }: Named, report: string): string => `${kind} ${id.slice(report.length)}`;

interface Planned extends Publication {
  /** How many of its records a questionnaire of a later round speaks for: they are not published. */
  saidLater: number;
}

/** What a report becomes when it is published now: without what a questionnaire of a later round says already. */
export async function publicationOf(context: Context, found: Loaded): Promise<Planned> {
  const publication = await compileFound(context, found);
  const later = (await inOtherRounds(context, found)).filter(({ isLater }) => isLater);
  const said = new Set<string>();
  for (const { id } of later)
    for (const record of await publishedOf(context, id)) said.add(entryOf(record, id));
  const records = publication.records.filter((record) => !said.has(entryOf(record, found.submission.id)));
  const saidLater = publication.records.length - records.length;
  const isDeclared = later.some(({ isDeclaring }) => isDeclaring);
  return isDeclared ? { records, saidLater } : { ...publication, records, saidLater };
}

/** The published records of earlier rounds that a report says again, by their report, with its published version. */
export async function saidBefore(
  context: Context,
  found: Loaded,
  records: readonly Named[],
): Promise<{ version: number; again: Named[] }[]> {
  const now = new Set(records.map((record) => entryOf(record, found.submission.id)));
  const before = [];
  for (const { id, version, isLater } of await inOtherRounds(context, found)) {
    if (isLater) continue;
    const again = (await publishedOf(context, id)).filter((record) => now.has(entryOf(record, id)));
    before.push({ version, again });
  }
  return before;
}

/** Takes off what a report says again of an earlier round: its own words take their place. */
export async function replaceEarlier(
  context: Context,
  found: Loaded,
  records: readonly Named[],
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { version, again } of await saidBefore(context, found, records))
    changes.push(...(await bury(context, again, version)));
  return changes;
}
