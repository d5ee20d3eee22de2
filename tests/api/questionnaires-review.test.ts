import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { RoundList } from '../../api/contract/round.ts';
import type {
  Difference,
  InstrumentOf,
  Previous,
  SubmissionList,
  SubmissionView,
} from '../../api/contract/submission.ts';
import { publishVersion } from '../../api/instruments/publish.ts';
import { readVersion } from '../../api/instruments/stored.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { replyTo } from '../../api/submissions/reply.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { little, marchRound, much } from '../support/filled.ts';
import { mapping } from '../support/questionnaire.ts';
import { as, placeRegions, settle } from '../support/world.ts';

/** Ana of Catalonia answered the round of March; April asks again. Beatrice of Sicily answers for the first time. */
let database: TestDatabase;
let app: TestApp;
let ana: Actor;
let beatrice: Actor;
let carme: Actor;
let clara: Actor;
let ed: Actor;
let first: string;
let march: string;
let april: string;
let cookies: Record<'ana' | 'beatrice' | 'clara', string>;
const inMarch = '2026-03-10T10:00:00Z';
const inApril = '2026-04-10T10:00:00Z';
const inMay = '2026-05-10T10:00:00Z';

const revisionOf = async (id: string) => {
  const [row] = await database.db.select().from(submission).where(eq(submission.id, id));
  return row?.revision ?? 0;
};
const step = async (by: Actor, id: string, action: Parameters<typeof decide>[3], now: string, more = {}) =>
  decide(as(database.db, by, now), id, await revisionOf(id), action, more);
async function submitted(
  by: Actor,
  region: string,
  round: string,
  now: string,
  answers: object,
): Promise<string> {
  const wanted = { kind: 'questionnaire', region, round, answers: { ...answers } } as const;
  const { id } = await createSubmission(as(database.db, by, now), wanted);
  await step(by, id, 'sign-off', now);
  await step(by, id, 'submit', now);
  return id;
}
const call = async <T>(
  who: keyof typeof cookies,
  path: string,
  body?: object,
  key: string = crypto.randomUUID(),
) => {
  const method = body ? 'POST' : 'GET';
  const answer = await send(app, method, path.startsWith('/api') ? path : `/api/submissions${path}`, body, {
    cookie: cookies[who],
    'idempotency-key': key,
  });
  return { status: answer.status, body: (await answer.json()) as T };
};

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana, beatrice, carme, clara, ed } = await settle(database.db, [
    'ana',
    'beatrice',
    'carme',
    'clara',
    'ed',
  ]));
  app = appOn(database);
  cookies = {
    ana: await signIn(app, 'ana'),
    beatrice: await signIn(app, 'beatrice'),
    clara: await signIn(app, 'clara'),
  };
  first = await marchRound(database.db, clara, ['ES51', 'ITG1']);
  const id = await submitted(ana, 'ES51', first, inMarch, much());
  await step(clara, id, 'accept', inMarch);
  await publish(as(database.db, clara, inMarch), [{ id, revision: await revisionOf(id) }]);
  march = id;
  const days = { title: 'April', opensOn: '2026-04-01', closesOn: '2026-04-30' };
  april = await marchRound(database.db, clara, ['ES51', 'ITG1'], days);
});
afterAll(() => database.close());

describe('The answers of the last round', () => {
  test('stand beside the new ones, by question and without what is personal; for who had none there are none', async () => {
    const wanted = { kind: 'questionnaire', round: april, answers: {} } as const;
    const { id } = await createSubmission(as(database.db, ana, inApril), { ...wanted, region: 'ES51' });
    const { body } = await call<{ previous: { answers: Record<string, unknown> } }>('ana', `/${id}/previous`);
    expect(body.previous).toMatchObject({ submission: march, round: { title: 'Mapping 2026' }, version: 1 });
    expect(body.previous.answers).toMatchObject({
      mainRouteRole: 'first-arrival',
      needs: [{ id: 'beds' }, {}],
    });
    expect(JSON.stringify(body)).not.toContain('Example');
    expect((await call('beatrice', `/${id}/previous`)).status).toBe(404);
    await step(ana, id, 'withdraw', inApril);
    const first = await createSubmission(as(database.db, beatrice, inApril), { ...wanted, region: 'ITG1' });
    expect((await call('beatrice', `/${first.id}/previous`)).body).toEqual({ previous: null });
    await step(beatrice, first.id, 'withdraw', inApril);
  });
});

describe('A questionnaire that begins with the answers of the last round', () => {
  const wanted = (from: string, more = {}) => ({
    ...{ kind: 'questionnaire', region: 'ES51', round: april, from },
    ...more,
  });
  const begin = async (key?: string) =>
    (await call<SubmissionView>('ana', '/api/submissions', wanted(march), key)).body;
  const offeredTo = async (who: 'ana' | 'beatrice', round = april) => {
    const { body } = await call<RoundList>(who, '/api/rounds');
    return body.rounds.find(({ id }) => id === round)?.lines[0]?.earlier;
  };
  /** April is over where these tests run: what is offered then is nothing. */
  const laterRound = (region: string, changed = {}) =>
    marchRound(database.db, clara, [region], {
      ...{ title: 'For long', opensOn: '2026-05-01', closesOn: '2199-12-31' },
      ...changed,
    });
  /** What is given anew, as it was in March. */
  const anew = (view: SubmissionView) => {
    const { contactName, contactEmail, mayContact, consent, practices } = much();
    const [flats] = practices as Record<string, unknown>[];
    const kept = (view.answers.practices as Record<string, unknown>[])[0];
    return { contactName, contactEmail, mayContact, consent, practices: [{ ...flats, ...kept }] };
  };

  test('has them with the ids of their entries, without what is given anew; a second press begins no second one', async () => {
    const view = await begin('ana-begins-once');
    const { contactName: _, contactEmail: __, mayContact: ___, consent: ____, practices, ...rest } = much();
    expect(view.answers).toMatchObject(rest);
    expect(view.answers).not.toHaveProperty('consent');
    expect(view.answers.practices).toEqual([
      expect.objectContaining({ id: 'flats', title: 'Flats with host families' }),
    ]);
    expect(JSON.stringify(view.answers)).not.toMatch(/Bruno|sicily\.example|"consent"|mayContact/);
    expect(view.answered).toBeGreaterThan(50);
    expect(view.begunWith).toMatchObject({
      ...{ submission: march, version: 1, round: { title: 'Mapping 2026' } },
      ...{ submittedAt: '2026-03-10T10:00:00.000Z', leftOut: [] },
    });
    expect(view.begunWith?.anew.map(({ field }) => field)).toContain('practices.contactEmail');
    expect(view.story[0]).toMatchObject({ act: 'create', detail: { from: march, fromVersion: 1 } });
    expect((await begin('ana-begins-once')).id).toBe(view.id);
    const second = await call('ana', '/api/submissions', wanted(march));
    expect(second).toMatchObject({ status: 409, body: { params: { id: view.id } } });
    await step(ana, view.id, 'withdraw', inApril);
  });

  test('is accepted together with others once the same is given anew; where an answer was corrected, it is not', async () => {
    for (const [more, changes, status] of [
      [{}, 0, 200],
      [{ finalRemark: 'Ask about winter.' }, 1, 409],
    ] as const) {
      const view = await begin();
      const context = as(database.db, ana, inApril);
      await edit(context, view.id, view.revision, { answers: { ...anew(view), ...more } });
      await step(ana, view.id, 'sign-off', inApril);
      await step(ana, view.id, 'submit', inApril);
      const read = await viewSubmission(as(database.db, clara, inApril), view.id);
      expect([read.changes, read.begunWith?.submission]).toEqual([changes, march]);
      const reports = [{ id: view.id, revision: read.revision }];
      expect((await call('clara', '/api/bulk/accept', { reports })).status).toBe(status);
      await step(ana, view.id, 'withdraw', inApril);
    }
  });

  test('is the own region’s: beatrice of Sicily begins neither Catalonia’s nor her own with it', async () => {
    expect(await call('beatrice', '/api/submissions', wanted(march))).toMatchObject({ status: 403 });
    for (const body of [wanted(march, { region: 'ITG1' }), wanted(crypto.randomUUID(), { region: 'ITG1' })])
      expect(await call('beatrice', '/api/submissions', body)).toMatchObject({
        status: 409,
        body: { code: 'not-to-begin-with' },
      });
    expect((await call('ana', '/api/submissions', wanted(crypto.randomUUID()))).status).toBe(409);
    const quick = { kind: 'need', region: 'ES51', from: march };
    expect((await call('ana', '/api/submissions', quick)).status).toBe(409);
    const [none] = await database.db.select().from(submission).where(eq(submission.region, 'ITG1')).limit(1);
    expect(none?.state ?? 'withdrawn').toBe('withdrawn');
  });

  test('is offered what was submitted in the latest round before, never what was rejected or withdrawn', async () => {
    const later = await laterRound('ITG1');
    expect(await offeredTo('beatrice', later)).toBeNull();
    const id = await submitted(beatrice, 'ITG1', first, inMarch, little());
    const offer = {
      submission: id,
      round: { id: first, title: 'Mapping 2026' },
      submittedAt: '2026-03-10T10:00:00.000Z',
    };
    expect(await offeredTo('beatrice', later)).toEqual(offer);
    await step(clara, id, 'reject', inMarch, { reason: 'A trial.' });
    expect(await offeredTo('beatrice', later)).toBeNull();
    const refused = await call('beatrice', '/api/submissions', wanted(id, { region: 'ITG1', round: later }));
    expect(refused.status).toBe(409);
    await step(clara, id, 'undo', inMarch);
    expect(await offeredTo('beatrice', later)).toEqual(offer);
    await step(beatrice, id, 'withdraw', inMarch);
    expect(await offeredTo('beatrice', later)).toBeNull();
  });

  test('of a newer version says which answers it no longer takes, in every language', async () => {
    const definition = mapping();
    for (const page of definition.pages)
      page.elements = page.elements.filter(({ name }) => !['offers', 'receptionPlaces'].includes(name));
    const newer = { instrument: 'mapping', version: 61, definition } as const;
    await database.db.insert(instrumentVersion).values(newer);
    const later = await laterRound('ES51', { instrumentVersion: 61 });
    expect(await offeredTo('ana', later)).toMatchObject({ submission: march });
    const { body } = await call<SubmissionView>('ana', '/api/submissions', wanted(march, { round: later }));
    expect(body.begunWith?.leftOut.map(({ field, title }) => [field, typeof title])).toEqual([
      ['receptionPlaces', 'object'],
      ['offers', 'object'],
    ]);
    expect(body.answers).not.toHaveProperty('offers');
    expect(body.answers).toHaveProperty('needs');
    expect(await offeredTo('ana', later)).toBeNull();
    await step(ana, body.id, 'withdraw', inApril);
  });
});

describe('The queue', () => {
  test('says of each questionnaire its round, its region, since when it waits and how much has changed', async () => {
    const changed = { ...much(), hasUnit: true, unitStaff: 3 };
    const id = await submitted(ana, 'ES51', april, inApril, changed);
    const other = await submitted(beatrice, 'ITG1', april, inApril, little());
    const { body } = await call<SubmissionList>('clara', '?state=submitted');
    const of = (one: string) => body.submissions.find((report) => report.id === one);
    expect(of(id)).toMatchObject({
      title: 'April',
      round: { title: 'April' },
      regionName: 'Cataluña',
      submittedAt: '2026-04-10T10:00:00.000Z',
      changes: 2,
    });
    expect(of(other)).toMatchObject({ changes: null });
    for (const one of [id, other]) await step(clara, one, 'withdraw', inApril);
  });

  test('together only those are accepted that say what they said the last time; else none, and which ones hinder', async () => {
    const same = await submitted(ana, 'ES51', april, inApril, much());
    const fresh = await submitted(beatrice, 'ITG1', april, inApril, little());
    const target = async (id: string) => ({ id, revision: await revisionOf(id) });
    const refused = await call('clara', '/api/bulk/accept', {
      reports: [await target(same), await target(fresh)],
    });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'only-unchanged', errors: [{ field: fresh, code: 'changed-since-last-time' }] },
    });
    expect((await viewSubmission(as(database.db, clara), same)).state).toBe('submitted');
    const stale = await call('clara', '/api/bulk/accept', { reports: [{ id: same, revision: 1 }] });
    expect(stale.status).toBe(412);
    expect((await call('ana', '/api/bulk/accept', { reports: [await target(same)] })).status).toBe(403);
    expect(await call('clara', '/api/bulk/accept', { reports: [await target(same)] })).toEqual({
      status: 200,
      body: { accepted: 1 },
    });
    expect((await viewSubmission(as(database.db, clara), same)).state).toBe('accepted');
    for (const one of [same, fresh]) await step(clara, one, 'withdraw', inApril);
  });

  test('accepts together neither what was sent back and says the same again, nor another person to ask', async () => {
    const again = await submitted(beatrice, 'ITG1', april, inApril, little());
    await step(clara, again, 'return', inApril, { questions: [{ field: null, text: 'Nothing at all?' }] });
    await step(beatrice, again, 'sign-off', inApril);
    await step(beatrice, again, 'submit', inApril);
    const [flats] = much().practices as object[];
    const practices = [{ ...flats, contactEmail: 'somebody.else@example.org' }];
    const other = await submitted(ana, 'ES51', april, inApril, { ...much(), practices });
    for (const [id, code] of [
      [again, 'not-accepted-before'],
      [other, 'changed-since-last-time'],
    ] as const) {
      const reports = [{ id, revision: await revisionOf(id) }];
      const { status, body } = await call('clara', '/api/bulk/accept', { reports });
      expect([status, body]).toMatchObject([409, { errors: [{ field: id, code }] }]);
    }
    for (const one of [again, other]) await step(clara, one, 'withdraw', inApril);
  });
});

describe('A questionnaire in review', () => {
  test('is not accepted by carme, of the secretariat too, who signed it off for Catalonia', async () => {
    const wanted = { kind: 'questionnaire', region: 'ES51', round: april, answers: little() } as const;
    const { id } = await createSubmission(as(database.db, ana, inApril), wanted);
    await step(carme, id, 'sign-off', inApril);
    await step(ana, id, 'submit', inApril);
    await expect(step(carme, id, 'accept', inApril)).rejects.toMatchObject({ code: 'independence' });
    await step(clara, id, 'accept', inApril);
    await step(ana, id, 'withdraw', inApril);
  });

  test('is asked about answer by answer, is answered, and is asked again in the same thread', async () => {
    const id = await submitted(beatrice, 'ITG1', april, inApril, much());
    const ask = (field: string | null, text: string) => ({ questions: [{ field, text }] });
    for (const field of ['needs.nobody.title', 'needs.beds.colour', 'nonsense', 'needs.beds.title.x']) {
      const odd = step(clara, id, 'return', inApril, ask(field, 'What?'));
      await expect(odd).rejects.toMatchObject({ code: 'invalid' });
    }
    await step(clara, id, 'return', inApril, ask('needs.beds.placesNeeded', 'Eighty?'));
    const [first] = (await viewSubmission(as(database.db, beatrice, inApril), id)).questions;
    const context = as(database.db, beatrice, inApril);
    await replyTo(context, id, await revisionOf(id), first?.id ?? '', 'Eighty, of two centres.');
    await step(beatrice, id, 'sign-off', inApril);
    await step(beatrice, id, 'submit', inApril);
    await step(clara, id, 'return', inApril, ask('needs.beds.placesNeeded', 'Which centres?'));
    const { body } = await call<SubmissionView>('clara', `/${id}`);
    const thread = body.questions.filter((one) => one.field === 'needs.beds.placesNeeded');
    expect(thread.map((one) => [one.version, one.text, one.reply])).toEqual([
      [1, 'Eighty?', 'Eighty, of two centres.'],
      [2, 'Which centres?', null],
    ]);

    const [beds, food] = much().needs as object[];
    await edit(as(database.db, beatrice, inApril), id, await revisionOf(id), {
      answers: {
        needs: [
          { ...beds, placesNeeded: 90 },
          { ...food, id: 'soup' },
        ],
        contactName: 'Bea',
      },
    });
    const { body: difference } = await call<Difference>('clara', `/${id}/versions/1..3`);
    expect(
      difference.changes.map(({ field, before, after }) => [field, before === null, after === null]),
    ).toEqual([
      ['contactName', false, false],
      ['needs.beds.placesNeeded', false, false],
      ['needs.food', false, true],
      ['needs.soup', true, false],
    ]);
    await step(clara, id, 'withdraw', inApril);
  });

  test('is remarked on for the secretariat alone, and again once it is sent back and comes unchanged', async () => {
    const [landing] = much().flows as object[];
    const flows = [{ ...landing, period: '2016-02', numberMin: 1000, numberMax: 90_000 }];
    const [flats] = much().practices as object[];
    const practices = [{ ...flats, id: 'flats-too' }];
    const id = await submitted(ana, 'ES51', april, inApril, { ...much(), flows, practices });
    const remarks = [
      {
        field: 'flows.landing.numberMax',
        code: 'ten-times',
        params: { number: 90_000, before: 1200, period: '2016-01' },
        message: expect.stringContaining('ten times'),
      },
      expect.objectContaining({
        field: 'practices.flats-too.title',
        code: 'similar-practice',
        params: { title: 'Flats with host families', id: `${march}.flats` },
      }),
    ];
    expect((await call('clara', `/${id}/remarks`)).body).toEqual({ remarks });
    expect((await call('ana', `/${id}/remarks`)).status).toBe(403);
    await step(clara, id, 'return', inApril, { questions: [{ field: null, text: 'Ninety thousand?' }] });
    await step(ana, id, 'sign-off', inApril);
    await step(ana, id, 'submit', inApril);
    expect((await call('clara', `/${id}/remarks`)).body).toEqual({ remarks });
  });

  test('of a first round is held against what the region published in a quick report, exactly', async () => {
    const [landing] = much().flows as Record<string, unknown>[];
    const answers = {
      ...{
        type: landing?.type,
        unit: 'persons',
        period: '2016-01',
        number: 4,
        method: 'count',
        confidence: 2,
      },
      from: { kind: 'external', name: landing?.fromName },
      to: { kind: 'region', code: 'ITG1' },
      visibility: 'dghome',
    } as const;
    const quick = { kind: 'flow', region: 'ITG1', answers } as const;
    const { id: report } = await createSubmission(as(database.db, beatrice, inApril), quick);
    await step(beatrice, report, 'submit', inApril);
    await step(clara, report, 'accept', inApril);
    await publish(as(database.db, clara, inApril), [{ id: report, revision: await revisionOf(report) }]);
    const flows = [{ ...landing, period: '2016-02', numberMin: 20, numberMax: 40 }];
    const id = await submitted(beatrice, 'ITG1', april, inApril, { ...much(), flows });
    const { body } = await call<{ remarks: object[] }>('clara', `/${id}/remarks`);
    expect(body.remarks[0]).toMatchObject({
      code: 'ten-times',
      params: { number: 40, before: 4, period: '2016-01' },
    });
  });
});

describe('A round with the next version of the questionnaire', () => {
  test('asks in its own words, and leaves the round before as it was asked and answered, all of it', async () => {
    const definition = mapping();
    const [route] = definition.pages;
    if (!route) throw new Error('The questionnaire has no pages.');
    route.elements = route.elements.filter(({ name }) => name !== 'routeSince');
    const { version: last } = await readVersion(database.db, 'mapping');
    const wanted = { id: 'mapping' as const, definition, last, confirmed: [] };
    const { version } = await publishVersion(as(database.db, ed, inMay), wanted);
    const days = { title: 'May', opensOn: '2026-05-01', closesOn: '2026-05-31', instrumentVersion: version };
    const may = await marchRound(database.db, clara, ['ES51'], days);
    const { id } = await createSubmission(as(database.db, ana, inMay), {
      ...{ kind: 'questionnaire', region: 'ES51', round: may, answers: {} },
    });

    const asked = async (report: string) => (await call<InstrumentOf>('ana', `/${report}/instrument`)).body;
    expect(await asked(id)).toEqual({ instrument: 'mapping', version: last + 1, definition });
    expect(await asked(march)).toEqual({ instrument: 'mapping', version: 1, definition: mapping() });
    const { body } = await call<{ previous: Previous }>('clara', `/${id}/previous`);
    expect(body.previous).toMatchObject({ instrumentVersion: 1 });
    expect(body.previous.answers).toMatchObject({ routeSince: 2011, mainRouteRole: 'first-arrival' });
    await step(ana, id, 'withdraw', inMay);
  });
});
