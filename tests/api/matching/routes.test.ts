import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CrossBorder, Matches, NeedsPractices } from '../../../api/contract/matching.ts';
import {
  publishedNeed,
  publishedOffer,
  publishedPractice,
  restrictedNeed,
  restrictedOffer,
  restrictedPractice,
} from '../../../drizzle/schema/published.ts';
import { appOn, send, signInAll, type TestApp } from '../../support/app.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { at, growCounter, needRow, offerRow, practiceRow, publishNeeds } from '../../support/published.ts';
import { placeRegions, settle } from '../../support/world.ts';
import { eq } from 'drizzle-orm';

const names = ['ana', 'tomas', 'dora', 'ed'] as const;
let database: TestDatabase;
let app: TestApp;
let cookies: Record<(typeof names)[number], string>;

const place = ({ region, regionName, country, level, position }: (typeof at)[keyof typeof at]) => ({
  ...{ region, regionName, country, level, position: position as [number, number], regions: [region] },
});
/** Beyond the border of Catalonia. */
const where = {
  ...{ region: 'FRJ15', regionName: 'Pyrénées-Orientales', country: 'FR', level: 3 },
  position: [2.6, 42.6] as [number, number],
};
const beyond = { ...where, regions: ['FRJ15'] };
const housing = { strand: 'reception' as const, sectors: ['shelter-housing'] };

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  await settle(db, names);
  await publishNeeds(db, [
    needRow('beds'),
    needRow('hidden', { visibility: 'taskforce', title: 'A secret camp' }),
    needRow('for-region', { visibility: 'region' }),
  ]);
  const practices = [
    practiceRow('sicily', { ...place(at.sicily), ...housing, outcome: 'failed' }),
    practiceRow('skane', { ...place(at.skane), ...housing, outcome: 'worked' }),
    practiceRow('border', { ...beyond, ...housing }),
    practiceRow('secret', { ...beyond, ...housing, visibility: 'taskforce', title: 'A secret practice' }),
  ].map((row) => ({ ...row, release: 1 }));
  await db.insert(restrictedPractice).values(practices);
  await db.insert(publishedPractice).values(practices.filter((one) => one.visibility === 'public'));
  const sectors = ['shelter-housing'];
  const offer = offerRow('offer', { ...where, sectors, demonstration: true });
  const hidden = offerRow('hidden-offer', {
    ...where,
    sectors,
    visibility: 'dghome',
    title: 'A secret offer',
  });
  const over = offerRow('over', { ...where, sectors, validTo: '2020-01-31' });
  await db.insert(publishedOffer).values([offer, over]);
  await db.insert(restrictedOffer).values([offer, over, hidden]);
  await growCounter(db);
  app = appOn(database);
  cookies = await signInAll(app, names);
});
afterAll(() => database.close());

const get = (path: string, name?: (typeof names)[number], headers: Record<string, string> = {}) =>
  send(app, 'GET', path, undefined, { ...headers, ...(name ? { cookie: cookies[name] } : {}) });
const read = async <Answer>(path: string, name?: (typeof names)[number]) => {
  const answer = await get(path, name);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as Answer;
};
const sorted = (found: Matches) => found.practices.map((one) => one.practice.id).sort();

describe('Practices that may help with a need', () => {
  test('are public, with why, distances, and what failed', async () => {
    const found = await read<Matches>('/api/analysis/matches?need=beds&order=near');
    expect(found.need).toMatchObject({ id: 'beds', region: 'ES51', title: 'Need beds' });
    expect(found.practices.map(({ practice, kilometres }) => [practice.id, kilometres])).toEqual([
      ['border', expect.toSatisfy((km: number) => km > 50 && km < 200)],
      ['sicily', expect.toSatisfy((km: number) => km > 1000 && km < 1300)],
      ['skane', expect.toSatisfy((km: number) => km > 1600 && km < 1900)],
    ]);
    expect(found.practices[1]).toMatchObject({
      region: 'ITG1',
      strand: 'same',
      targetGroups: ['all'],
      practice: { outcome: 'failed', visibility: 'public' },
    });
  });

  test('have an ETag, and are not sent twice', async () => {
    const first = await get('/api/analysis/matches?need=beds');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    const again = await get('/api/analysis/matches?need=beds', undefined, { 'if-none-match': tag });
    expect(again.status).toBe(304);
  });

  test('a need that is unknown, restricted or withdrawn is not found, in the same words', async () => {
    const missing = await Promise.all(
      ['nothing', 'hidden', 'for-region', '%00', 'x'.repeat(200)].map(async (id) => {
        const answer = await get(`/api/analysis/matches?need=${id}`);
        return [answer.status, id === '%00' ? '' : await answer.text()];
      }),
    );
    expect(missing.map(([status]) => status)).toEqual([404, 404, 404, 400, 404]);
    expect(new Set(missing.filter(([status]) => status === 404).map(([, text]) => text)).size).toBe(1);
    const { db } = database;
    await publishNeeds(db, [needRow('gone')]);
    expect((await get('/api/analysis/matches?need=gone')).status).toBe(200);
    await db.delete(publishedNeed).where(eq(publishedNeed.id, 'gone'));
    await db.delete(restrictedNeed).where(eq(restrictedNeed.id, 'gone'));
    await growCounter(db);
    // Another address than the one kept in memory until the news of the publication is here.
    expect((await get('/api/analysis/matches?need=gone&order=near')).status).toBe(404);
  });

  test('refuse by field what they cannot read', async () => {
    for (const [query, field] of [
      ['', 'need'],
      ['?need=', 'need'],
      [`?need=${'x'.repeat(201)}`, 'need'],
      ['?need=beds&order=best', 'order'],
      ['?need=beds&limit=3', 'limit'],
    ]) {
      const answer = await get(`/api/analysis/matches${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(((await answer.json()) as { errors: { field: string }[] }).errors[0]?.field).toBe(field);
    }
  });
});

describe('What is restricted', () => {
  const paths = [
    '/api/analysis/matches?need=beds',
    '/api/analysis/needs-practices',
    '/api/analysis/needs-practices?regions=ES51,FR',
    '/api/analysis/cross-border',
  ];

  test('never appears in a public answer, whoever asks', async () => {
    for (const path of paths) {
      for (const name of [undefined, ...names]) {
        const text = await (await get(path, name)).text();
        expect([path, name, /secret|hidden|for-region/i.test(text)]).toEqual([path, name, false]);
      }
    }
  });

  test('is for signed-in people, and kept by nobody', async () => {
    for (const path of paths) {
      const restricted = path.replace('/api/', '/api/restricted/');
      expect((await get(restricted)).status).toBe(401);
      const answer = await get(restricted, 'ed');
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([
        200,
        'private, no-store',
        null,
      ]);
      expect(await answer.text()).not.toMatch(/secret|hidden|for-region/i);
    }
  });

  test('counts no offer of cooperation whose last day is over', async () => {
    for (const path of ['/api/analysis/cross-border', '/api/restricted/analysis/cross-border']) {
      const { pairs } = await read<CrossBorder>(path, 'dora');
      expect(pairs.flatMap(({ offers, seeks }) => [...offers, seeks].map((one) => one?.id))).not.toContain(
        'over',
      );
      expect(pairs.flatMap(({ offers }) => offers.map(({ id }) => id))).toContain('offer');
    }
  });

  test('joins what is public for those whom it is for', async () => {
    const path = '/api/restricted/analysis/matches?need=beds';
    expect(sorted(await read<Matches>(path, 'tomas'))).toEqual(['border', 'secret', 'sicily', 'skane']);
    expect(sorted(await read<Matches>(path, 'ana'))).toEqual(['border', 'sicily', 'skane']);
    const needs = async (name: (typeof names)[number]) =>
      (await read<NeedsPractices>('/api/restricted/analysis/needs-practices', name)).needs.map(
        ({ id }) => id,
      );
    expect(await needs('ana')).toEqual(['beds', 'for-region', 'hidden']);
    expect(await needs('tomas')).toEqual(['beds', 'hidden']);
    const offers = async (name: (typeof names)[number]) =>
      (await read<CrossBorder>('/api/restricted/analysis/cross-border?regions=ES51', name)).pairs[0]?.offers;
    expect((await offers('dora'))?.map(({ id }) => id)).toEqual(['hidden-offer', 'offer']);
    expect((await offers('tomas'))?.map(({ id }) => id)).toEqual(['offer']);
  });
});

describe('Needs, practices and borders of regions', () => {
  test('count a country with its parts', async () => {
    const { totals, regions, withoutNeeds } = await read<NeedsPractices>(
      '/api/analysis/needs-practices?regions=es,FRJ15',
    );
    expect(regions).toEqual(['ES', 'FRJ15']);
    expect(totals).toEqual({ needs: 1, here: 1, elsewhere: 2 });
    expect(withoutNeeds).toEqual(['FRJ15']);
  });

  test('pair Catalonia with the department that it touches, from either side', async () => {
    for (const regions of ['ES51', 'FR']) {
      const { pairs } = await read<CrossBorder>(`/api/analysis/cross-border?regions=${regions}`);
      expect(pairs).toHaveLength(1);
      expect(pairs[0]).toMatchObject({
        region: 'ES51',
        neighbour: 'FRJ15',
        need: { id: 'beds' },
        practices: [{ id: 'border' }],
        offers: [{ id: 'offer', demonstration: true }],
      });
    }
    expect((await read<CrossBorder>('/api/analysis/cross-border?regions=IT')).pairs).toEqual([]);
    expect((await read<CrossBorder>('/api/analysis/cross-border?taskforce=true')).regions).toEqual([]);
  });

  test('refuse by field what is no region, and two sets at once', async () => {
    for (const [query, field, message] of [
      ['regions=ES51,XX99', 'regions', 'There is no region XX99 in NUTS 2021.'],
      ['regions=', 'regions', '"" is not a NUTS code'],
      ['regions=ES51&taskforce=true', 'taskforce', 'together'],
      ['taskforce=yes', 'taskforce', 'is true'],
      ['country=ES', 'country', 'regions, taskforce'],
      [`regions=${Array(41).fill('ES51').join(',')}`, 'regions', 'at most 40'],
    ] as const) {
      for (const path of ['needs-practices', 'cross-border']) {
        const answer = await get(`/api/analysis/${path}?${query}`);
        expect([query, answer.status]).toEqual([query, 400]);
        const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] };
        expect(errors).toContainEqual(
          expect.objectContaining({ field, message: expect.stringContaining(message) }),
        );
      }
    }
  });
});
