import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { round } from '../../drizzle/schema/round.ts';
import { submission } from '../../drizzle/schema/submission.ts';
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
}

/** The published questionnaires of the same region and instrument in other rounds. */
async function inOtherRounds({ db }: Context, { submission: own, round: at }: Loaded): Promise<Published[]> {
  if (!at) return [];
  const now = alias(round, 'now');
  const rows = await db
    .select({
      id: submission.id,
      version: submission.publishedVersion,
      isLater: sql<boolean>`(${round.opensOn}, ${round.createdAt}) > (${now.opensOn}, ${now.createdAt})`,
    })
    .from(submission)
    .innerJoin(round, eq(round.id, submission.round))
    .innerJoin(now, eq(now.id, at.id))
    .where(
      and(
        eq(submission.region, own.region),
        ne(submission.round, at.id),
        eq(round.instrument, now.instrument),
        isNotNull(submission.publishedVersion),
        ne(submission.state, 'withdrawn'),
      ),
    );
  return rows.map((row) => ({ ...row, version: row.version ?? 0 }));
}

/** The name of a report's entry, whatever the report: of `r1.beds` in r1 it is `need .beds`. */
const entryOf = ({ kind, id }: Named, report: string): string => `${kind} ${id.slice(report.length)}`;

/**
 * What a report becomes when it is published now: without what a questionnaire of a later round says already, which also
 * declares what the region is competent for.
 */
export async function publicationOf(context: Context, found: Loaded): Promise<Publication> {
  const publication = await compileFound(context, found);
  const later = (await inOtherRounds(context, found)).filter(({ isLater }) => isLater);
  if (later.length === 0) return publication;
  const said = new Set<string>();
  for (const { id } of later)
    for (const record of await publishedOf(context, id)) said.add(entryOf(record, id));
  const isOwn = (record: Named) => !said.has(entryOf(record, found.submission.id));
  return { records: publication.records.filter(isOwn) };
}

/** Takes off what a report says again of an earlier round: its own words take their place. */
export async function replaceEarlier(
  context: Context,
  found: Loaded,
  records: readonly Named[],
): Promise<Change[]> {
  const again = new Set(records.map((record) => entryOf(record, found.submission.id)));
  const changes: Change[] = [];
  for (const { id, version, isLater } of await inOtherRounds(context, found)) {
    if (isLater) continue;
    const gone = (await publishedOf(context, id)).filter((record) => again.has(entryOf(record, id)));
    changes.push(...(await bury(context, gone, version)));
  }
  return changes;
}
