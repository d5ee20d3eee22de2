import type { Db } from '../../drizzle/client.ts';
import type { Collection } from './collection.ts';
import { csv } from './csv.ts';
import { findPage } from './find.ts';
import { pageText } from './geojson.ts';
import { CSV, GEOJSON, linkHeader, pageLinks } from './links.ts';
import { readItemsQuery } from './query.ts';

export interface ItemsAnswer {
  text: string;
  headers: Record<string, string>;
}

export interface Asked {
  /** The address asked, absolute. */
  self: string;
  collectionUrl: string;
  parameters: ReadonlyMap<string, string[]>;
  accept: string | undefined;
  now: Date;
}

/** The answer to `/items`: one page, as GeoJSON or as CSV, of the same rows. */
export async function answerItems(db: Db, collection: Collection, asked: Asked): Promise<ItemsAnswer> {
  const query = readItemsQuery(collection, asked.parameters, asked.accept);
  const page = await findPage(db, collection, query);
  const { format } = query;
  const { next } = page;
  const links = pageLinks(asked.self, asked.collectionUrl, { format, next, title: collection.title });
  if (format === 'geojson') {
    return { text: pageText(collection, page, links, asked.now), headers: { 'Content-Type': GEOJSON } };
  }
  const { drawing, properties } = collection;
  const rows = page.rows.map((row) => ({ ...row, ...drawing.csv(row) }));
  return {
    text: csv([...Object.keys(properties), ...drawing.csvColumns], rows),
    headers: {
      'Content-Type': `${CSV}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${collection.id}.csv"`,
      Link: linkHeader(links),
      'OGC-NumberMatched': String(page.matched),
      'OGC-NumberReturned': String(page.rows.length),
    },
  };
}
