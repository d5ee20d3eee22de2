import { z } from 'zod';

/** A link as OGC API - Features writes it. */
export const link = z.object({
  href: z.string(),
  rel: z.string(),
  type: z.string().optional(),
  title: z.string().optional(),
});
export type Link = z.infer<typeof link>;

export const landingPage = z.object({ title: z.string(), description: z.string(), links: z.array(link) });

export const conformance = z.object({ conformsTo: z.array(z.string()) });

export const collectionInfo = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  itemType: z.literal('feature'),
  crs: z.array(z.string()),
  extent: z.object({
    spatial: z.object({ bbox: z.array(z.array(z.number())), crs: z.string() }),
    temporal: z.object({ interval: z.array(z.array(z.string().nullable())), trs: z.string() }).optional(),
  }),
  links: z.array(link),
});
export type CollectionInfo = z.infer<typeof collectionInfo>;

export const collectionList = z.object({ collections: z.array(collectionInfo), links: z.array(link) });

const position = z.array(z.number()).min(2).max(2);
/** RFC 7946 geometries that occur here; null where a record has no place. */
export const geometry = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: position }),
    z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
    z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(4)) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position).min(4))) }),
  ])
  .nullable();

/** A property's value; every feature of a collection carries every property of it. */
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable();

export const feature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry,
  properties: z.record(z.string(), value),
});
export type AtlasFeature = z.infer<typeof feature>;

export const oneFeature = feature.extend({ links: z.array(link) });

export const featurePage = z.object({
  type: z.literal('FeatureCollection'),
  numberMatched: z.number().int(),
  numberReturned: z.number().int(),
  timeStamp: z.string(),
  links: z.array(link),
  features: z.array(feature),
});
export type FeaturePage = z.infer<typeof featurePage>;

/** JSON Schema of a collection's properties (`.../schema`). */
export const propertySchema = z.looseObject({
  $id: z.string(),
  title: z.string(),
  type: z.literal('object'),
  properties: z.record(z.string(), z.looseObject({})),
});
