import type { CollectionInfo, Link } from '../contract/features.ts';
import type { Collection, PropertyType } from './collection.ts';
import type { Extent } from './find.ts';
import { CSV, GEOJSON, JSON_TYPE, OPENAPI, SCHEMA } from './links.ts';

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';
const classes = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';

/** What of the standard is kept. */
export const conformsTo = ['core', 'oas30', 'geojson'].map((name) => `${classes}/${name}`);

/** The API's front door. `base` is the server's own address without a slash at its end. */
export function landing(base: string) {
  const links: Link[] = [
    { href: `${base}/api`, rel: 'self', type: JSON_TYPE, title: 'This page' },
    { href: `${base}/api/openapi.json`, rel: 'service-desc', type: OPENAPI, title: 'The API (OpenAPI 3.0)' },
    { href: `${base}/data`, rel: 'service-doc', type: 'text/html', title: 'How to use the data' },
    {
      href: `${base}/api/conformance`,
      rel: 'conformance',
      type: JSON_TYPE,
      title: 'What of OGC API - Features is kept',
    },
    { href: `${base}/api/collections`, rel: 'data', type: JSON_TYPE, title: 'The collections' },
    { href: `${base}/api/releases`, rel: 'version-history', type: JSON_TYPE, title: 'The numbered releases' },
  ];
  return {
    title: 'Regional Migration Atlas',
    description:
      "What Europe's regions say they need and what works in migrant reception and integration, with official figures and MIPEX scores.",
    links,
  };
}

/** A collection's page: what it is, where and when it lies, where its items are. */
export function collectionInfo(base: string, collection: Collection, extent: Extent): CollectionInfo {
  const self = `${base}/api/collections/${collection.id}`;
  const moment = (day: string | null) => (day && day.length === 10 ? `${day}T00:00:00Z` : null);
  return {
    id: collection.id,
    title: collection.title,
    description: collection.description,
    itemType: 'feature',
    crs: [CRS84],
    extent: {
      spatial: { bbox: [extent.bbox], crs: CRS84 },
      ...(extent.days
        ? { temporal: { interval: [[moment(extent.days[0]), moment(extent.days[1])]], trs: GREGORIAN } }
        : {}),
    },
    links: [
      { href: self, rel: 'self', type: JSON_TYPE, title: 'This collection' },
      { href: `${self}/items`, rel: 'items', type: GEOJSON, title: 'Its records as GeoJSON' },
      { href: `${self}/items?f=csv`, rel: 'items', type: CSV, title: 'Its records as CSV' },
      { href: `${self}/schema`, rel: 'describedBy', type: SCHEMA, title: 'Its properties' },
    ],
  };
}

const shapes: Record<PropertyType, Record<string, unknown>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  'date-time': { type: 'string', format: 'date-time' },
  strings: { type: 'array', items: { type: 'string' } },
};

/** The JSON Schema of a collection's properties, with the vocabulary's words where it closes them. */
export function schemaOf(base: string, collection: Collection) {
  const properties = Object.entries(collection.properties).map(([name, { type, words, description }]) => {
    const shape = shapes[type];
    const closed = words
      ? type === 'strings'
        ? { items: { type: 'string', enum: words } }
        : { enum: words }
      : {};
    return [name, { ...shape, ...closed, ...(description ? { description } : {}) }];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${base}/api/collections/${collection.id}/schema`,
    title: collection.title,
    type: 'object' as const,
    properties: Object.fromEntries(properties) as Record<string, Record<string, unknown>>,
  };
}
