import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { askBack } from '../../../api/assessments/clarify.ts';
import type { Loaded } from '../../../api/assessments/load.ts';
import { writeScores } from '../../../api/assessments/reckon.ts';
import { withdraw } from '../../../api/assessments/withdraw.ts';
import { assessmentInstrument } from '../../../api/contract/indicator.ts';
import { regionCard } from '../../../api/contract/region-card.ts';
import { regionalParts } from '../../../api/contract/regional-parts.ts';
import { scoreColumns, scoreCube } from '../../../api/contract/scores.ts';
import type { Db } from '../../../drizzle/client.ts';
import { assessment } from '../../../drizzle/schema/assessment.ts';
import { instrumentVersion } from '../../../drizzle/schema/instrument.ts';
import { publishedAnswer, publishedAssessment } from '../../../drizzle/schema/published-assessment.ts';
import { taskforceRegion } from '../../../drizzle/schema/region.ts';
import { score } from '../../../drizzle/schema/score.ts';
import { assessedAreas, regionalAreas, regionalScores } from '../../../drizzle/vocabulary.ts';
import { appOn, send } from '../../support/app.ts';
import { assessing } from '../../support/assessing.ts';
import { begin, competences, type Course, openPilot, source, tiny } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { as } from '../../support/world.ts';

/** Where each indicator stands; health is no competence of Catalonia, reception counts on no axis. */
const places = {
  'h-01': { element: 'actions', phase: 'formulation', group: 'third-country-nationals' },
  'h-02': { element: 'actors', phase: 'output', group: 'beneficiaries-of-protection' },
  'e-01': { element: 'actions', phase: 'output', group: 'third-country-nationals', weight: 3 },
  's-01': { element: 'resources', phase: 'evaluation', group: 'beneficiaries-of-protection' },
  'r-01': { element: 'resources', phase: 'evaluation', group: 'third-country-nationals' },
};
const [first] = tiny.indicators;
const spread = assessmentInstrument.parse({
  ...tiny,
  version: 2,
  indicators: [...tiny.indicators, { ...first, code: 'r-01', area: 'reception' }].map((one) => ({
    ...one,
    ...places[one.code as keyof typeof places],
  })),
});

let database: TestDatabase;
let db: Db;
let people: Record<'ana' | 'asta' | 'rolf' | 'ed' | 'clara', Actor>;
let course: Course;
let phase: string;
let edition: string;
let round = 0;

beforeAll(async () => {
  ({ database, db, people } = await assessing(['ana', 'asta', 'rolf', 'ed', 'clara']));
  await db
    .insert(instrumentVersion)
    .values({ instrument: 'mipex-reg', version: 2, definition: { ...spread } });
});
afterAll(() => database.close());
beforeEach(async () => {
  round += 1;
  edition = `edition-${round}`;
  phase = await openPilot(db, people.clara, { edition, instrumentVersion: 2 });
  course = await begin(db, people, phase);
});

/** Housing 100 and 50, education 50 (it weighs 3), reception 100. */
async function publish(): Promise<void> {
  await course.declare();
  for (const [code, option] of [
    ['h-01', 'a'],
    ['h-02', 'b'],
    ['e-01', 'b'],
    ['r-01', 'a'],
  ] as const)
    await course.write(code, option);
  await course.submit();
  await course.clear();
  for (const code of ['h-01', 'h-02', 'e-01', 'r-01']) await course.review(code, true);
  await course.submitReview();
  await course.publish();
}

/** Another server, so that no answer is an old one. */
const get = (path: string) => send(appOn(database), 'GET', path);
const json = async (path: string): Promise<unknown> => (await get(path)).json();

async function scoresOf(region: string) {
  const columns = scoreColumns.parse(await json(`/api/scores?scope=regional&edition=${edition}`));
  const at = columns.ids.indexOf(region);
  return (...codes: string[]) =>
    codes.map((code) => [
      columns.values[code]?.[at],
      columns.states[code]?.[at],
      columns.answered[code]?.[at],
      columns.applicable[code]?.[at],
    ]);
}
const parts = async (query: string) =>
  regionalParts.parse(
    await json(`/api/scores/indicators?scope=regional&edition=${edition}&year=2026&${query}`),
  );

describe('A published assessment', () => {
  test('has scores by element, phase and group of the same answers, each with its coverage', async () => {
    await publish();
    const of = await scoresOf('ES51');
    expect(of('overall', 'housing', 'education', 'reception', 'health')).toEqual([
      [62.5, 'value', 3, 3],
      [75, 'value', 2, 2],
      [50, 'value', 1, 1],
      [100, 'value', 1, 1],
      [null, 'not-a-competence', 0, 0],
    ]);
    // Actions: (100 + 3 * 50) / 4. Resources: of health alone, as reception is on no axis.
    expect(of('actions', 'actors', 'resources')).toEqual([
      [62.5, 'value', 2, 2],
      [50, 'value', 1, 1],
      [null, 'not-a-competence', 0, 0],
    ]);
    expect(of('formulation', 'output', 'implementation', 'evaluation')).toEqual([
      [100, 'value', 1, 1],
      [50, 'value', 2, 2],
      [null, 'not-asked', null, null],
      [null, 'not-a-competence', 0, 0],
    ]);
    expect(of('third-country-nationals', 'beneficiaries-of-protection')).toEqual([
      [62.5, 'value', 2, 2],
      [50, 'value', 1, 1],
    ]);
  });

  test('that is corrected has the scores of its new answers, and withdrawn none', async () => {
    await publish();
    const { as: by, cast, id } = course;
    const questions = [{ indicator: 'h-01', text: 'Repealed?' }];
    await course.take(askBack(by.call(course, cast.ed), id, course.revision, 'correct', { questions }));
    await course.write('h-01', 'c');
    await course.submit();
    await course.clear();
    await course.review('h-01', true);
    await course.submitReview();
    await course.publish('Repealed');
    const of = await scoresOf('ES51');
    // (0 + 3 * 50) / 4
    expect(of('actions', 'formulation', 'overall').map(([value]) => value)).toEqual([37.5, 0, 37.5]);
    await course.take(withdraw(by.call(course, cast.ed), id, course.revision, 'At their wish'));
    expect(await db.select().from(score).where(eq(score.edition, edition))).toEqual([]);
    const gone = await get(
      `/api/scores/indicators?scope=regional&edition=${edition}&year=2026&region=ES51&area=actions`,
    );
    expect(gone.status).toBe(404);
  });

  test('says why a score is what it is: indicators, the option taken, what it is worth, its sources', async () => {
    await publish();
    const actions = await parts('region=ES51&area=actions');
    expect(actions).toMatchObject({
      ...{ value: 62.5, state: 'value', answered: 2, applicable: 2, assessment: course.id, version: 1 },
      ...{
        areas: [],
        notCompetent: [],
        source: { credit: expect.stringContaining('two independent experts') },
      },
    });
    expect(actions.indicators).toMatchObject([
      {
        ...{ indicator: 'h-01', option: 'a', value: 100, weight: 1, sources: [source] },
        question: { title: { en: 'Title of h-01', fr: 'Title of h-01 (fr)' }, area: 'housing' },
        optionText: { en: 'Option a of h-01' },
      },
      { indicator: 'e-01', option: 'b', value: 50, weight: 3 },
    ]);
    const overall = await parts('region=ES51&area=overall');
    expect(overall.areas.map(({ area, value }) => [area, value])).toEqual([
      ['education', 50],
      ['health', null],
      ['housing', 75],
    ]);
    expect(overall.indicators.map(({ indicator }) => indicator)).toEqual(['h-01', 'h-02', 'e-01']);
    expect(await parts('region=ES51&area=resources')).toMatchObject({
      ...{ state: 'not-a-competence', notCompetent: ['health'], indicators: [] },
    });
    expect(JSON.stringify(overall)).not.toContain('Because of');
    const wrong = await get(
      `/api/scores/indicators?scope=regional&edition=${edition}&year=2026&region=ES51&area=family_reunion`,
    );
    expect([wrong.status, ((await wrong.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining('is not an area of the regional index; there are overall, labour-market'),
    ]);
  });

  test('leaves in files and in the collection with every area and axis value, their coverage and states', async () => {
    await publish();
    const asked = `/api/scores?scope=regional&edition=${edition}`;
    const rows: Record<string, string>[] = parse(await (await get(`${asked}&f=csv`)).text(), {
      columns: true,
    });
    expect(rows.filter(({ region }) => region === 'ES51').map(({ area }) => area)).toEqual([
      ...regionalScores,
    ]);
    expect(rows.find(({ area }) => area === 'actions')).toMatchObject({
      ...{ axis: 'element', value: '62.5', rounded: '63', rank: '1', answered: '2', applicable: '2' },
    });
    expect(rows.find(({ area }) => area === 'housing')).toMatchObject({ axis: 'area' });
    const cube = scoreCube.parse(await json(`${asked}&f=json-stat`));
    expect(cube.dimension.area?.category.index).toEqual([...regionalScores]);
    expect(cube.extension.axes).toMatchObject({ housing: 'area', output: 'phase', actors: 'element' });
    expect(cube.value[regionalScores.indexOf('output')]).toBe(50);
    expect(cube.status[regionalScores.indexOf('evaluation')]).toBe('not-a-competence');
    const items = `/api/collections/mipex-scores/items?scope=regional&edition=${edition}&year=2026`;
    const { features } = (await json(items)) as { features: { properties: object }[] };
    expect(features).toHaveLength(1);
    expect(features[0]?.properties).toMatchObject({
      ...{ scope: 'regional', edition, year: 2026, region: 'ES51', housing: 75, housing_answered: 2 },
      ...{ element_actions: 62.5, element_actions_answered: 2, element_actions_applicable: 2 },
      ...{ element_resources: null, element_resources_state: 'not-a-competence' },
      ...{ phase_implementation: null, phase_implementation_state: 'not-asked' },
      ...{ group_third_country_nationals: 62.5, group_third_country_nationals_state: 'value' },
    });
    const csv = (await (await get(`${items}&f=csv`)).text()).split('\r\n')[0];
    expect(csv).toContain('element_actions,element_actions_state,element_actions_answered');
    for (const [area, found] of [
      ['actors', 1],
      ['resources', 0],
    ] as const)
      expect(((await json(`${items}&area=${area}`)) as { numberMatched: number }).numberMatched).toBe(found);
  });

  test('stands on the region’s card beside the unweighted mean of the regions of its edition, not of another', async () => {
    await publish();
    const row = {
      scope: 'regional',
      year: 2026,
      area: 'actions',
      state: 'value',
      source: 'mipex-reg',
    } as const;
    await db.insert(score).values([
      { ...row, edition, region: 'ITG1', value: 20, standing: 'official' },
      { ...row, edition, region: 'SE224', value: null, state: 'not-answered', standing: 'official' },
      { ...row, edition: 'another', region: 'ITG1', value: 90, standing: 'official' },
    ]);
    const card = regionCard.parse(await json('/api/regions/ES51'));
    const own = card.regionalScores.find((one) => one.edition === edition);
    expect(own).toMatchObject({ explained: true, year: 2026 });
    expect(own?.areas.map(({ area }) => area)).toEqual(
      regionalScores.filter((code) => own?.areas.some(({ area }) => area === code)),
    );
    const meanOf = (code: string) => own?.areas.find(({ area }) => area === code)?.mean;
    // (62.5 + 20) / 2
    expect([meanOf('actions'), meanOf('housing'), meanOf('health')]).toEqual([
      { value: 41.25, regions: 2 },
      { value: 75, regions: 1 },
      null,
    ]);
    const other = regionCard.parse(await json('/api/regions/ITG1')).regionalScores;
    expect(other.map((one) => [one.edition, one.explained]).sort()).toEqual([
      ['another', false],
      [edition, false],
    ]);
  });
});

describe('A region without a score', () => {
  test('is not asked, in progress and no more, not competent, or has too few answers', async () => {
    await publish();
    const member = { name: 'A region', commissions: [], mipexRegInterest: true, source: 'mipex-reg' };
    await db
      .insert(taskforceRegion)
      .values({ region: 'ITG1', ...member })
      .onConflictDoNothing();
    await db
      .insert(assessment)
      .values({ phase, region: 'SE22', createdBy: people.ed.person ?? '', createdAt: new Date() });
    // By hand: no assessment is published with an answer missing, but an edition brought from elsewhere may be.
    const found = {
      phase: { edition, year: 2026 },
      assessment: { region: 'SE224', demonstration: false },
      competences: competences(['health']),
    } as unknown as Loaded;
    const answers = [{ indicator: 'h-01', option: 'a', value: 100, sources: [source] }];
    await writeScores(as(db, people.ed), { found, instrument: spread, answers });
    const id = crypto.randomUUID();
    const [row] = await db.select().from(publishedAssessment).where(eq(publishedAssessment.id, course.id));
    if (!row) throw new Error('Nothing is published.');
    await db.insert(publishedAssessment).values({ ...row, id, region: 'SE224' });
    await db.insert(publishedAnswer).values(answers.map((one) => ({ assessment: id, ...one })));

    const few = await scoresOf('SE224');
    // Half of housing is enough; a third of all is not.
    expect(few('housing', 'education', 'overall', 'health')).toEqual([
      [100, 'value', 1, 2],
      [null, 'not-answered', 0, 1],
      [null, 'not-answered', 1, 3],
      [null, 'not-a-competence', 0, 0],
    ]);
    expect(few('actions', 'actors', 'output', 'evaluation')).toEqual([
      [100, 'value', 1, 2],
      [null, 'not-answered', 0, 1],
      [null, 'not-answered', 0, 2],
      [null, 'not-a-competence', 0, 0],
    ]);
    const output = await parts('region=SE224&area=output');
    expect(output.indicators.map(({ indicator, option }) => [indicator, option])).toEqual([
      ['h-02', null],
      ['e-01', null],
    ]);
    const [asked, underway] = [await scoresOf('ITG1'), await scoresOf('SE22')];
    expect(new Set(asked(...regionalScores).map(String))).toEqual(new Set([',not-asked,,']));
    expect(new Set(underway(...regionalScores).map(String))).toEqual(new Set([',under-review,,']));
  });
});

test('An atlas of before gets the scores by the other axes of what was published there', async () => {
  await publish();
  const stored = () => db.select().from(score).where(eq(score.edition, edition)).orderBy(score.area);
  const now = await stored();
  expect(now.map(({ area }) => area)).toContain('output');
  const ofAxes = regionalScores.filter((code) => !regionalAreas.some((area) => area === code));
  await db.delete(score).where(inArray(score.area, ofAxes));
  const migration = new URL('../../../drizzle/migrations/0013_axis_scores.sql', import.meta.url);
  const backfill = readFileSync(migration, 'utf8').split('--> statement-breakpoint').at(-1) ?? '';
  await db.execute(sql.raw(backfill));
  expect(await stored()).toEqual(now);
  const others = and(inArray(score.area, [...assessedAreas]), eq(score.edition, edition));
  expect(await db.select().from(score).where(others)).toHaveLength(4);
});
