import type { Db } from '../../drizzle/client.ts';
import { source } from '../../drizzle/schema/source.ts';
import { readTable, textOrNull } from './table.ts';

/** The sources that every reference row names. Those there already stay. */
export async function seedSources(db: Db): Promise<void> {
  const rows = readTable('sources', ['id', 'title', 'credit', 'licence', 'url', 'note']);
  await db
    .insert(source)
    .values(rows.map((row) => ({ ...row, url: textOrNull(row.url), note: textOrNull(row.note) })))
    .onConflictDoNothing();
}
