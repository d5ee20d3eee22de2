import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../api/collections/all.ts';
import type { PropertyType } from '../../api/collections/collection.ts';
import type { FeaturePage } from '../../api/contract/features.ts';
import { publishedFlow, publishedPractice } from '../../drizzle/schema/published.ts';
import { appOn } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { at, flowRow, needRow, placeFigures, practiceRow, publishNeeds } from '../support/published.ts';
import { placeRegions } from '../support/world.ts';

const run = promisify(execFile);
const [ogrinfo, ogr2ogr] = ['ogrinfo', 'ogr2ogr'] as const;

function hasGdal(): boolean {
  try {
    execFileSync(ogr2ogr, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('GDAL (ogrinfo, ogr2ogr) is not installed here: its tests are left out.');
    return false;
  }
}

/** GDAL's word for each type of property; text that looks like a year or a date may be read as one. */
const ogrTypes: Record<PropertyType, string[]> = {
  string: ['String'],
  integer: ['Integer', 'Integer64'],
  number: ['Real'],
  boolean: ['Integer(Boolean)'],
  date: ['Date'],
  'date-time': ['DateTime'],
  strings: ['StringList'],
};

async function served(database: TestDatabase): Promise<{ server: ServerType; api: string }> {
  const app = appOn(database);
  const server = await new Promise<ServerType>((resolve) => {
    const made = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made));
  });
  return { server, api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` };
}

async function fieldsOf(
  api: string,
  collection: string,
  options: string[] = [],
): Promise<Map<string, string>> {
  const { stdout } = await run(ogrinfo, ['-so', ...options, `OAPIF:${api}`, collection]);
  return new Map(
    [...stdout.matchAll(/^(\w+): ([\w()]+) \(\d+\.\d+\)$/gm)].map((found) => [
      String(found[1]),
      String(found[2]),
    ]),
  );
}

const installed = hasGdal();

describe.runIf(installed)('GDAL on the seeded atlas, without any option', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let atlas: Awaited<ReturnType<typeof served>>;
  beforeAll(async () => {
    database = await freshDatabase({ seeded: 'demonstration' });
    atlas = await served(database);
  });
  afterAll(async () => {
    atlas.server.close();
    await database.close();
  });

  test.each(collections.map((one) => [one.id, one] as const))(
    'finds every property of %s with its type in the first features',
    async (id, { properties }) => {
      const answer = await fetch(`${atlas.api}/collections/${id}/items?limit=10000`);
      const { features } = (await answer.json()) as FeaturePage;
      const fields = await fieldsOf(atlas.api, id);
      const wrong = Object.entries(properties).filter(([name, { type }]) => {
        const isEver = features.some((one) => one.properties[name] !== null);
        return isEver && !ogrTypes[type].includes(fields.get(name) ?? 'missing');
      });
      expect(wrong.map(([name, { type }]) => `${name}: ${fields.get(name)}, not ${type}`)).toEqual([]);
    },
  );
});

describe.runIf(installed)('GDAL', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let server: ServerType;
  let folder: string;
  let api: string;

  beforeAll(async () => {
    database = await freshDatabase();
    const { db } = database;
    await placeRegions(db);
    await placeFigures(db);
    const line = {
      fromPosition: [12.5, 42.5] as [number, number],
      toPosition: [1.6, 41.8] as [number, number],
    };
    await db
      .insert(publishedFlow)
      .values([
        ...Array.from({ length: 120 }, (_, i) => flowRow(`line-${i}`, line)),
        ...Array.from({ length: 30 }, (_, i) => flowRow(`point-${i}`, at.skane as never)),
      ]);
    await db
      .insert(publishedPractice)
      .values(Array.from({ length: 250 }, (_, i) => practiceRow(`p${i}`, { staff: i, empties: 3 })));
    await publishNeeds(db, [
      ...Array.from({ length: 300 }, (_, i) => needRow(`n${String(i).padStart(3, '0')}`, { empties: 9 })),
      // What hardly anybody answered: once, and among the records that are listed last.
      needRow('z-rare', {
        empties: 20,
        fundingGapEur: 1234.5,
        staffNeeded: 7,
        validFrom: '2016-03-01',
        wouldHelp: 'Interpreters',
      }),
    ]);
    folder = mkdtempSync(join(tmpdir(), 'atlas-gdal-'));
    ({ server, api } = await served(database));
  });
  afterAll(async () => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  /** What ogr2ogr copied of a collection, as GeoJSON. */
  async function copy(collection: string): Promise<FeaturePage['features']> {
    const file = join(folder, `${collection}.geojson`);
    await run(ogr2ogr, ['-f', 'GeoJSON', file, '-oo', 'PAGE_SIZE=10000', `OAPIF:${api}`, collection]);
    return (JSON.parse(readFileSync(file, 'utf8')) as FeaturePage).features;
  }

  const fields = (collection: string) => fieldsOf(api, collection, ['-oo', 'PAGE_SIZE=10000']);

  test('lists the six collections', async () => {
    const { stdout } = await run(ogrinfo, [`OAPIF:${api}`]);
    expect([...stdout.matchAll(/^\d: ([\w-]+)/gm)].map((found) => found[1])).toEqual([
      'regions',
      'needs',
      'flows',
      'practices',
      'mipex-scores',
      'arrivals',
    ]);
  });

  test.each([
    ['regions', 11],
    ['needs', 301],
    ['flows', 150],
    ['practices', 250],
    ['mipex-scores', 3],
    ['arrivals', 3],
  ])('copies %s completely: %i records', async (collection, count) => {
    const found = await copy(collection);
    expect(new Set(found.map((one) => one.properties.id ?? one.properties.code)).size).toBe(count);
  });

  test('gets the right shapes', async () => {
    const flows = await copy('flows');
    expect(Map.groupBy(flows, (one) => one.geometry?.type).get('LineString')).toHaveLength(120);
    expect(Map.groupBy(flows, (one) => one.geometry?.type).get('Point')).toHaveLength(30);
    const scores = await copy('mipex-scores');
    expect(scores.every((one) => /Polygon$/.test(one.geometry?.type ?? ''))).toBe(true);
    const [arrival] = (await copy('arrivals')).filter((one) => one.properties.place === 'Lampedusa');
    expect(arrival?.geometry).toEqual({ type: 'Point', coordinates: [12.6, 35.5] });
  });

  test('knows from the first features that flows are lines and points, with pages of any size', async () => {
    const file = join(folder, 'flows.gpkg');
    const { stderr } = await run(ogr2ogr, ['-f', 'GPKG', file, `OAPIF:${api}`, 'flows']);
    expect(stderr).not.toContain('is not normally allowed');
  });

  test('gets the right types, also of properties that are empty in most records', async () => {
    expect(Object.fromEntries(await fields('needs'))).toMatchObject({
      title: 'String',
      severity: 'Integer',
      demonstration: 'Integer(Boolean)',
      target_groups: 'StringList',
      published_at: 'DateTime',
      funding_gap_eur: 'Real',
      staff_needed: 'Integer',
      valid_from: 'Date',
      would_help: 'String',
    });
    expect((await fields('practices')).get('staff')).toBe('Real');
    expect(Object.fromEntries(await fields('mipex-scores'))).toMatchObject({
      overall: 'Real',
      education: 'Real',
      year: 'Integer',
    });
    const [rare] = (await copy('needs')).filter((one) => one.properties.id === 'z-rare');
    expect(rare?.properties).toMatchObject({
      funding_gap_eur: 1234.5,
      staff_needed: 7,
      would_help: 'Interpreters',
    });
  });

  test('pages through with small pages, and filters by place and time', async () => {
    const file = join(folder, 'part.geojson');
    await run(ogr2ogr, [
      '-f',
      'GeoJSON',
      file,
      '-oo',
      'PAGE_SIZE=7',
      '-spat',
      '13',
      '55',
      '14',
      '57',
      `OAPIF:${api}`,
      'flows',
    ]);
    expect((JSON.parse(readFileSync(file, 'utf8')) as FeaturePage).features).toHaveLength(30);
  });
});
