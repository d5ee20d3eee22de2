import type { Db } from '../../drizzle/client.ts';
import { fundingCall } from '../../drizzle/schema/figures.ts';
import { insertAll } from './insert.ts';
import { numberOrNull, readTable, textOrNull } from './table.ts';

const columns = ['instrument', 'title', 'opens', 'deadline', 'budget_eur', 'eligible', 'subject'] as const;
const idOf = (instrument: string) => `funding:${instrument.toLowerCase().replace(/[^a-z]+/g, '-')}`;

/** The calls and instruments that the minutes name; what they do not say stays empty. */
export async function seedFunding(db: Db): Promise<void> {
  await insertAll(
    db,
    fundingCall,
    readTable('funding', columns).map((row) => ({
      id: idOf(row.instrument),
      instrument: row.instrument,
      title: row.title,
      opens: textOrNull(row.opens),
      deadline: textOrNull(row.deadline),
      budgetEur: numberOrNull(row.budget_eur),
      eligible: textOrNull(row.eligible),
      subject: textOrNull(row.subject),
      source: 'cpmr-minutes-2016-01-21',
    })),
  );
}
