import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../api/collections/documented.ts';
import { collections } from '../../api/collections/all.ts';
import type { FeaturePage } from '../../api/contract/features.ts';
import { publishedFlow, publishedPractice } from '../../drizzle/schema/published.ts';
import { appOn, send, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { at, flowRow, needRow, placeFigures, practiceRow, publishNeeds } from '../support/published.ts';
import { placeRegions } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  await placeFigures(db);
  await db.insert(publishedFlow).values([
    flowRow('italy-to-catalonia', {
      fromKind: 'country',
      from: 'IT',
      fromName: 'Italia',
      fromPosition: [12.5, 42.5],
      toKind: 'region',
      to: 'ES51',
      toName: 'Cataluña',
      toPosition: [1.6, 41.8],
    }),
    flowRow('from-the-sea', {
      fromKind: 'external',
      fromName: 'Central Mediterranean',
      toKind: 'region',
      to: 'ITG1',
      toPosition: [14.1, 37.6],
      ...at.sicily,
    } as never),
    flowRow('to-the-sea', {
      fromKind: 'region',
      from: 'ITG1',
      fromPosition: [14.1, 37.6],
      toKind: 'external',
      toName: 'Outside',
      ...at.skane,
    } as never),
    flowRow('nowhere', { ...at.skane, fromKind: 'country', from: 'SY' } as never),
    flowRow('present', { type: 'present', fromPosition: [12.5, 42.5], toPosition: [1.6, 41.8] }),
  ]);
  await db
    .insert(publishedPractice)
    .values([
      practiceRow('cafe', { validFrom: '2014', validTo: '2016', links: ['https://example.org'] }),
      practiceRow('fiji', { position: [179.5, -17], validFrom: '2020-05' }),
      practiceRow('samoa', { position: [-179.5, -17] }),
      practiceRow('exact', { position: [1.123456789, 41.987654321] }),
    ]);
  await publishNeeds(db, [
    needRow('n1', { validFrom: '2016-01-01', validTo: '2016-06-30', title: '=1+1' }),
    needRow('n2', {
      sector: 'health',
      horizon: 'long',
      targetGroups: ['students', 'workers'],
      empties: 2,
      ...at.sicily,
    } as never),
    needRow('n3', { demonstration: true, empties: 1, fundingGapEur: 1200, ...at.skane } as never),
    needRow('secret', { visibility: 'taskforce' }),
  ]);
  app = appOn(database);
});
afterAll(() => database.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  send(app, 'GET', path, undefined, headers);
async function page(path: string): Promise<FeaturePage> {
  const answer = await get(`/api/collections/${path}`);
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as FeaturePage;
}
const ids = async (path: string) => (await page(path)).features.map((one) => one.id).sort();
async function refused(path: string): Promise<string> {
  const answer = await get(`/api/collections/${path}`);
  expect([path, answer.status]).toEqual([path, 400]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return ((await answer.json()) as { detail: string }).detail;
}

describe('The front door', () => {
  test.each(['/api', '/api/'])('%s links to what OGC API - Features wants', async (path) => {
    const body = (await (await get(path)).json()) as { links: { rel: string; href: string }[] };
    expect(body.links.map((one) => one.rel)).toEqual([
      'self',
      'service-desc',
      'service-doc',
      'conformance',
      'data',
      'version-history',
    ]);
    expect(body.links.every((one) => one.href.startsWith('http://localhost/'))).toBe(true);
  });

  test('says which parts of the standard are kept', async () => {
    const { conformsTo } = (await (await get('/api/conformance')).json()) as { conformsTo: string[] };
    expect(conformsTo.map((one) => one.split('/').at(-1))).toEqual(['core', 'oas30', 'geojson']);
  });

  test('lists the six collections with extent, CRS84 and links', async () => {
    const body = (await (await get('/api/collections')).json()) as { collections: { id: string }[] };
    expect(body.collections.map((one) => one.id)).toEqual([
      'regions',
      'needs',
      'flows',
      'practices',
      'mipex-scores',
      'arrivals',
    ]);
    const one = (await (await get('/api/collections/needs')).json()) as Record<string, never>;
    expect(one).toEqual(body.collections[1]);
    expect(one).toMatchObject({
      itemType: 'feature',
      crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
      extent: {
        spatial: { bbox: [[1.6, 37.6, 14.1, 55.9]] },
        temporal: { interval: [['2016-01-01T00:00:00Z', '2016-06-30T00:00:00Z']] },
      },
    });
  });

  test('an unknown collection or record is 404 and says what there is', async () => {
    const answer = await get('/api/collections/people/items');
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      404,
      'There is no collection "people"; there are regions, needs, flows, practices, mipex-scores, arrivals.',
    ]);
    expect((await get('/api/collections/needs/items/secret')).status).toBe(404);
    expect((await get('/api/collections/needs/items/%00')).status).toBe(404);
  });

  test('PUBLIC_URL stands in every link', async () => {
    const public_ = appOn(database, { publicUrl: 'https://atlas.example.eu' });
    const body = await (await send(public_, 'GET', '/api/collections/needs/items?limit=1')).text();
    expect(body).toContain('"href":"https://atlas.example.eu/api/collections/needs/items?limit=1&cursor=');
    expect(body).not.toContain('localhost');
  });
});

describe('A page of records', () => {
  test.each(collections.map((one) => [one.id, one] as const))(
    'of %s has every property with its type',
    async (id, collection) => {
      const found = await page(`${id}/items`);
      expect(pageOf(collection).parse(found)).toBeTruthy();
      expect(found.features.length).toBeGreaterThan(0);
      for (const one of found.features)
        expect(Object.keys(one.properties)).toEqual(Object.keys(collection.properties));
    },
  );

  test('counts what matches, says when it was made, and links onward', async () => {
    const found = await page('needs/items?limit=2');
    expect(found).toMatchObject({ numberMatched: 3, numberReturned: 2 });
    expect(Number.isNaN(Date.parse(found.timeStamp))).toBe(false);
    expect(found.links.map((one) => one.rel)).toEqual(['self', 'alternate', 'next', 'collection']);
    const next =
      found.links.find((one) => one.rel === 'next')?.href.replace('http://localhost/api/collections/', '') ??
      '';
    const last = await page(next);
    expect(last).toMatchObject({ numberMatched: 3, numberReturned: 1 });
    expect(last.links.some((one) => one.rel === 'next')).toBe(false);
  });

  test('begins with the fullest records', async () => {
    expect((await page('needs/items')).features.map((one) => one.id)).toEqual(['n1', 'n3', 'n2']);
  });

  test('serves at most 10,000, whatever is asked', async () => {
    expect((await page('needs/items?limit=99999')).numberReturned).toBe(3);
    expect((await page(`needs/items?limit=${'9'.repeat(40)}`)).numberReturned).toBe(3);
  });

  test('rounds coordinates to 6 decimals', async () => {
    const answer = await get('/api/collections/practices/items/exact');
    expect(answer.headers.get('content-type')).toBe('application/geo+json');
    const one = (await answer.json()) as FeaturePage['features'][number];
    expect(one.geometry).toEqual({ type: 'Point', coordinates: [1.123457, 41.987654] });
  });

  test('HEAD answers like GET without a body', async () => {
    const answer = await send(app, 'HEAD', '/api/collections/needs/items');
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'application/geo+json',
      '',
    ]);
  });
});

describe('Filters', () => {
  test.each([
    ['needs/items?country=IT', ['n2']],
    ['needs/items?country=IT,SE', ['n2', 'n3']],
    ['needs/items?level=3', ['n3']],
    ['needs/items?region=es51', ['n1']],
    ['needs/items?sector=health', ['n2']],
    ['needs/items?horizon=urgent,medium', ['n1', 'n3']],
    ['needs/items?target_group=workers,elderly', ['n2']],
    ['needs/items?demonstration=true', ['n3']],
    ['needs/items?demonstration=false', ['n1', 'n2']],
    ['needs/items?taskforce=true', []],
    ['needs/items?severity=5&country=ES', ['n1']],
    ['flows/items?from=IT', ['italy-to-catalonia']],
    ['flows/items?from=SY', ['nowhere']],
    ['flows/items?from=it,sy', ['italy-to-catalonia', 'nowhere']],
    ['flows/items?type=present', ['present']],
    ['practices/items?sector=health', []],
    ['arrivals/items?region=ITG1&year=2016', ['a1', 'a2']],
    ['arrivals/items?country=IT', ['a1', 'a2']],
    ['mipex-scores/items?scope=national&area=education', ['national:2020:2019:SE']],
    ['mipex-scores/items?edition=demo-2026', ['regional:demo-2026:2026:ES51']],
    ['mipex-scores/items?region=ES&year=2019', ['national:2020:2019:ES']],
    ['regions/items?level=0', ['ES', 'IT', 'SE']],
    ['regions/items?parent=ES5', ['ES51']],
  ])('%s gives %j', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });

  test.each([
    [
      'needs/items?colour=red',
      'colour: is not a parameter of needs; allowed are bbox, datetime, limit, cursor, f, country',
    ],
    ['needs/items?toString=1', 'is not a parameter of needs'],
    ['needs/items?sector=gold', '"gold" is not one of: protection-legal, shelter-housing'],
    ['needs/items?sector=', 'must not be empty'],
    ['needs/items?level=4', 'is not a whole number from 0 to 3'],
    ['needs/items?country=XX', '"XX" is not one of: AL, AT'],
    ['needs/items?region=ES99', 'ES99'],
    ['needs/items?demonstration=maybe', 'is not one of: true, false'],
    ['needs/items?limit=0', 'limit is a whole number from 1 to 10000'],
    ['needs/items?limit=-1', 'limit is a whole number'],
    ['needs/items?limit=ten', 'limit is a whole number'],
    ['needs/items?limit=1.5', 'limit is a whole number'],
    ['needs/items?cursor=abc', 'cursor is not one that needs gave'],
    ['needs/items?bbox=1,2,3', 'bbox must be 4 or 6 numbers'],
    ['needs/items?bbox=1,50,2,40', 'south'],
    ['needs/items?bbox=1,2,3,x', 'bbox must be 4 or 6 numbers'],
    ['needs/items?datetime=2016', 'datetime is a date'],
    ['needs/items?f=xml', 'f is one of: geojson, json, csv'],
    ['mipex-scores/items?area=gold', 'is not one of: overall_with_health'],
    ['needs?limit=1', 'limit: is not a parameter here; allowed are: f.'],
  ])('%s is refused with what is allowed', async (path, sentence) => {
    expect(await refused(path)).toContain(sentence);
  });

  test('a parameter given twice is refused', async () => {
    expect((await get('/api/collections/needs/items?limit=1&limit=2')).status).toBe(400);
  });

  test('a region of an older NUTS version is recoded where the territory is the same', async () => {
    expect(await ids('needs/items?region=FR52')).toEqual([]);
    expect(await refused('needs/items?region=NO05')).toContain('NO05');
  });
});

describe('A bounding box', () => {
  test.each([
    ['practices/items?bbox=1,41,2,42', ['cafe', 'exact']],
    ['practices/items?bbox=1,41,0,2,42,9', ['cafe', 'exact']],
    ['practices/items?bbox=179,-20,-179,-15', ['fiji', 'samoa']],
    ['practices/items?bbox=-179.5,-17,-179.5,-17', ['samoa']],
    ['regions/items?bbox=13,55,14,57&level=3', ['SE224']],
    ['arrivals/items?bbox=12,35,13,36', ['a1']],
    ['mipex-scores/items?bbox=1,41,2,42&scope=regional', ['regional:demo-2026:2026:ES51']],
  ])('%s finds %j', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });

  test('finds a flow that only crosses it, and a point inside it', async () => {
    expect(await ids('flows/items?bbox=6,41.9,8,42.3')).toEqual(['italy-to-catalonia']);
    expect(await ids('flows/items?bbox=14,37,15,38')).toEqual(['from-the-sea', 'to-the-sea']);
  });
});

describe('A time', () => {
  test.each([
    ['needs/items?datetime=2016-03-01', ['n1', 'n2', 'n3']],
    ['needs/items?datetime=2017-01-01/..', ['n2', 'n3']],
    ['needs/items?datetime=../2015-12-31', ['n2', 'n3']],
    ['practices/items?datetime=2016-12-31', ['cafe', 'exact', 'samoa']],
    ['practices/items?datetime=2017-01-01/2020-04-30', ['exact', 'samoa']],
    ['practices/items?datetime=2020-05-01T00:00:00Z', ['exact', 'fiji', 'samoa']],
    ['flows/items?datetime=2016-02-29/2016-03-05&type=present', ['present']],
    ['flows/items?datetime=2016-03-01/..', []],
    ['arrivals/items?datetime=2016-07-01', ['a1', 'a2', 'a3']],
    ['arrivals/items?datetime=2017-01-01', []],
    ['mipex-scores/items?datetime=2019-06-01&region=SE', ['national:2020:2019:SE']],
  ])('%s finds %j: a record without a time, or open on a side, matches', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });
});

describe('Shapes', () => {
  test('a flow is a line between two placed ends, else the point of the one that is, else of the reporting region', async () => {
    const found = await page('flows/items');
    const shapes = Object.fromEntries(found.features.map((one) => [one.id, one.geometry]));
    expect(shapes).toEqual({
      'italy-to-catalonia': {
        type: 'LineString',
        coordinates: [
          [12.5, 42.5],
          [1.6, 41.8],
        ],
      },
      'from-the-sea': { type: 'Point', coordinates: [14.1, 37.6] },
      'to-the-sea': { type: 'Point', coordinates: [14.1, 37.6] },
      nowhere: { type: 'Point', coordinates: [13.5, 55.9] },
      present: { type: 'Point', coordinates: [1.6, 41.8] },
    });
  });

  test('a region is its polygon, outer ring counterclockwise', async () => {
    const found = await page('regions/items?region=ES51');
    const { geometry } = found.features[0] ?? {};
    expect(geometry?.type).toMatch(/Polygon$/);
    const ring = (
      geometry?.type === 'Polygon'
        ? geometry.coordinates[0]
        : (geometry as { coordinates: number[][][][] }).coordinates[0]?.[0]
    ) as number[][];
    const area = ring.reduce((sum, [x = 0, y = 0], i) => {
      const [px = 0, py = 0] = ring[i - 1] ?? [x, y];
      return sum + px * y - x * py;
    }, 0);
    expect(area).toBeGreaterThan(0);
    expect(ring[0]).toEqual(ring.at(-1));
    expect(found.features[0]?.properties).toMatchObject({
      code: 'ES51',
      population: 1100,
      population_year: 2017,
      taskforce: false,
      commissions: [],
    });
  });

  test('a score record has every area, and says why one has no score', async () => {
    const one = (await (
      await get('/api/collections/mipex-scores/items/regional:demo-2026:2026:ES51')
    ).json()) as FeaturePage['features'][number];
    expect(one.properties).toMatchObject({
      overall: 70,
      overall_state: 'value',
      language: null,
      language_state: 'under-review',
      housing: null,
      housing_state: 'not-asked',
      standing: 'demonstration',
    });
    expect(one.geometry?.type).toMatch(/Polygon$/);
  });
});

describe('CSV', () => {
  test('holds the same records as the GeoJSON, and formulas are text', async () => {
    const answer = await get('/api/collections/needs/items?f=csv&limit=1');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('link')).toContain('rel="next"; type="text/csv"');
    expect(answer.headers.get('ogc-numbermatched')).toBe('3');
    const [header = '', row = ''] = (await answer.text()).split('\r\n');
    expect(header.split(',').slice(0, 3)).toEqual(['id', 'region', 'region_name']);
    expect(header.endsWith('longitude,latitude')).toBe(true);
    expect(row).toContain(",'=1+1,");
    expect(row.endsWith(',1.6,41.8')).toBe(true);
  });

  test('is what Accept: text/csv gets', async () => {
    expect(
      (await get('/api/collections/needs/items', { accept: 'text/csv' })).headers.get('content-type'),
    ).toContain('text/csv');
    expect((await get('/api/collections/needs/items', { accept: '*/*' })).headers.get('content-type')).toBe(
      'application/geo+json',
    );
  });

  test('of flows has the shape as WKT', async () => {
    const text = await (await get('/api/collections/flows/items?f=csv&from=IT')).text();
    expect(text).toContain('"LINESTRING (12.5 42.5, 1.6 41.8)"');
  });
});

test('what is not public is in no public answer', async () => {
  for (const one of ['items', 'items?f=csv', 'items?limit=10000']) {
    expect(await (await get(`/api/collections/needs/${one}`)).text()).not.toContain('secret');
  }
});
