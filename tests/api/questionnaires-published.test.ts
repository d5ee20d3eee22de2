import { eq, getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { FeaturePage } from '../../api/contract/features.ts';
import type { RegionCard } from '../../api/contract/region-card.ts';
import type { ReleaseList, ReleaseManifest } from '../../api/contract/release.ts';
import type { Preview } from '../../api/contract/submission.ts';
import { publish } from '../../api/publication/publish.ts';
import { viewRound } from '../../api/rounds/read.ts';
import { reopenRound } from '../../api/rounds/reopen.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { type DecideAction, decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { publicationCounter } from '../../drizzle/schema/publication.ts';
import {
  publishedFlow,
  publishedNeed,
  publishedPractice,
  restrictedNeed,
  restrictedOffer,
} from '../../drizzle/schema/published.ts';
import { personalAnswers, submission } from '../../drizzle/schema/submission.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { little, marchRound, much } from '../support/filled.ts';
import { as, placeRegions, settle } from '../support/world.ts';
import { recordAddress } from '../../web/data/recordAddress.ts';

/*
 * Ana's questionnaire for Catalonia: beds (public) and warm meals (Task Force) are needed, a landing is for DG HOME, flats
 * and an offer are public. It is published, amended (the meals go, a school comes), published again and withdrawn.
 */
let database: TestDatabase;
let app: TestApp;
let ana: Actor;
let clara: Actor;
let id: string;
let round: string;
let preview: Preview;
const tables = { needs: publishedNeed, flows: publishedFlow, practices: publishedPractice };
const march = '2026-03-10T10:00:00Z';

const revision = async () => {
  const [row] = await database.db.select().from(submission).where(eq(submission.id, id));
  return row?.revision ?? 0;
};
const step = async (by: Actor, action: DecideAction) =>
  decide(as(database.db, by, march), id, await revision(), action);
async function publishNow() {
  await step(ana, 'sign-off');
  await step(ana, 'submit');
  await step(clara, 'accept');
  await publish(as(database.db, clara, march), [{ id, revision: await revision() }]);
  await heard();
}
/** Verbs called past the server: any change through it lets it hear of them before it answers. */
const heard = () => signIn(app, 'clara');
const read = async <T>(path: string, who?: 'ana' | 'clara' | 'dora' | 'tomas' | 'bruno') => {
  const cookie = who ? await signIn(app, who) : '';
  const answer = await send(app, 'GET', path, undefined, { cookie });
  return { status: answer.status, body: (await answer.json()) as T };
};
const items = async (collection: string) =>
  (await read<FeaturePage>(`/api/collections/${collection}/items`)).body.features;
const card = async () => (await read<RegionCard>('/api/regions/ES51')).body;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana, clara } = await settle(database.db, ['ana', 'clara', 'dora', 'tomas', 'bruno']));
  app = appOn(database);
  round = await marchRound(database.db, clara, ['ES51']);
  const wanted = { kind: 'questionnaire', region: 'ES51', round, answers: much() } as const;
  ({ id } = await createSubmission(as(database.db, ana, march), wanted));
  preview = (await read<Preview>(`/api/submissions/${id}/preview`, 'ana')).body;
  await publishNow();
});
afterAll(() => database.close());

describe('A published questionnaire', () => {
  test('becomes many records, each with a name of its own and under its own visibility', async () => {
    const [beds, ...otherNeeds] = await items('needs');
    expect(beds).toMatchObject({
      id: `${id}.beds`,
      properties: { title: 'Beds for minors', people_affected: 120 },
    });
    expect(otherNeeds).toEqual([]);
    expect(await items('flows')).toEqual([]);
    expect((await items('practices')).map((one) => one.id)).toEqual([`${id}.flats`]);
    const restricted = async (who: 'tomas' | 'dora' | 'bruno', collection: string) =>
      (await read<FeaturePage>(`/api/restricted/collections/${collection}/items`, who)).body.features.map(
        (one) => one.id,
      );
    expect(await restricted('tomas', 'needs')).toContain(`${id}.food`);
    expect(await restricted('tomas', 'flows')).toEqual([]);
    expect(await restricted('dora', 'flows')).toEqual([`${id}.landing`]);
    expect(await restricted('bruno', 'needs')).not.toContain(`${id}.food`);
  });

  test('keeps the rule of small numbers: three people are suppressed, and exact for who may see them', async () => {
    const [food] = await database.db
      .select()
      .from(restrictedNeed)
      .where(eq(restrictedNeed.id, `${id}.food`));
    expect(food).toMatchObject({
      peopleAffected: null,
      peopleAffectedState: 'suppressed',
      exactPeopleAffected: 3,
    });
  });

  test('shows on the card of the region what it offers, its role and its competences', async () => {
    expect(await card()).toMatchObject({
      offers: [{ id: `${id}.offer0`, direction: 'seeks', title: 'Island partners' }],
      routes: [{ role: 'first-arrival' }, { role: 'transit' }],
      needs: { total: 1 },
    });
    expect((await card()).competences).toHaveLength(9);
  });

  test('was seen before, exactly so: records, what is declared, and whom one may ask', async () => {
    expect(preview.audience).toBe('public');
    expect(preview.records.map((one, at) => [preview.kinds[at], one.id, one.visibility])).toEqual([
      ['need', `${id}.beds`, 'public'],
      ['need', `${id}.food`, 'taskforce'],
      ['flow', `${id}.landing`, 'dghome'],
      ['practice', `${id}.flats`, 'public'],
      ['offer', `${id}.offer0`, 'public'],
    ]);
    expect(preview.declared?.routes).toEqual(['first-arrival', 'transit']);
    expect(preview.contacts).toEqual([
      {
        record: `${id}.flats`,
        contact: { name: 'Bruno Example', email: 'practice@sicily.example', phone: '+39 091 000000' },
      },
    ]);
  });

  test.each([
    ['beds', 'everybody', 'needs', undefined],
    ['beds', 'DG HOME exactly', 'needs', 'dora'],
    ['food', 'the Task Force', 'needs', 'tomas'],
    ['food', 'DG HOME exactly', 'needs', 'dora'],
    ['landing', 'DG HOME exactly', 'flows', 'dora'],
    ['flats', 'everybody', 'practices', undefined],
  ] as const)(
    'shows of %s to %s every property as the preview did',
    async (entry, _whom, collection, who) => {
      const at = preview.records.findIndex((one) => one.id === `${id}.${entry}`);
      const path = `${who ? '/api/restricted' : '/api'}/collections/${collection}/items`;
      const found = (await read<FeaturePage>(path, who)).body.features.find(
        (one) => one.id === `${id}.${entry}`,
      );
      const { release: _, published_at: __, exact, ...published } = found?.properties ?? {};
      expect(exact).toBe(who && who === 'dora');
      expect(published).toEqual(seenBefore(collection, at, who === 'dora'));
      expect(found?.geometry).toEqual({ type: 'Point', coordinates: pointOf(collection, at) });
    },
  );

  /** A record of the preview as a collection writes it: its names, and no empty lists. */
  function seenBefore(collection: keyof typeof tables, at: number, isExact: boolean) {
    const { empties: _, ...record } = preview.records[at] ?? {};
    const exact = isExact ? (preview.exact[at] ?? {}) : {};
    const columns = getTableColumns(tables[collection]);
    const seen = Object.entries(record).flatMap(([name, value]) => {
      const column = columns[name as keyof typeof columns];
      if (name === 'position' || /^(from|to)Position$/.test(name)) return [];
      const count = exact[`exact${name[0]?.toUpperCase()}${name.slice(1)}`];
      const told =
        name.endsWith('State') && Object.values(exact).some((one) => one !== null) ? 'value' : value;
      return [[column.name, count ?? told]];
    });
    return Object.fromEntries(seen);
  }
  const pointOf = (collection: string, at: number) =>
    preview.records[at]?.[collection === 'flows' ? 'toPosition' : 'position'];

  test('had the point of its practice in the preview, as it was given', () => {
    expect(preview.records[3]).toMatchObject({ position: [13.36, 38.12], placeIsCentre: false });
  });

  test('is one release; its manifest names the public records alone', async () => {
    const { body } = await read<ReleaseManifest>('/api/releases/1');
    expect(body.entries.map((one) => `${one.kind} ${one.record}`).sort()).toEqual([
      `need ${id}.beds`,
      `offer ${id}.offer0`,
      `practice ${id}.flats`,
    ]);
  });

  test('leads from the manifest to each record that can be read one by one; an offer stands on the card', async () => {
    const { body } = await read<ReleaseManifest>('/api/releases/1');
    const addresses = body.entries.map(recordAddress);
    expect(addresses.filter(Boolean)).toHaveLength(2);
    for (const address of addresses) if (address) expect((await read(address)).status).toBe(200);
    expect((await read(`/api/collections/offers/items/${id}.offer0`)).status).toBe(404);
  });

  test('whom to ask about its practice is for who is signed in, and of the published version', async () => {
    const path = `/api/practices/${id}.flats/contact`;
    expect((await read(path)).status).toBe(401);
    expect((await read(path, 'tomas')).body).toMatchObject({ name: 'Bruno Example' });
    expect((await read(`/api/practices/${id}.beds/contact`, 'tomas')).status).toBe(404);
  });
});

describe('An amendment of it', () => {
  test('takes the meals away, with a tombstone, and brings a school; the beds keep their name', async () => {
    await step(ana, 'amend');
    const [beds] = much().needs as object[];
    await edit(as(database.db, ana, march), id, await revision(), {
      answers: {
        needs: [beds, { ...beds, id: 'school', title: 'A school' }],
        offers: null,
        hasOffers: false,
        contactName: 'Anna Other',
        hasRouteRole: false,
      },
    });
    expect((await items('needs')).map((one) => one.id)).toEqual([`${id}.beds`]);
    await publishNow();
    expect((await items('needs')).map((one) => one.id).sort()).toEqual([`${id}.beds`, `${id}.school`]);
    expect(await database.db.$count(restrictedNeed, eq(restrictedNeed.id, `${id}.food`))).toBe(0);
    expect(await database.db.$count(restrictedOffer)).toBe(0);
    expect(await card()).toMatchObject({ offers: [], routes: [] });
    const { body } = await read<ReleaseManifest>('/api/releases/1');
    expect(body.entries.find((one) => one.kind === 'offer')).toMatchObject({
      state: 'withdrawn',
      hash: null,
    });
    expect(body.entries.find((one) => one.kind === 'need')).toMatchObject({ state: 'replaced' });
    const { body: second } = await read<ReleaseManifest>('/api/releases/2');
    const changes = second.entries.map(({ kind, record, change }) => `${kind} ${record} ${change}`);
    expect(changes).toEqual([
      `need ${id}.beds amended`,
      `need ${id}.school added`,
      `offer ${id}.offer0 removed`,
      `practice ${id}.flats amended`,
    ]);
  });

  test('leaves no personal answers of the older version behind', async () => {
    const rows = await database.db.select().from(personalAnswers).where(eq(personalAnswers.submission, id));
    const kept = new Map(rows.map((row) => [row.version, row]));
    expect(kept.get(1)).toMatchObject({ answers: {} });
    expect(kept.get(1)?.erasedAt).not.toBeNull();
    expect(kept.get(2)?.answers).toMatchObject({ contactName: 'Anna Other' });
  });

  test('once its round is over is submitted only when the secretariat reopens it, which the board offers', async () => {
    const april = '2026-04-10T10:00:00Z';
    const then = async (by: Actor, action: DecideAction) =>
      decide(as(database.db, by, april), id, await revision(), action);
    const line = async () => (await viewRound(as(database.db, clara, april), round)).lines[0];
    expect(await line()).toMatchObject({ phase: 'closed', isReopenable: true, amendment: null });
    await then(ana, 'amend');
    await then(ana, 'sign-off');
    expect(await line()).toMatchObject({
      standing: 'published',
      isReopenable: true,
      amendment: 'signed-off',
    });
    await expect(then(ana, 'submit')).rejects.toMatchObject({ code: 'wrong-state' });
    await reopenRound(as(database.db, clara, april), round, { region: 'ES51', until: '2026-04-15' });
    await then(ana, 'submit');
    expect(await line()).toMatchObject({
      standing: 'published',
      isReopenable: false,
      amendment: 'submitted',
    });
    await then(clara, 'accept');
    await publish(as(database.db, clara, april), [{ id, revision: await revision() }]);
    expect(await line()).toMatchObject({ standing: 'published', amendment: null });
  });

  test('for the region alone takes away what it declared, and says nothing else', async () => {
    await step(ana, 'amend');
    await edit(as(database.db, ana, march), id, await revision(), { answers: { visibility: 'taskforce' } });
    await publishNow();
    expect((await card()).competences).toEqual([]);
    expect((await items('needs')).map((one) => one.id).sort()).toEqual([`${id}.beds`, `${id}.school`]);
  });
});

test('withdrawn, it leaves every answer and every release', async () => {
  await step(clara, 'withdraw');
  await heard();
  for (const collection of ['needs', 'flows', 'practices']) expect(await items(collection)).toEqual([]);
  const { body } = await read<ReleaseManifest>('/api/releases/1');
  expect(body.entries.every((one) => one.state === 'withdrawn')).toBe(true);
  expect((await read(`/api/practices/${id}.flats/contact`, 'tomas')).status).toBe(404);
});

describe('A questionnaire that tells the public only what the region is', () => {
  const counted = async () => {
    const [row] = await database.db.select().from(publicationCounter);
    const { body } = await read<ReleaseList>('/api/releases');
    return { counter: row?.value, last: body.releases[0]?.number };
  };
  let before: Awaited<ReturnType<typeof counted>>;

  test('is a numbered release too', async () => {
    const [meals] = much().needs as object[];
    const { noNeeds: _, ...rest } = little();
    const needs = [{ ...meals, id: 'meals', visibility: 'taskforce' }];
    const answers = { ...rest, hasNeeds: true, prioritySectors: ['food-nfi'], needs };
    const { last = 0 } = await counted();
    const wanted = { kind: 'questionnaire', region: 'ES51', round, answers } as const;
    ({ id } = await createSubmission(as(database.db, ana, march), wanted));
    await publishNow();
    before = await counted();
    expect(before.last).toBe(last + 1);
    expect((await card()).competences).toHaveLength(9);
  });

  test('amended for the Task Force alone, leaves no trace in numbers and tags', async () => {
    await step(ana, 'amend');
    const { needs } = (await read<{ answers: { needs: object[] } }>(`/api/submissions/${id}`, 'ana')).body
      .answers;
    await edit(as(database.db, ana, march), id, await revision(), {
      answers: { needs: needs.map((one) => ({ ...one, title: 'Warm meals for all' })) },
    });
    await publishNow();
    expect(await counted()).toEqual(before);
    expect((await database.db.select().from(restrictedNeed)).map(({ title }) => title)).toEqual([
      'Warm meals for all',
    ]);
  });
});
