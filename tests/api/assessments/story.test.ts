import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScoreColumns } from '../../../api/contract/scores.ts';
import type { Actor } from '../../../api/actor.ts';
import type {
  AssessmentList,
  AssessmentView,
  PublishedView,
  SavedIndicator,
} from '../../../api/contract/assessment.ts';
import { scoreAnswers } from '../../../api/contract/score-answers.ts';
import type { PhaseView } from '../../../api/contract/phase.ts';
import { appOn, send, signInAll, type TestApp } from '../../support/app.ts';
import { assessing } from '../../support/assessing.ts';
import { candidates, competences, pilot, source } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { ownColumns } from '../../../web/map/ownColumns.ts';

/** From an empty board to a published answer, by the addresses that the pages will use. */
const names = ['ana', 'asta', 'rolf', 'ed', 'clara', 'ines'] as const;
let database: TestDatabase;
let app: TestApp;
let people: Record<(typeof names)[number], Actor>;
let cookies: Record<(typeof names)[number], string>;

beforeAll(async () => {
  ({ database, people } = await assessing(names));
  app = appOn(database);
  cookies = await signInAll(app, names);
});
afterAll(() => database.close());

/** One request; the ETag of its answer is the If-Match of the next. */
class Desk {
  tag = '';

  async ask(who: keyof typeof cookies, method: string, path: string, body?: unknown, key?: string) {
    const answer = await send(app, method, path, body, {
      cookie: cookies[who],
      ...(this.tag ? { 'if-match': this.tag } : {}),
      'idempotency-key': key ?? crypto.randomUUID(),
    });
    this.tag = answer.headers.get('etag') ?? this.tag;
    return answer;
  }

  async does<T>(...wanted: Parameters<Desk['ask']>): Promise<T> {
    const answer = await this.ask(...wanted);
    expect([wanted[2], answer.status, answer.status < 300 ? '' : await answer.text()]).toEqual([
      ...[wanted[2], answer.status === 201 ? 201 : 200, ''],
    ]);
    return (await answer.json()) as T;
  }
}

test('a region comes from interest to published answers', async () => {
  const board = new Desk();
  const made = await board.does<PhaseView>('clara', 'POST', '/api/phases', pilot);
  const phase = `/api/phases/${made.id}`;
  for (const region of candidates) {
    await board.does('clara', 'PUT', `${phase}/regions/${region}`, {
      ...{ interestConfirmed: true, fundingChecked: true, fundingSource: 'Own budget' },
    });
    for (const name of ['Ida First', 'Ugo Second'])
      await board.does('clara', 'POST', `${phase}/regions/${region}/experts`, { name });
  }
  const opened = await board.does<PhaseView>('clara', 'POST', `${phase}/open`, {});
  expect(opened).toMatchObject({ state: 'open', readyRegions: 6, readyCountries: 3 });

  const desk = new Desk();
  const experts = { assessor: people.asta.person, reviewer: people.rolf.person };
  const wanted = { phase: made.id, region: 'ES51', ...experts };
  const refused = await desk.ask('ed', 'POST', '/api/assessments', {
    ...wanted,
    reviewer: people.ana.person,
  });
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({
    ...{ type: 'urn:problem:independence', errors: [{ field: 'reviewer', code: 'expert-of-region' }] },
  });
  const begun = await desk.does<AssessmentView>('ed', 'POST', '/api/assessments', wanted, 'begin-es51');
  const again = await desk.does<AssessmentView>('ed', 'POST', '/api/assessments', wanted, 'begin-es51');
  expect(again.id).toBe(begun.id);
  const at = `/api/assessments/${begun.id}`;

  await desk.does('ana', 'POST', `${at}/declare`, { competences: competences() });
  const fact = { area: 'housing', title: 'Stock', text: 'Few flats' };
  const kept = await desk.does<{ id: string }>('ana', 'POST', `${at}/facts`, fact);
  expect((await desk.ask('ana', 'DELETE', `${at}/facts/${kept.id}`)).status).toBe(204);
  for (const [code, option] of [
    ['h-01', 'a'],
    ['h-02', 'b'],
    ['e-01', 'c'],
  ]) {
    const saved = await desk.does<SavedIndicator>('asta', 'PUT', `${at}/answers/${code}`, {
      ...{ option, comment: 'So', sources: [source] },
    });
    expect(saved).toMatchObject({ indicator: code, of: 3 });
  }
  await desk.does('asta', 'POST', `${at}/submit`, {});
  await desk.does('ed', 'POST', `${at}/clarify`, { questions: [{ indicator: 'h-01', text: 'Which act?' }] });
  await desk.does('asta', 'POST', `${at}/submit`, {});
  await desk.does('ed', 'POST', `${at}/clear`, {});
  for (const code of ['h-01', 'h-02'])
    await desk.does('rolf', 'PUT', `${at}/review/${code}`, { agrees: true });
  await desk.does('rolf', 'PUT', `${at}/review/e-01`, { agrees: false, option: 'b', comment: 'See page 12' });
  const reviewed = await desk.does<AssessmentView>('rolf', 'POST', `${at}/submit-review`, {});
  expect(reviewed).toMatchObject({ state: 'reviewed', agreement: null, actions: [] });
  const { agreement } = await desk.does<AssessmentView>('ed', 'GET', at);
  expect(agreement).toMatchObject({ compared: 3, agreed: 2 });
  await desk.does('ed', 'PUT', `${at}/resolve/e-01`, { choice: 'reviewer', reason: 'Page 12 says so' });
  const done = await desk.does<AssessmentView>('ed', 'POST', `${at}/publish`, { note: 'The first' });
  expect(done).toMatchObject({ state: 'published', version: 2, publishedVersion: 2 });
  expect(done.story?.map(({ act, by }) => `${act} ${by}`)).toEqual([
    ...['create editor', 'declare coordinator', 'add-fact coordinator', 'remove-fact coordinator'],
    ...['submit assessor', 'clarify editor', 'submit assessor', 'clear editor', 'submit-review reviewer'],
    'publish editor',
  ]);

  // Who published reads it at once, and so does everybody.
  const answer = await send(app, 'GET', `/api/published-assessments/${begun.id}`);
  expect(answer.headers.get('etag')).toMatch(/^W\//);
  const view = (await answer.json()) as PublishedView;
  expect(view.answers.map(({ indicator, option }) => `${indicator} ${option}`)).toEqual([
    ...['h-01 a', 'h-02 b', 'e-01 b'],
  ]);
  // Housing 100 and 50, education 50; health is no competence, and the other areas are not asked about.
  const columns = await send(app, 'GET', '/api/scores?scope=regional&edition=mipex-reg-2026&area=all');
  const scores = (await columns.json()) as ScoreColumns;
  const of = scores.ids.indexOf('ES51');
  expect(scores).toMatchObject({
    year: 2026,
    standing: 'official',
    source: { title: 'MIPEX-REG regional scores' },
  });
  const score = (area: string) => [
    scores.values[area]?.[of],
    scores.states[area]?.[of],
    scores.answered[area]?.[of],
  ];
  expect(['housing', 'education', 'overall', 'health', 'language'].map(score)).toEqual([
    [75, 'value', 2],
    [50, 'value', 1],
    [62.5, 'value', 3],
    [null, 'not-a-competence', 0],
    [null, 'not-asked', null],
  ]);
  // What a reader recombines: final answers, and health that is no competence, in the words of the same core.
  const published = await send(app, 'GET', '/api/scores/answers?scope=regional&edition=mipex-reg-2026');
  const answers = scoreAnswers.parse(await published.json());
  expect(answers.regions).toEqual([
    { id: 'ES51', edition: 0, answers: [100, 50, 50, null], notCompetent: ['health'] },
  ]);
  expect(answers.editions[0]?.indicators[0]?.title).toEqual({
    en: 'Title of h-01',
    fr: 'Title of h-01 (fr)',
  });
  const own = (text: string) => ownColumns(scores, answers, text).values;
  expect(own('')).toEqual(scores.values);
  expect([own('-h-02').overall?.[of], own('housing:3').overall?.[of]]).toEqual([75, 68.75]);
  const lists = await Promise.all(
    names.map(async (name) => {
      const list = await send(app, 'GET', '/api/assessments', undefined, { cookie: cookies[name] });
      return [
        name,
        list.status,
        list.status === 200 ? ((await list.json()) as AssessmentList) : null,
      ] as const;
    }),
  );
  expect(lists.map(([name, status, list]) => [name, status, list?.assessments[0]?.parts ?? null])).toEqual([
    ['ana', 200, ['coordinator']],
    ['asta', 200, ['assessor']],
    ['rolf', 200, ['reviewer']],
    ['ed', 200, ['editor']],
    ['clara', 403, null],
    ['ines', 403, null],
  ]);
});
