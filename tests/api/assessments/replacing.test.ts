import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { addFact } from '../../../api/assessments/facts.ts';
import { etagOf } from '../../../api/revision.ts';
import { appOn, send, signInAll, type TestApp } from '../../support/app.ts';
import { assessing, beginAlone } from '../../support/assessing.ts';
import { answer, type Course, review } from '../../support/assessments.ts';
import { keepFile } from '../../support/attachments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { storeInFolder } from '../../support/store.ts';

/** Asta assesses Catalonia and Rolf reviews it; Ines and Beatrice, who coordinates Sicily, take their places. */
const names = ['ana', 'asta', 'rolf', 'ed', 'clara', 'ines', 'beatrice'] as const;
let database: TestDatabase;
let app: TestApp;
let cookies: Record<(typeof names)[number], string>;
let people: Record<(typeof names)[number], { person: string | null }>;
let course: Course;
let at: string;
/** Whatever an expert of it reads. */
let addresses: string[];

beforeAll(async () => {
  const { db, people: settled, ...made } = await assessing([...names]);
  database = made.database;
  people = settled;
  course = await beginAlone(db, settled);
  await course.declare();
  const { store } = storeInFolder();
  const housing = { area: 'housing', title: 'Stock', url: null, text: 'Few flats', files: [] } as const;
  const fact = await addFact(course.as(settled.ana), course.id, { ...housing, files: [] });
  const place = { assessment: course.id, fact: fact.id };
  const file = await keepFile(db, store, settled.ana, place, 'Stock.pdf');
  app = appOn(database, { attachments: store });
  cookies = await signInAll(app, names);
  at = `/api/assessments/${course.id}`;
  addresses = ['', '/instrument', '/versions', '/check'].map((part) => `${at}${part}`);
  addresses.push(`/api/attachments/${file}`);
});
afterAll(() => database.close());

const ask = (name: keyof typeof cookies, path: string) =>
  send(app, 'GET', path, undefined, { cookie: cookies[name] });
/** The addresses that somebody can read now. */
async function readBy(name: keyof typeof cookies): Promise<string[]> {
  const asked = await Promise.all(addresses.map(async (path) => [path, await ask(name, path)] as const));
  const list = await (await ask(name, '/api/assessments')).text();
  const read = asked.flatMap(([path, { status }]) => (status === 200 ? [path] : []));
  return list.includes(course.id) ? [...read, 'the list'] : read;
}
async function revision(): Promise<string> {
  const { revision: now } = (await (await ask('ed', at)).json()) as AssessmentView;
  return etagOf(now ?? 0);
}
const write = async (name: keyof typeof cookies, method: string, path: string, body: unknown) =>
  send(app, method, `${at}${path}`, body, { cookie: cookies[name], 'if-match': await revision() });
const replace = (role: 'assessor' | 'reviewer', by: keyof typeof people) =>
  write('ed', 'POST', `/appoint-${role}`, { person: people[by].person });

describe('An expert who is replaced', () => {
  test('asta, who has answered: she reads and writes nothing any more, and ines goes on from her answers', async () => {
    await course.write('h-01', 'a');
    expect(await readBy('asta')).toEqual([...addresses, 'the list']);
    expect(await readBy('ines')).toEqual([]);
    expect((await replace('assessor', 'ines')).status).toBe(200);
    expect(await readBy('asta')).toEqual([]);
    expect((await write('asta', 'PUT', '/answers/h-02', answer('b'))).status).toBe(403);
    expect(await readBy('ines')).toEqual([...addresses, 'the list']);
    expect(await (await ask('ines', at)).json()).toMatchObject({
      parts: ['assessor'],
      answers: [{ indicator: 'h-01', option: 'a' }],
    });
    for (const [code, option] of [
      ['h-02', 'b'],
      ['e-01', 'c'],
    ] as const)
      expect((await write('ines', 'PUT', `/answers/${code}`, answer(option))).status).toBe(200);
    expect((await write('ines', 'POST', '/submit', {})).status).toBe(200);
  });

  test('rolf, who has begun to review: so does he, and beatrice goes on from his words', async () => {
    expect((await write('ed', 'POST', '/clear', {})).status).toBe(200);
    expect((await write('rolf', 'PUT', '/review/h-01', review(true))).status).toBe(200);
    expect(await readBy('rolf')).toContain(at);
    expect((await replace('reviewer', 'beatrice')).status).toBe(200);
    expect(await readBy('rolf')).toEqual([]);
    expect((await write('rolf', 'PUT', '/review/h-02', review(true))).status).toBe(403);
    expect(await (await ask('beatrice', at)).json()).toMatchObject({
      parts: ['reviewer'],
      reviews: [{ indicator: 'h-01', agrees: true }],
    });
  });

  test('and nobody who wrote in the one place is put in the other', async () => {
    const refused = await replace('reviewer', 'asta');
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { errors: [{ field: 'person', code: 'expert-wrote' }] },
    ]);
  });
});
