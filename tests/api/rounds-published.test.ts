import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { FeaturePage } from '../../api/contract/features.ts';
import type { RegionCard } from '../../api/contract/region-card.ts';
import type { ReleaseManifest } from '../../api/contract/release.ts';
import type { Preview } from '../../api/contract/submission.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { type DecideAction, decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import type { Answers } from '../../api/submissions/entries.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { marchRound, much } from '../support/filled.ts';
import { as, placeRegions, settle } from '../support/world.ts';

/*
 * In March ana needs beds; in June the beds are still needed and said again, with a school besides. The beds are one need:
 * June's words take the place of March's.
 */
let database: TestDatabase;
let app: TestApp;
let ana: Actor;
let clara: Actor;
let march: string;
let june: string;
const inMarch = '2026-03-10T10:00:00Z';
const inJune = '2026-06-10T10:00:00Z';

const revision = async (id: string) => {
  const [row] = await database.db.select().from(submission).where(eq(submission.id, id));
  return row?.revision ?? 0;
};
const step = async (by: Actor, at: string, id: string, action: DecideAction) =>
  decide(as(database.db, by, at), id, await revision(id), action);
async function publishNow(at: string, id: string) {
  await step(ana, at, id, 'sign-off');
  await step(ana, at, id, 'submit');
  await step(clara, at, id, 'accept');
  await publish(as(database.db, clara, at), [{ id, revision: await revision(id) }]);
  // Verbs called past the server: any change through it lets it hear of them.
  await signIn(app, 'clara');
}
const read = async <T>(path: string): Promise<T> =>
  (await (await send(app, 'GET', path, undefined, { cookie: await signIn(app, 'clara') })).json()) as T;
const needs = async () =>
  (await read<FeaturePage>('/api/collections/needs/items')).features
    .map(
      ({ id, properties }) =>
        `${String(id).replace(march, 'march').replace(june, 'june')}: ${properties.title}`,
    )
    .sort();
const fill = async (at: string, round: string, answers: Answers) =>
  (
    await createSubmission(as(database.db, ana, at), {
      kind: 'questionnaire',
      region: 'ES51',
      round,
      answers,
    })
  ).id;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana, clara } = await settle(database.db, ['ana', 'clara']));
  app = appOn(database, { now: () => new Date(inJune) });
  const [first, second] = [
    await marchRound(database.db, clara, ['ES51'], { closesOn: '2026-06-30' }),
    await marchRound(database.db, clara, ['ES51'], {
      title: 'June',
      opensOn: '2026-06-01',
      closesOn: '2026-06-30',
    }),
  ];
  march = await fill(inMarch, first, much());
  await publishNow(inMarch, march);
  const answers = much();
  const [beds] = answers.needs as Answers[];
  june = await fill(inJune, second, {
    ...answers,
    needs: [
      { ...beds, title: 'Beds for minors, still' },
      { ...beds, id: 'school', title: 'A school' },
    ],
  });
});
afterAll(() => database.close());

describe('What a region says again in a later round', () => {
  test('takes the place of what it said before, once it is published; nothing is there twice', async () => {
    expect(await needs()).toEqual(['march.beds: Beds for minors']);
    expect((await read<Preview>(`/api/submissions/${june}/preview`)).replaces).toBeGreaterThan(0);
    // The flats are in the catalogue: as the same, not as others like them.
    const { remarks } = await read<{ remarks: { code: string }[] }>(`/api/submissions/${june}/remarks`);
    expect(remarks.map(({ code }) => code)).not.toContain('similar-practice');
    await publishNow(inJune, june);
    expect(await needs()).toEqual(['june.beds: Beds for minors, still', 'june.school: A school']);
    const flats = (await read<FeaturePage>('/api/collections/practices/items')).features;
    expect(flats.map(({ id }) => id)).toEqual([`${june}.flats`]);
  });

  test('is told by the new release: the older words are removed', async () => {
    const manifest = await read<ReleaseManifest>('/api/releases/2');
    const gone = manifest.entries.filter(({ change }) => change === 'removed').map(({ record }) => record);
    expect(gone).toContain(`${march}.beds`);
  });

  test('stays, when the older questionnaire is amended after all: the preview says so too', async () => {
    await step(ana, inJune, march, 'amend');
    const meals = { ...(much().needs as Answers[])[0], id: 'meals-again', title: 'Meals again' };
    await edit(as(database.db, ana, inJune), march, await revision(march), {
      answers: {
        needs: [...(much().needs as Answers[]), meals],
        competences: { ...(much().competences as object), health: 'exclusive' },
      },
    });
    const { records, declared, saidLater } = await read<Preview>(`/api/submissions/${march}/preview`);
    // The beds, the meals, the landing, the flats and the offer.
    expect(saidLater).toBeGreaterThan(0);
    const titles = records.map((one) => ('title' in one ? one.title : ''));
    expect(titles).toContain('Meals again');
    expect(titles).not.toContain('Beds for minors');
    expect(declared).toBeNull();
    const competences = async () => (await read<RegionCard>('/api/regions/ES51')).competences;
    const before = await competences();
    await publishNow(inJune, march);
    expect(await needs()).toEqual([
      'june.beds: Beds for minors, still',
      'june.school: A school',
      'march.meals-again: Meals again',
    ]);
    expect(await competences()).toEqual(before);
  });

  test('does not keep a declaration public that the region took back, when only the older one made it', async () => {
    const declared = async () => (await read<RegionCard>('/api/regions/ES51')).competences.length;
    expect(await declared()).toBe(9);
    const amend = async (id: string, visibility: string) => {
      await step(ana, inJune, id, 'amend');
      await edit(as(database.db, ana, inJune), id, await revision(id), { answers: { visibility } });
      await publishNow(inJune, id);
    };
    // June's are for the Task Force: nothing of them is declared to everybody. March's are said again, and taken back.
    await amend(june, 'taskforce');
    await amend(march, 'public');
    expect(await declared()).toBe(9);
    await amend(march, 'region');
    expect(await declared()).toBe(0);
  });
});
