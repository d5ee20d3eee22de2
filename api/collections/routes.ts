import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import {
  collectionInfo as collectionInfoShape,
  collectionList,
  conformance,
  featurePage,
  landingPage,
  oneFeature,
  propertySchema,
} from '../contract/features.ts';
import { jsonAnswer } from '../json.ts';
import { parametersOf } from '../parameters.ts';
import { Problem } from '../problem.ts';
import { publicAnswers } from '../public-answers.ts';
import { collectionOf, collections } from './all.ts';
import { collectionInfo, conformsTo, landing, schemaOf } from './describe.ts';
import { documentItems, generalParameters } from './documented.ts';
import { extentOf, findOne } from './find.ts';
import { oneText } from './geojson.ts';
import { answerItems } from './items.ts';
import { CSV, GEOJSON, JSON_TYPE, SCHEMA } from './links.ts';
import { addressesOf, jsonOnly } from './request.ts';
import { restrictedCollection } from './restricted.ts';

const ofCollection = z.object({
  collectionId: z.string().openapi({ enum: collections.map((one) => one.id), example: 'needs' }),
});
const ofFeature = ofCollection.extend({ featureId: z.string() });
const items = {
  200: {
    description: 'A page of records.',
    content: { [GEOJSON]: { schema: featurePage }, [CSV]: { schema: z.string() } },
  },
};
const tags = ['Collections'];

/** OGC API - Features: what is published. It never looks at who asks. */
export function collectionRoutes() {
  const app = new OpenAPIHono<Env>();
  // A path with /* means the path itself too.
  for (const path of ['/api', '/api/', '/api/conformance', '/api/collections/*']) {
    app.use(path, publicAnswers);
  }
  documentItems(app);
  const landingRoute = (path: '/api' | '/api/') =>
    route('anyone', {
      method: 'get',
      path,
      summary: 'Landing page',
      tags,
      request: { query: jsonOnly },
      responses: jsonAnswer('Where everything is.', landingPage),
    });
  return app
    .openapi(landingRoute('/api'), (c) => c.json(landing(addressesOf(c).base), 200))
    .openapi(landingRoute('/api/'), (c) => c.json(landing(addressesOf(c).base), 200))
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/conformance',
        summary: 'What of OGC API - Features is kept',
        tags,
        request: { query: jsonOnly },
        responses: jsonAnswer('Conformance classes.', conformance),
      }),
      (c) => c.json({ conformsTo }, 200),
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/collections',
        summary: 'The collections',
        tags,
        request: { query: jsonOnly },
        responses: jsonAnswer('The collections.', collectionList),
      }),
      async (c) => {
        const { base } = addressesOf(c);
        const { db } = contextOf(c);
        const infos = await Promise.all(
          collections.map(async (one) => collectionInfo(base, one, await extentOf(db, one))),
        );
        const links = [{ href: `${base}/api/collections`, rel: 'self', type: JSON_TYPE, title: 'This page' }];
        return c.json({ collections: infos, links }, 200);
      },
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/collections/{collectionId}',
        summary: 'One collection',
        tags,
        request: { params: ofCollection, query: jsonOnly },
        responses: jsonAnswer('The collection.', collectionInfoShape),
      }),
      async (c) => {
        const collection = collectionOf(c.req.valid('param').collectionId);
        const extent = await extentOf(contextOf(c).db, collection);
        return c.json(collectionInfo(addressesOf(c).base, collection, extent), 200);
      },
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/collections/{collectionId}/schema',
        summary: 'The properties of a collection (JSON Schema)',
        tags,
        request: { params: ofCollection, query: jsonOnly },
        responses: {
          200: { description: 'The schema.', content: { [SCHEMA]: { schema: propertySchema } } },
        },
      }),
      (c) => {
        const collection = collectionOf(c.req.valid('param').collectionId);
        const schema = schemaOf(addressesOf(c).base, collection);
        return c.body(JSON.stringify(schema), 200, { 'Content-Type': SCHEMA }) as never;
      },
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/collections/{collectionId}/items',
        summary: 'Records of a collection',
        description: 'Each collection has filters of its own, described at its own address.',
        tags,
        request: { params: ofCollection, query: generalParameters.loose() },
        responses: items,
      }),
      async (c) => {
        const collection = collectionOf(c.req.valid('param').collectionId);
        const { self, base } = addressesOf(c);
        const { text, headers } = await answerItems(contextOf(c).db, collection, {
          self,
          collectionUrl: `${base}/api/collections/${collection.id}`,
          parameters: parametersOf(c.req.url),
          accept: c.req.header('accept'),
          now: contextOf(c).now,
        });
        return c.body(text, 200, headers) as never;
      },
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/collections/{collectionId}/items/{featureId}',
        summary: 'One record',
        tags,
        request: { params: ofFeature, query: jsonOnly },
        responses: { 200: { description: 'The record.', content: { [GEOJSON]: { schema: oneFeature } } } },
      }),
      async (c) => {
        const { collectionId, featureId } = c.req.valid('param');
        const collection = collectionOf(collectionId);
        const row = await findOne(contextOf(c).db, collection, featureId);
        if (!row) throw new Problem('not-found', `${collectionId} has no record "${featureId}".`);
        const { self, base } = addressesOf(c);
        const home = `${base}/api/collections/${collectionId}`;
        const text = oneText(collection, row, [
          { href: self, rel: 'self', type: GEOJSON, title: 'This record' },
          { href: home, rel: 'collection', type: JSON_TYPE, title: collection.title },
        ]);
        return c.body(text, 200, { 'Content-Type': GEOJSON }) as never;
      },
    )
    .openapi(
      route('signed-in', {
        method: 'get',
        path: '/api/restricted/collections/{collectionId}/items',
        summary: 'Records for signed-in people: what their roles let them see beyond the public',
        description:
          'needs, flows and practices; same filters as the public collection, and visibility. Counts are exact where `exact` is true. Never cached.',
        tags,
        request: {
          params: z.object({ collectionId: z.string().openapi({ enum: ['needs', 'flows', 'practices'] }) }),
          query: generalParameters.loose(),
        },
        responses: items,
      }),
      async (c) => {
        const { db, actor, now } = contextOf(c);
        const collection = restrictedCollection(c.req.valid('param').collectionId, actor);
        const { self, base } = addressesOf(c);
        const { text, headers } = await answerItems(db, collection, {
          self,
          collectionUrl: `${base}/api/collections/${collection.id}`,
          parameters: parametersOf(c.req.url),
          accept: c.req.header('accept'),
          now,
        });
        return c.body(text, 200, { ...headers, 'Cache-Control': 'private, no-store' }) as never;
      },
    );
}
