import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { isoTime } from '../collections/properties.ts';
import type { ManifestEntry, ReleaseSummary } from '../contract/release.ts';

/**
 * What the public may know of the releases' records: versions that were public, of records whose newest version is. A
 * record that became restricted is in no release any more, and its later withdrawal is nobody's business.
 */
const publicRecords = sql`(
  select one.release, one.kind, one.record, one.version, one.hash, newest.version as newest, gone.at as withdrawn
  from release_record one
  join lateral (
    select last.version, last.visibility from release_record last
    where last.record = one.record and last.kind = one.kind
    order by last.release desc limit 1
  ) newest on newest.visibility = 'public'
  left join tombstone gone on (gone.kind, gone.record, gone.version) = (one.kind, one.record, one.version)
  where one.visibility = 'public'
)`;

/** Numbered releases below `before` (all, when it is undefined), the newest first; one more than `limit` when there are. */
export async function readReleases(
  db: Db,
  wanted: { before?: number | undefined; number?: number; limit: number },
): Promise<ReleaseSummary[]> {
  const { before, number, limit } = wanted;
  const { rows } = await db.execute<ReleaseSummary & Record<string, unknown>>(sql`
    select r.public_number as number, ${isoTime(sql`r.at`)} as at, r.note, counted.records, counted.withdrawn
    from release r
    cross join lateral (
      select count(*) filter (where one.withdrawn is null)::int as records,
        count(one.withdrawn)::int as withdrawn
      from ${publicRecords} one where one.release = r.number
    ) counted
    where ${number === undefined ? sql`r.public_number < ${before ?? MOST}` : sql`r.public_number = ${number}`}
    order by r.public_number desc limit ${limit}`);
  return rows;
}

/** More than any number there is. */
export const MOST = 2_147_483_647;

/** What one release added, amended and removed, read through the tombstones: by kind, then by id. */
export async function readEntries(db: Db, number: number): Promise<ManifestEntry[]> {
  const { rows } = await db.execute<ManifestEntry & Record<string, unknown>>(sql`
    with here as (select number, at from release where public_number = ${number}),
    known as (select * from ${publicRecords} one)
    select * from (select one.kind, one.record, one.version,
      case when exists (
        select from known earlier
        where (earlier.kind, earlier.record) = (one.kind, one.record) and earlier.release < one.release
      ) then 'amended' else 'added' end as change,
      case when one.withdrawn is not null then 'withdrawn'
        when one.newest > one.version then 'replaced' else 'current' end as state,
      case when one.withdrawn is null then one.hash end as hash,
      ${isoTime(sql`one.withdrawn`)} as "withdrawnAt"
    from known one join here on here.number = one.release
    union all
    -- Publishing a report takes away what it says no more, in the same act and so at the same moment.
    select one.kind, one.record, one.version, 'removed', 'withdrawn', null, ${isoTime(sql`one.withdrawn`)}
    from known one join here on here.at = one.withdrawn
    where one.version = one.newest and one.release < here.number) entry
    order by kind, record collate "C"`);
  return rows;
}
