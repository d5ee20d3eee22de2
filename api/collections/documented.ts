import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Env } from '../access.ts';
import { feature, featurePage } from '../contract/features.ts';
import { problemBody } from '../contract/problem.ts';
import { collections } from './all.ts';
import type { Collection, PropertyType } from './collection.ts';
import { CSV, GEOJSON } from './links.ts';
import { DEFAULT_LIMIT, MOST } from './query.ts';

/** Parameters that every `/items` takes. */
export const generalParameters = z.object({
  bbox: z.string().optional().openapi({
    description:
      'west,south,east,north in degrees (or 6 numbers with heights); west > east crosses the 180th meridian',
    example: '8.1,36.6,15.7,38.9',
  }),
  datetime: z.string().optional().openapi({
    description:
      'A date or time, or an interval of two, open with "..". Records without a time always match.',
    example: '2016-01-01/..',
  }),
  limit: z
    .string()
    .optional()
    .openapi({
      type: 'integer',
      minimum: 1,
      maximum: MOST,
      default: DEFAULT_LIMIT,
      description: `Records per page; more than ${MOST} is served as ${MOST}`,
    }),
  cursor: z.string().optional().openapi({ description: 'From a "next" link, unchanged' }),
  f: z
    .string()
    .optional()
    .openapi({ enum: ['geojson', 'json', 'csv'], description: 'The form of the answer' }),
});

const shapes: Record<PropertyType, z.ZodType> = {
  string: z.string(),
  integer: z.number().int(),
  number: z.number(),
  boolean: z.boolean(),
  date: z.iso.date(),
  'date-time': z.iso.datetime(),
  strings: z.array(z.string()),
};

/** The zod form of a collection's page, its properties by name: what the document says and the tests hold answers to. */
export function pageOf(collection: Collection) {
  const properties = Object.entries(collection.properties).map(([name, { type, words, description }]) => {
    const closed = words && type === 'string' ? z.enum(words as [string, ...string[]]) : shapes[type];
    const shape = closed.nullable();
    return [name, description ? shape.openapi({ description }) : shape] as const;
  });
  const own = feature.extend({ properties: z.strictObject(Object.fromEntries(properties)) });
  return featurePage.extend({ features: z.array(own) });
}

function filtersOf(collection: Collection) {
  return Object.fromEntries(
    Object.entries(collection.filters).map(([name, { description, words }]) => [
      name,
      z
        .string()
        .optional()
        .openapi({
          description: words ? `${description}: one or several of ${words.join(', ')}` : description,
        }),
    ]),
  );
}

/**
 * Describes `/api/collections/needs/items` and its like, one by one, with their own filters and properties. The
 * router answers them all with one route, which says only what they share.
 */
export function documentItems(app: OpenAPIHono<Env>): void {
  for (const collection of collections) {
    app.openAPIRegistry.registerPath({
      method: 'get',
      path: `/api/collections/${collection.id}/items`,
      operationId: `${collection.id}Items`,
      summary: `${collection.title}: records`,
      description: collection.description,
      tags: ['Collections'],
      request: { query: generalParameters.extend(filtersOf(collection)) },
      responses: {
        200: {
          description: 'A page of records.',
          content: { [GEOJSON]: { schema: pageOf(collection) }, [CSV]: { schema: z.string() } },
        },
        304: { description: 'Nothing was published since (If-None-Match).' },
        default: {
          description: 'What was wrong and what is allowed (RFC 9457).',
          content: { 'application/problem+json': { schema: problemBody } },
        },
      },
    });
  }
}
