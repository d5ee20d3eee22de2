import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';

/** Every column of every table, as PostgreSQL knows them: `{account: ['id', 'name', …], …}`. */
export async function everyColumn(db: Db): Promise<Record<string, string[]>> {
  const { rows } = await db.execute<{ table_name: string; columns: string[] }>(
    sql`select table_name, array_agg(column_name::text order by ordinal_position) as columns
        from information_schema.columns where table_schema = 'public' group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.table_name, row.columns]));
}

/** Every row of every table as text that holds a word, with the name of its table. */
export async function rowsWith(db: Db, word: string): Promise<{ table: string; row: string }[]> {
  const found: { table: string; row: string }[] = [];
  for (const table of Object.keys(await everyColumn(db))) {
    const { rows } = await db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(table)} t where position(${word.toLowerCase()} in lower(t::text)) > 0`,
    );
    found.push(...rows.map(({ row }) => ({ table, row })));
  }
  return found;
}
