import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { fundingCall } from '../../drizzle/schema/figures.ts';
import { source } from '../../drizzle/schema/source.ts';
import type { FundingList } from '../contract/funding.ts';

/** Every call and instrument known, by deadline; those without one come last. */
export async function listFunding(db: Db): Promise<FundingList['calls']> {
  const rows = await db
    .select()
    .from(fundingCall)
    .innerJoin(source, eq(source.id, fundingCall.source))
    .orderBy(asc(fundingCall.deadline), asc(fundingCall.id));
  return rows.map(({ funding_call: call, source: { title, credit, licence, url } }) => ({
    ...call,
    source: { title, credit, licence, url },
  }));
}
