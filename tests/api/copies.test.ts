import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { copyFile } from '../../api/contract/copy.ts';
import { paperOf } from '../../api/copies/paper.ts';
import { words } from '../../api/copies/words.ts';
import { print } from '../../api/copies/print.ts';
import { sheetOf } from '../../api/copies/sheet.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { appOn, send, signInAll, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { much, marchRound } from '../support/filled.ts';
import { mapping, mappingInSpanish } from '../support/questionnaire.ts';
import english from '../../web/text/en/vocabulary.json' with { type: 'json' };
import french from '../../web/text/fr/vocabulary.json' with { type: 'json' };
import { as, placeQuestionnaire, placeRegions, practice, settle } from '../support/world.ts';

/** Ana of Catalonia takes her region's answers away; beatrice of Sicily does not. */
let database: TestDatabase;
let app: TestApp;
let ana: Actor;
let report: string;
let cookies: Record<'ana' | 'beatrice' | 'clara' | 'dora', string>;
const march = '2026-03-10T10:00:00Z';
const spanish = 901;
const formula = '=HYPERLINK("http://evil.example","x")';

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  // A version of its own: what a version asks is read once for all tests.
  await placeQuestionnaire(database.db, mappingInSpanish(), spanish);
  const people = await settle(database.db, ['ana', 'beatrice', 'clara', 'dora']);
  ana = people.ana;
  app = appOn(database, { now: () => new Date(march) });
  const real = appOn(database);
  cookies = await signInAll(real, ['ana', 'beatrice', 'clara', 'dora']);
  const round = await marchRound(database.db, people.clara, ['ES51'], { instrumentVersion: spanish });
  const wanted = { kind: 'questionnaire', region: 'ES51', round, answers: much() } as const;
  ({ id: report } = await createSubmission(as(database.db, ana, march), wanted));
  const change = { answers: { consultedNames: formula, contactOffice: 'Γραφείο / Бюро' } };
  await edit(as(database.db, ana, march), report, 1, change);
  await decide(as(database.db, ana, march), report, 2, 'sign-off');
  await decide(as(database.db, ana, march), report, 3, 'submit');
});
afterAll(() => database.close());

const take = (who: keyof typeof cookies, how: string, id = report, version = 1) =>
  send(app, 'GET', `/api/submissions/${id}/versions/${version}/copy${how}`, undefined, {
    cookie: cookies[who],
  });

describe('A copy of a submitted questionnaire', () => {
  test('is JSON that says what it is, with every answer, the receipt and the personal ones', async () => {
    const answer = await take('ana', '');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="ES51-mapping-2026-version-1.json"',
    );
    const file = copyFile.parse(await answer.json());
    expect(file).toMatchObject({
      formatVersion: 1,
      kind: 'questionnaire',
      region: { code: 'ES51' },
      instrument: { id: 'mapping', version: spanish },
      round: { title: 'Mapping 2026' },
      version: 1,
      state: 'submitted',
      receipt: { number: 'ES51-2026-0001' },
    });
    expect(file.answers).toMatchObject({ hasNeeds: true, contactEmail: 'bruno@sicily.example' });
    expect(file.answers).toEqual({
      ...much(),
      consultedNames: formula,
      contactOffice: 'Γραφείο / Бюро',
    });
  });

  test('is CSV with one row an answer, in French too, and a formula is only text in it', async () => {
    const text = await (await take('ana', '?f=csv&language=fr')).text();
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'page',
      'fiche',
      'question',
      'texte_question',
      'valeur',
      'texte_valeur',
      'unité',
    ]);
    const of = (question: string) => rows.filter((row) => row.question === question);
    expect(of('consultedNames')[0]?.valeur).toBe(`'${formula}`);
    expect(of('needs.title').map((row) => row.valeur)).toEqual(['Beds for minors', 'Warm meals']);
    expect(of('needs.title')[1]?.fiche).toMatch(/ : 2$/);
    expect(of('routeRoles')[0]).toMatchObject({
      valeur: 'first-arrival; transit',
      texte_valeur: 'Première arrivée; Transit',
    });
    expect(of('competences.health')[0]).toMatchObject({ valeur: 'none' });
    expect(of('needs.fundingGapEur')[0]).toMatchObject({ valeur: '250000', unité: 'EUR' });
    expect(of('practices.regions')[0]?.texte_valeur).toMatch(/\(ITF6\); .+\(ES61\)$/);
  });

  test('is a PDF in the language of the reader, with a title', async () => {
    const answer = await take('ana', '?f=pdf&language=fr');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/Lang (fr)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
  });

  test('has its questions in any language they have, what it says itself in that of the reader', async () => {
    const text = await (await take('ana', '?f=csv&language=fr&questions=es')).text();
    const row = (parse(text, { columns: true }) as Record<string, string>[]).find(
      (one) => one.question === 'routeRoles',
    );
    expect(row?.texte_question).toMatch(/ \(es\)$/);
    expect(row?.texte_valeur).toBe('First arrival (es); Transit (es)');
    const pdf = await (await take('ana', '?f=pdf&language=fr&questions=es')).arrayBuffer();
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (es)');
    for (const unknown of ['de', 'Spanish']) {
      const answer = await take('ana', `?f=csv&questions=${unknown}`);
      expect([answer.status, await answer.json()]).toEqual([
        400,
        expect.objectContaining({ errors: [expect.objectContaining({ field: 'questions' })] }),
      ]);
    }
  });

  test('is read by the secretariat, and by nobody of another region', async () => {
    for (const how of ['', '?f=csv', '?f=pdf']) {
      expect((await take('clara', how)).status).toBe(200);
      expect((await take('beatrice', how)).status).toBe(404);
      expect((await take('dora', how)).status).toBe(403);
    }
    expect((await take('ana', '', report, 2)).status).toBe(404);
    expect((await take('ana', '?f=docx')).status).toBe(400);
  });
});

test('A quick report is read by the questions of the questionnaire; its draft says that it is one', async () => {
  const wanted = { kind: 'practice', region: 'ES51', answers: practice, contact: { name: 'Núria' } } as const;
  const { id } = await createSubmission(as(database.db, ana), wanted);
  const answer = await take('ana', '?f=csv', id);
  expect(answer.headers.get('content-disposition')).toContain('ES51-practice-version-1-draft.csv');
  expect(await answer.text()).toContain(practice.title);
  const flow = {
    type: 'arrival-sea',
    to: { kind: 'region', code: 'ES511' },
    period: '2016',
    number: 7,
    unit: 'persons',
  };
  const { id: second } = await createSubmission(as(database.db, ana), {
    kind: 'flow',
    region: 'ES51',
    answers: flow,
  });
  const rows = parse(await (await take('ana', '?f=csv', second)).text(), { columns: true }) as Record<
    string,
    string
  >[];
  expect(rows.map((row) => [row.question, row.value])).toEqual([
    ['flows.type', 'arrival-sea'],
    ['flows.toKind', 'region'],
    ['flows.toRegion', 'ES511'],
    ['flows.period', '2016'],
    ['flows.numberKind', 'one'],
    ['flows.number', '7'],
    ['flows.unit', 'persons'],
  ]);
});

describe('A copy on paper', () => {
  const file = copyFile.parse({
    format: 'regional-migration-atlas/report',
    formatVersion: 1,
    id: '00000000-0000-4000-8000-000000000000',
    kind: 'questionnaire',
    region: { code: 'ES51', name: 'Catalonia' },
    instrument: { id: 'mapping', version: spanish },
    round: { id: '00000000-0000-4000-8000-000000000000', title: 'Mapping 2026' },
    version: 2,
    state: 'draft',
    submittedAt: null,
    receipt: null,
    madeAt: march,
    demonstration: true,
    answers: {},
    contact: null,
  });
  const both = (language: 'en' | 'fr') => ({ frame: language, questions: language });
  const textsOf = (answers: Record<string, unknown>, language: 'en' | 'fr') =>
    paperOf(file, sheetOf(mapping(), answers, both(language)), both(language)).content.map(
      ({ text }) => text,
    );

  test('calls kinds and states as the pages do', () => {
    for (const [said, page] of [
      [words.en, english],
      [words.fr, french],
    ] as const) {
      expect(said.kind).toEqual(page.submissionKind);
      expect(said.state).toEqual(page.submissionState);
    }
  });

  test('says in the language of the reader what is a draft, and what was not answered', () => {
    expect(textsOf({ hasNeeds: true }, 'en')).toEqual(
      expect.arrayContaining([
        'Draft – not submitted',
        'Demonstration: made up, not reported by a region',
        'Version of the answers: 2',
        'Not answered',
      ]),
    );
    expect(textsOf({}, 'fr')).toEqual(
      expect.arrayContaining(['Brouillon – non transmis', 'Région : Catalonia (ES51)', 'Sans réponse']),
    );
  });

  test('shows what it does not know as it stands, names an attached file, and tells of signs it has not', () => {
    const odd = {
      finalRemark: { not: 'known' },
      routeRemark: [{ id: 'f1', name: 'map.pdf', type: 'x', size: 9 }],
    };
    expect(textsOf(odd, 'en')).toEqual(expect.arrayContaining(['{"not":"known"}', 'map.pdf']));
    const about = /belong to a script/;
    expect(
      textsOf({ finalRemark: 'Ελλάδα, България, Łódź – “ok”' }, 'en').some((text) => about.test(text)),
    ).toBe(false);
    expect(textsOf({ finalRemark: 'مرحبا' }, 'en').some((text) => about.test(text))).toBe(true);
  });

  test('lets a line end within thousands of signs without a blank, and leaves no sign out', () => {
    const given = `https://example.org/${'a'.repeat(9000)} and ${'e\u0301'.repeat(500)}`;
    const found = textsOf({ finalRemark: given }, 'en').find((text) => text.startsWith('https')) ?? '';
    expect(Math.max(...found.split(/[\s\u200b]/).map(({ length }) => length))).toBeLessThanOrEqual(130);
    expect(found.replaceAll('\u200b', '')).toBe(given);
    expect(found).not.toContain('\u200b\u0301');
    expect(textsOf({ finalRemark: 'Plain words.' }, 'en')).toContain('Plain words.');
  });

  test('takes a hundred long entries, and several copies at once', async () => {
    const needs = Array.from({ length: 100 }, (_, index) => ({
      id: `need${index}`,
      title: `Need ${index}`,
      description: 'A long story of a region. '.repeat(150),
      severity: 3,
    }));
    const paper = paperOf(file, sheetOf(mapping(), { hasNeeds: true, needs }, both('en')), both('en'));
    const [long, short] = await Promise.all([
      print(paper),
      print({ ...paper, content: paper.content.slice(0, 9) }),
    ]);
    const pagesOf = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length;
    expect(pagesOf(long)).toBeGreaterThan(100);
    expect(pagesOf(short)).toBe(1);
  });
});
