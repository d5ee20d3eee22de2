import type { Link } from '../contract/features.ts';
import type { Format } from './query.ts';

export const JSON_TYPE = 'application/json';
export const GEOJSON = 'application/geo+json';
export const CSV = 'text/csv';
export const SCHEMA = 'application/schema+json';
export const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0';

/** The same address with one parameter changed. */
function withParameter(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}

/** Links of a page of items. `self` is the address asked, `next` keeps all its parameters and adds the cursor. */
export function pageLinks(
  self: string,
  collectionUrl: string,
  answer: { format: Format; next: string | null; title: string },
): Link[] {
  const isCsv = answer.format === 'csv';
  const type = isCsv ? CSV : GEOJSON;
  const other = isCsv
    ? { href: withParameter(self, 'f', 'geojson'), type: GEOJSON, title: 'The same as GeoJSON' }
    : { href: withParameter(self, 'f', 'csv'), type: CSV, title: 'The same as CSV' };
  return [
    { href: self, rel: 'self', type, title: 'This page' },
    { ...other, rel: 'alternate' },
    ...(answer.next
      ? [{ href: withParameter(self, 'cursor', answer.next), rel: 'next', type, title: 'The next page' }]
      : []),
    { href: collectionUrl, rel: 'collection', type: JSON_TYPE, title: answer.title },
  ];
}

/** The links of a CSV answer, which has no room for them in its body (RFC 8288). */
export function linkHeader(links: readonly Link[]): string {
  return links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"; type="${type}"`).join(', ');
}
