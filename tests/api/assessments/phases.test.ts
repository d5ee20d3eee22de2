import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { createAssessment } from '../../../api/assessments/create.ts';
import { changePhase, changeReadiness } from '../../../api/phases/change.ts';
import { phaseChoices } from '../../../api/phases/choices.ts';
import { createPhase } from '../../../api/phases/create.ts';
import { openPhase } from '../../../api/phases/open.ts';
import { proposeExpert, removeProposal } from '../../../api/phases/propose.ts';
import { listPhases, viewPhase } from '../../../api/phases/read.ts';
import { type Candidate, missingOf, readinessOf } from '../../../api/phases/readiness.ts';
import { phase as phaseTable, proposedExpert } from '../../../drizzle/schema/phase.ts';
import { instrumentVersion } from '../../../drizzle/schema/instrument.ts';
import { score } from '../../../drizzle/schema/score.ts';
import { taskforceRegion } from '../../../drizzle/schema/region.ts';
import { audit } from '../../../drizzle/schema/audit.ts';
import { appOn, send, signIn } from '../../support/app.ts';
import { assessing } from '../../support/assessing.ts';
import { candidates, makeReady, pilot, tiny } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { statementsOf } from '../../support/statements.ts';
import { as } from '../../support/world.ts';

let database: TestDatabase;
let people: Record<'ana' | 'beatrice' | 'clara' | 'ed' | 'asta' | 'rolf', Actor>;

beforeAll(async () => {
  ({ database, people } = await assessing(['ana', 'beatrice', 'clara', 'ed', 'asta', 'rolf']));
});
afterAll(() => database.close());

const clara = () => as(database.db, people.clara);
const view = (id: string) => viewPhase(clara(), id);
const open = async (id: string) => openPhase(clara(), id, (await view(id)).revision);

describe('The readiness of a phase', () => {
  const region = (country: string, changed: Partial<Candidate> = {}): Candidate => ({
    ...{ country, interestConfirmed: true, fundingChecked: true, proposed: 2, ...changed },
  });
  const wanted = { kind: 'scored', minimumRegions: 6, minimumCountries: 3 } as const;

  test('six ready regions of three countries, several per country welcome', () => {
    const six = ['ES', 'ES', 'ES', 'IT', 'IT', 'SE'].map((country) => region(country));
    expect(readinessOf(six, wanted)).toEqual({ readyRegions: 6, readyCountries: 3, hindrances: [] });
  });

  test('says both what is missing of regions and of countries', () => {
    const five = ['ES', 'ES', 'ES', 'IT', 'IT'].map((country) => region(country));
    const almost = [
      region('SE', { interestConfirmed: false }),
      region('SE', { fundingChecked: false }),
      region('SE', { proposed: 1 }),
    ];
    const found = readinessOf([...five, ...almost], wanted);
    expect(found).toMatchObject({ readyRegions: 5, readyCountries: 2 });
    expect(found.hindrances.map(({ code, params }) => [code, params])).toEqual([
      ['few-regions-ready', { ready: 5, least: 6 }],
      ['few-countries-ready', { ready: 2, least: 3 }],
    ]);
    expect(readinessOf([...five, ...almost], { ...wanted, kind: 'explorative' })).toMatchObject({
      ...{ readyRegions: 6, readyCountries: 3, hindrances: [] },
    });
  });

  test('names what a region lacks; one expert is enough where the phase is explorative', () => {
    const none = { interestConfirmed: false, fundingChecked: false, proposed: 1 };
    expect(missingOf(region('SE', none), 'scored')).toEqual(['interest', 'funding', 'experts']);
    expect(missingOf(region('SE', none), 'explorative')).toEqual(['interest', 'funding']);
    expect(missingOf(region('SE'), 'scored')).toEqual([]);
  });

  test('the order of regions does not matter, and one more never hinders', () => {
    const any = fc.record({
      country: fc.constantFrom('ES', 'IT', 'SE', 'FR'),
      interestConfirmed: fc.boolean(),
      fundingChecked: fc.boolean(),
      proposed: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(any), any, (list, more) => {
        expect(readinessOf(list.toReversed(), wanted)).toEqual(readinessOf(list, wanted));
        expect(readinessOf([...list, more], wanted).hindrances.length).toBeLessThanOrEqual(
          readinessOf(list, wanted).hindrances.length,
        );
      }),
    );
  });
});

describe('A phase', () => {
  test('opens only when it is ready, and says until then what is missing', async () => {
    const id = await createPhase(clara(), pilot);
    await expect(open(id)).rejects.toMatchObject({
      code: 'wrong-state',
      said: { code: 'few-regions-ready', params: { ready: 0, least: 6 } },
      errors: [{ code: 'few-regions-ready' }, { code: 'few-countries-ready' }],
    });
    const [last = '', ...others] = candidates;
    for (const region of others) await makeReady(database.db, people.clara, id, region);
    expect(await view(id)).toMatchObject({ readyRegions: 5, readyCountries: 3, canOpen: false });
    await expect(open(id)).rejects.toMatchObject({ errors: [{ code: 'few-regions-ready' }] });
    await makeReady(database.db, people.clara, id, last);
    expect(await view(id)).toMatchObject({ readyRegions: 6, canOpen: true, hindrances: [] });
    await open(id);
    expect(await view(id)).toMatchObject({ state: 'open', canOpen: false });
    await expect(open(id)).rejects.toMatchObject({ said: { code: 'phase-is-open' } });
    const change = database.db.update(phaseTable).set({ edition: 'other' }).where(eq(phaseTable.id, id));
    await expect(change.then()).rejects.toMatchObject({
      cause: { message: 'an open phase keeps its instrument and edition' },
    });
  });

  test('before it is open no assessment begins, nor of a region that is not ready or not in it', async () => {
    const id = await createPhase(clara(), { ...pilot, edition: 'not-open' });
    const begin = (region: string) =>
      createAssessment(as(database.db, people.ed), {
        ...{ phase: id, region, assessor: people.asta.person ?? '', reviewer: people.rolf.person },
      });
    await expect(begin('ES51')).rejects.toMatchObject({ said: { code: 'phase-not-open' } });
    for (const region of candidates) await makeReady(database.db, people.clara, id, region);
    await open(id);
    await changePhase(clara(), id, (await view(id)).revision, { addRegions: ['ES5'] });
    await expect(begin('ES5')).rejects.toMatchObject({ errors: [{ code: 'region-not-ready' }] });
    await expect(begin('IT')).rejects.toMatchObject({ errors: [{ code: 'not-in-phase' }] });
  });

  test('takes no edition that has scores already: two series would be one', async () => {
    await database.db.insert(score).values({
      ...{ scope: 'regional', edition: 'demo-2026', year: 2026, region: 'ES51', area: 'overall', value: 50 },
      ...{ state: 'value', standing: 'demonstration', source: 'demonstration' },
    });
    await expect(createPhase(clara(), { ...pilot, edition: 'demo-2026' })).rejects.toMatchObject({
      errors: [{ field: 'edition', code: 'edition-taken' }],
    });
  });

  test('wants 6 to 8 regions, an edition of its own and a version of an instrument that there is', async () => {
    const cookie = await signIn(appOn(database), 'clara');
    const post = async (changed: object) => {
      const headers = { cookie, 'idempotency-key': crypto.randomUUID() };
      const answer = await send(appOn(database), 'POST', '/api/phases', { ...pilot, ...changed }, headers);
      const { errors = [] } = (await answer.json()) as { errors?: { field: string; code: string }[] };
      return [answer.status, ...errors.map(({ field, code }) => `${field} ${code}`)];
    };
    expect(await post({ edition: 'one', minimumRegions: 5 })).toEqual([422, 'minimumRegions at-least']);
    expect(await post({ edition: 'one', minimumRegions: 9 })).toEqual([422, 'minimumRegions at-most']);
    expect(await post({ edition: 'one', minimumCountries: 7 })).toEqual([422, 'minimumCountries at-most']);
    expect(await post({ edition: 'one', instrumentVersion: 9 })).toEqual([
      ...[422, 'instrumentVersion no-such-instrument'],
    ]);
    expect(await post({ edition: 'one', regions: ['ES51', 'XX9'] })).toEqual([
      422,
      'regions.1 no-such-region',
    ]);
    expect(await post({ edition: 'one' })).toEqual([201]);
    expect(await post({ edition: 'one' })).toEqual([422, 'edition edition-taken']);
  });

  test('is made of any version of the experts’ instruments, and offers the regions that asked to join', async () => {
    const second = {
      ...tiny,
      version: 2,
      indicators: tiny.indicators.map((one) => ({ ...one, retired: one.code === 'h-02' })),
    };
    await database.db
      .insert(instrumentVersion)
      .values({ instrument: 'mipex-reg', version: 2, definition: second });
    const place = (region: string, mipexRegInterest: boolean) =>
      database.db.insert(taskforceRegion).values({
        ...{ region, name: region, commissions: [], mipexRegInterest, source: 'cpmr-minutes-2016-01-21' },
      });
    await place('ES51', true);
    await place('ITG1', false);
    expect(await phaseChoices(as(database.db, people.ed))).toEqual({
      instruments: [
        { instrument: 'mipex-reg', version: 2, kind: 'scored', indicators: 3 },
        { instrument: 'mipex-reg', version: 1, kind: 'scored', indicators: 4 },
        { instrument: 'mipex-reg-explorative', version: 1, kind: 'explorative', indicators: 2 },
      ],
      interested: ['ES51'],
    });
    await expect(phaseChoices(as(database.db, people.ana))).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('funding that is checked says where from', async () => {
    const id = await createPhase(clara(), { ...pilot, edition: 'funding' });
    const cookie = await signIn(appOn(database), 'clara');
    const put = await send(
      appOn(database),
      'PUT',
      `/api/phases/${id}/regions/ES51`,
      { interestConfirmed: true, fundingChecked: true, fundingSource: null },
      { cookie, 'if-match': '"r1"' },
    );
    expect(put.status).toBe(422);
    expect(await put.json()).toMatchObject({ errors: [{ field: 'fundingSource', code: 'needed' }] });
    await expect(
      changeReadiness(clara(), id, 9, 'ES51', {
        ...{ interestConfirmed: true, fundingChecked: false, fundingSource: null },
      }),
    ).rejects.toMatchObject({ code: 'stale' });
  });

  test('keeps who is proposed in rows of their own, which go when a proposal is taken back', async () => {
    const id = await createPhase(clara(), { ...pilot, edition: 'proposals' });
    const proposal = { name: 'Olga Canary', email: 'OLGA@example.org', background: 'Law' };
    const made = await proposeExpert(clara(), id, 'ES51', proposal);
    const line = async () => (await view(id)).lines.find(({ region }) => region === 'ES51');
    expect(await line()).toMatchObject({
      proposed: 1,
      experts: [{ id: made, name: 'Olga Canary', email: 'olga@example.org', background: 'Law' }],
    });
    const acts = await database.db.select().from(audit).where(eq(audit.nounId, id));
    expect(JSON.stringify(acts)).not.toMatch(/olga/i);
    await removeProposal(clara(), id, (await view(id)).revision, 'ES51', made);
    expect(await database.db.$count(proposedExpert, eq(proposedExpert.id, made))).toBe(0);
    expect(await line()).toMatchObject({ proposed: 0 });
  });

  test('is read by a coordinator with the counts of all, the own line only, and no name', async () => {
    const id = await createPhase(clara(), { ...pilot, edition: 'lines' });
    await makeReady(database.db, people.clara, id, 'ES51');
    await makeReady(database.db, people.clara, id, 'ITG1');
    const found = await viewPhase(as(database.db, people.ana), id);
    expect(found).toMatchObject({ readyRegions: 2, readyCountries: 2 });
    expect(found.lines).toMatchObject([{ region: 'ES51', proposed: 2, experts: null, isReady: true }]);
    const other = await createPhase(clara(), { ...pilot, edition: 'without', regions: ['SE224'] });
    await expect(viewPhase(as(database.db, people.beatrice), other)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(viewPhase(as(database.db, people.asta), id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('and all boards are read with one query', async () => {
    const sent = await statementsOf(database, (db) => listPhases(as(db, people.clara)));
    expect(sent).toHaveLength(1);
  });
});
