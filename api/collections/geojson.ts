import type { Link } from '../contract/features.ts';
import type { Collection, PropertyType, Row } from './collection.ts';
import type { Page } from './find.ts';

/**
 * A value as JSON. A number that may have decimals is written with them (78.0), because GDAL takes the type of a
 * column from the first features and would cut 78.5 to 78 later.
 */
export function valueText(value: unknown, type: PropertyType): string {
  if (value === null || value === undefined) return 'null';
  if (type === 'number' && Number.isInteger(value) && Math.abs(value as number) < 1e15) return `${value}.0`;
  return JSON.stringify(value);
}

type Writer = (row: Row) => string;

/** Writes rows of a collection as GeoJSON features without their closing brace: every property, empty ones as null. */
function featureWriter({ drawing, properties }: Collection): Writer {
  const parts = Object.entries(properties).map(([name, { type }]) => ({
    name,
    type,
    key: JSON.stringify(name),
  }));
  return (row) => {
    const values = parts.map(({ name, type, key }) => `${key}:${valueText(row[name], type)}`).join();
    return `{"type":"Feature","id":${JSON.stringify(row._id)},"geometry":${drawing.draw(row)},"properties":{${values}}`;
  };
}

/** A page as the text of a GeoJSON FeatureCollection with what OGC API - Features adds. */
export function pageText(collection: Collection, page: Page, links: Link[], now: Date): string {
  const write = featureWriter(collection);
  const head = {
    type: 'FeatureCollection',
    numberMatched: page.matched,
    numberReturned: page.rows.length,
    timeStamp: now.toISOString(),
    links,
  };
  const features = page.rows.map((row) => `${write(row)}}`).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"features":[${features}]}`;
}

/** One record as the text of a GeoJSON feature with its links. */
export function oneText(collection: Collection, row: Row, links: Link[]): string {
  return `${featureWriter(collection)(row)},"links":${JSON.stringify(links)}}`;
}
