import type { Db } from '../../drizzle/client.ts';
import { source } from '../../drizzle/schema/source.ts';
import { insertAll } from './insert.ts';
import { readTable, textOrNull } from './table.ts';

/** The sources that every reference row names. */
export async function seedSources(db: Db): Promise<void> {
  const rows = readTable('sources', ['id', 'title', 'credit', 'licence', 'url', 'note']);
  await insertAll(
    db,
    source,
    rows.map((row) => ({ ...row, url: textOrNull(row.url), note: textOrNull(row.note) })),
  );
}
