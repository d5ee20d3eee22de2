import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Loaded } from './load.ts';

/* In a correction, what was said of an answer that has not changed counts on: only what changed is read again. */

const unchanged = sql`join assessment_answer before
    on (before.assessment, before.version, before.indicator) = (said.assessment, said.version, said.indicator)
  join assessment_answer now on now.assessment = said.assessment and now.indicator = said.indicator
    and (now.option, now.reason, now.comment, now.text, now.sources)
      is not distinct from (before.option, before.reason, before.comment, before.text, before.sources)`;

/** The reviewer's words of the published version on answers that are the same in the version at hand. */
export async function carryReviews({ db }: Context, { assessment }: Loaded): Promise<void> {
  const { id, version, publishedVersion } = assessment;
  if (publishedVersion === null) return;
  await db.execute(sql`
    insert into assessment_review (assessment, version, indicator, agrees, option, comment, sources, written_by, written_at)
    select said.assessment, ${version}::int, said.indicator, said.agrees, said.option, said.comment, said.sources,
      said.written_by, said.written_at
    from assessment_review said ${unchanged}
    where said.assessment = ${id} and said.version = ${publishedVersion} and now.version = ${version}`);
}

/** The editor's resolutions of the published version where neither expert says anything new. */
export async function carryResolutions({ db }: Context, { assessment }: Loaded): Promise<void> {
  const { id, version, publishedVersion } = assessment;
  if (publishedVersion === null) return;
  await db.execute(sql`
    insert into assessment_resolution (assessment, version, indicator, choice, option, reason, resolved_by, resolved_at)
    select said.assessment, ${version}::int, said.indicator, said.choice, said.option, said.reason, said.resolved_by,
      said.resolved_at
    from assessment_resolution said ${unchanged}
    join assessment_review earlier
      on (earlier.assessment, earlier.version, earlier.indicator) = (said.assessment, said.version, said.indicator)
    join assessment_review later on later.assessment = said.assessment and later.version = ${version}
      and later.indicator = said.indicator and later.agrees is false
      and (later.option, later.comment, later.sources)
        is not distinct from (earlier.option, earlier.comment, earlier.sources)
    where said.assessment = ${id} and said.version = ${publishedVersion} and now.version = ${version}`);
}
