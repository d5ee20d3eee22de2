import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { filesOf } from '../../api/page-hints.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { appOn, send, signInAll, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { marchRound, much } from '../support/filled.ts';
import { as, need, placeRegions, settle } from '../support/world.ts';

/** Built pages of few files. */
const manifest = {
  '_frame-1.js': { file: 'assets/frame-1.js', name: 'frame' },
  '_base-1.js': {
    file: 'assets/base-1.js',
    name: 'base',
    imports: ['_frame-1.js'],
    css: ['assets/base-1.css'],
  },
  '_report-1.js': { file: 'assets/report-1.js', name: 'report', imports: ['_frame-1.js', '_base-1.js'] },
  '_survey-1.js': { file: 'assets/survey-1.js', name: 'survey', imports: ['_report-1.js'] },
  'contribute/Quick.tsx': { file: 'assets/Quick-1.js', name: 'Quick', imports: ['_report-1.js'] },
  'help/Page.tsx': { file: 'assets/Page-1.js', name: 'Page', imports: ['_base-1.js'] },
};

/** What the built page says itself. */
const own = '<script type="module" crossorigin src="/assets/base-1.js"></script>';

const now = '2026-03-02T10:00:00Z';
let database: TestDatabase;
let app: TestApp;
let people: Record<'ana' | 'bruno' | 'clara', Actor>;
let cookie: Record<keyof typeof people, string>;
let folder: string;
let questionnaire: string;
let quick: string;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  people = await settle(database.db, ['ana', 'bruno', 'clara']);
  folder = await mkdtemp(join(tmpdir(), 'atlas-hints-'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'index.html'), `<!doctype html><head>${own}</head><title>The atlas</title>`);
  app = appOn(database, { pages: folder, now: () => new Date(now) });
  cookie = await signInAll(app, Object.keys(people) as (keyof typeof people)[]);
  const round = await marchRound(database.db, people.clara, ['ES51']);
  const ana = as(database.db, people.ana, now);
  questionnaire = (
    await createSubmission(ana, { kind: 'questionnaire', region: 'ES51', round, answers: much() })
  ).id;
  quick = (await createSubmission(ana, { kind: 'need', region: 'ES51', answers: { ...need } })).id;
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.close();
});

const open = (path: string, who?: keyof typeof people) =>
  send(app, 'GET', path, undefined, who ? { cookie: cookie[who] } : {});
/** The links that stand in the head of the page. */
const linksOf = async (answer: Response) =>
  (/<head>(.*)<\/head>/.exec(await answer.text())?.[1] ?? '').match(/<link [^>]+>/g) ?? [];
const hinted = async (path: string, who?: keyof typeof people) =>
  (await linksOf(await open(path, who))).map((link) => /href="([^"]+)"/.exec(link)?.[1]);

describe('What the page of a report will want, told in its head', () => {
  test('is of a questionnaire the code that draws it, the report and its questions', async () => {
    const at = `/api/submissions/${questionnaire}`;
    // The page's own file is not named twice; the library is the largest, and comes last.
    const code = ['frame-1.js', 'base-1.css', 'report-1.js', 'survey-1.js'];
    const all = ['/api/me', at, `${at}/instrument`, ...code.map((file) => `/assets/${file}`)];
    expect(await hinted(`/contribute/${questionnaire}`, 'ana')).toEqual(all);
    expect(await hinted(`/review/${questionnaire}`, 'clara')).toEqual(all);
    const answer = await open(`/contribute/${questionnaire}`, 'ana');
    expect(answer.headers.get('content-encoding')).toBeNull();
    const links = await linksOf(answer);
    expect(links).toContain('<link rel="modulepreload" crossorigin href="/assets/survey-1.js">');
    expect(links).toContain('<link rel="stylesheet" crossorigin href="/assets/base-1.css">');
    expect(links).toContain(`<link rel="preload" as="fetch" crossorigin href="${at}">`);
  });

  test('comes compressed, as the browser takes it', async () => {
    const headers = { cookie: cookie.ana, 'accept-encoding': 'br' };
    const answer = await send(app, 'GET', `/contribute/${questionnaire}`, undefined, headers);
    expect(answer.headers.get('content-encoding')).toBe('br');
    const html = brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString();
    expect(html).toContain(`href="/api/submissions/${questionnaire}/instrument"`);
    expect(html).toContain('<title>The atlas</title>');
  });

  test('is of a quick report nothing of questionnaires', async () => {
    const addresses = await hinted(`/contribute/${quick}`, 'ana');
    expect(addresses).toEqual(expect.arrayContaining([`/api/submissions/${quick}`, '/assets/Quick-1.js']));
    expect(await hinted(`/review/${quick}`, 'clara')).not.toContain('/assets/Quick-1.js');
    expect(addresses.filter((one) => /survey|instrument/.test(one ?? ''))).toEqual([]);
  });

  test('is told to nobody who may not read the report, and kept by no cache between', async () => {
    expect(await hinted(`/contribute/${questionnaire}`, 'bruno')).toEqual([]);
    expect(await hinted(`/contribute/${questionnaire}`)).toEqual([]);
    const strange = await send(app, 'GET', `/contribute/${questionnaire}`, undefined, {
      cookie: 'atlas.session_token=whatever',
    });
    expect([strange.status, await linksOf(strange)]).toEqual([200, []]);
    const told = (await open(`/contribute/${questionnaire}`, 'ana')).headers;
    expect(told.get('cache-control')).toBe('private, no-cache');
    expect(told.get('vary')).toBe('Accept-Encoding, Cookie');
  });

  test('is nothing where there is no report, and on other pages', async () => {
    for (const path of ['/contribute/no-such', '/contribute/7c2a%3E', '/contribute', '/', `/help/${quick}`]) {
      const answer = await open(path, 'ana');
      expect([path, answer.status, await linksOf(answer)]).toEqual([path, 200, []]);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });
});

describe('A page does without its hints', () => {
  const withDatabase = (then: (resolve: unknown, reject: (reason: Error) => void) => void) => {
    // Every query of it ends by `then`, however it was made.
    const any: unknown = new Proxy(() => any, {
      get: (_, key) => (key === 'then' ? then : any),
      apply: () => any,
    });
    const faults: unknown[] = [];
    const reportError = (fault: unknown) => faults.push(fault);
    const without = appOn(database, { pages: folder, db: any as TestDatabase['db'], reportError });
    return {
      faults,
      open: () => send(without, 'GET', `/contribute/${questionnaire}`, undefined, { cookie: cookie.ana }),
    };
  };

  test('where the database fails: the fault is told to us, not to the reader', async () => {
    const { faults, open: ask } = withDatabase((_, reject) => reject(new Error('no database')));
    const answer = await ask();
    expect([answer.status, await linksOf(answer)]).toEqual([200, []]);
    expect(faults).toHaveLength(1);
  });

  test('where the database does not answer', async () => {
    const { faults, open: ask } = withDatabase(() => {});
    const answer = await ask();
    expect([answer.status, await linksOf(answer), faults]).toEqual([200, [], []]);
  });
});

test('Files are named once each, after what they import', () => {
  expect(filesOf(manifest, ['report', 'base', 'none'])).toEqual([
    'assets/frame-1.js',
    'assets/base-1.css',
    'assets/base-1.js',
    'assets/report-1.js',
  ]);
});
