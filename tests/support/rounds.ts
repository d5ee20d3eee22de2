import type { Context } from '../../api/context.ts';
import type { NewRound } from '../../api/contract/round.ts';
import { openRound } from '../../api/rounds/open.ts';
import type { Db } from '../../drizzle/client.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';

/** December of Catalonia, Sicily and Skåne. Nobody coordinates Skåne. */
export const december: NewRound = {
  title: 'Mapping',
  instrument: 'mapping',
  instrumentVersion: 1,
  regions: ['ES51', 'ITG1', 'SE224'],
  opensOn: '2026-12-01',
  closesOn: '2026-12-15',
  remindersBefore: [7, 3],
};

/** A questionnaire of no questions: rounds only point to it. */
export async function placeInstrument(db: Db): Promise<void> {
  await db.insert(instrumentVersion).values({ instrument: 'mapping', version: 1, definition: { pages: [] } });
}

export const open = (context: Context, changed: Partial<NewRound> = {}): Promise<string> =>
  openRound(context, { ...december, ...changed });
