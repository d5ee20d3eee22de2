import { inArray } from 'drizzle-orm';
import type { Db } from '../drizzle/client.ts';
import { source } from '../drizzle/schema/source.ts';

export interface Credit {
  title: string;
  credit: string;
  licence: string;
  url: string | null;
}

/** Where figures come from, as one credit. Several sources are named one after the other. */
export async function creditOf(db: Db, ids: readonly string[]): Promise<Credit> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return { title: '', credit: '', licence: '', url: null };
  const rows = await db.select().from(source).where(inArray(source.id, wanted)).orderBy(source.id);
  const joined = (read: (row: (typeof rows)[number]) => string) => [...new Set(rows.map(read))].join('; ');
  return {
    title: joined((row) => row.title),
    credit: joined((row) => row.credit),
    licence: joined((row) => row.licence),
    url: rows.length === 1 ? (rows[0]?.url ?? null) : null,
  };
}
