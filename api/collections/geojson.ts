import type { Link } from '../contract/features.ts';
import type { Collection, Row } from './collection.ts';
import type { Page } from './find.ts';

/** A row as the text of a GeoJSON feature: every property of the collection, empty ones as null. */
function featureText(collection: Collection, names: readonly string[], row: Row): string {
  const properties: Row = {};
  for (const name of names) properties[name] = row[name] ?? null;
  return `{"type":"Feature","id":${JSON.stringify(row._id)},"geometry":${collection.drawing.draw(row)},"properties":${JSON.stringify(properties)}`;
}

/** A page as the text of a GeoJSON FeatureCollection with what OGC API - Features adds. */
export function pageText(collection: Collection, page: Page, links: Link[], now: Date): string {
  const names = Object.keys(collection.properties);
  const head = {
    type: 'FeatureCollection',
    numberMatched: page.matched,
    numberReturned: page.rows.length,
    timeStamp: now.toISOString(),
    links,
  };
  const features = page.rows.map((row) => `${featureText(collection, names, row)}}`).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"features":[${features}]}`;
}

/** One record as the text of a GeoJSON feature with its links. */
export function oneText(collection: Collection, row: Row, links: Link[]): string {
  return `${featureText(collection, Object.keys(collection.properties), row)},"links":${JSON.stringify(links)}}`;
}
