import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appOn, send, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let app: TestApp;
let folder: string;
const unforeseen: unknown[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'atlas-pages-'));
  await mkdir(join(folder, 'pages', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{"secret": true}');
  await writeFile(join(folder, 'pages', 'index.html'), '<!doctype html><title>The atlas</title>');
  await writeFile(join(folder, 'pages', 'assets', 'app-1234.js'), 'export {};\n'.repeat(500));
  app = appOn(database, {
    pages: join(folder, 'pages'),
    mail: null,
    reportError: (error) => unforeseen.push(error),
  });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.close();
});

const get = (path: string, accepted = 'br, gzip') =>
  send(app, 'GET', path, undefined, { 'accept-encoding': accepted });

describe('The built pages', () => {
  test('every address that is no file and not the API’s is the page', async () => {
    for (const path of ['/', '/regions/ES51', '/invitation?token=abc']) {
      const answer = await get(path, 'identity');
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).toContain('The atlas');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
    expect((await get('/api/nothing')).status).toBe(404);
  });

  test('a hashed file is kept for ever and comes as the browser takes it', async () => {
    const path = '/assets/app-1234.js';
    const answer = await get(path);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect((await get(path, 'br;q=0, gzip')).headers.get('content-encoding')).toBe('gzip');
    expect((await get(path, 'br;q=0, gzip;q=0')).headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  });

  test('what the build compressed is taken as it is', async () => {
    await writeFile(join(folder, 'pages', 'assets', 'kept-1234.js'), 'export {};\n');
    await writeFile(join(folder, 'pages', 'assets', 'kept-1234.js.br'), 'made before');
    const answer = await get('/assets/kept-1234.js', 'br');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(await answer.text()).toBe('made before');
  });

  test('what the build keeps for the server is no page', async () => {
    await mkdir(join(folder, 'pages', '.vite'), { recursive: true });
    await writeFile(join(folder, 'pages', '.vite', 'manifest.json'), '{}');
    for (const path of [
      '/.vite/manifest.json',
      '/assets/kept-1234.js.br',
      '/assets/.%2E/.vite/manifest.json',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  test('a broken or climbing address is not found, and no surprise to the server', async () => {
    for (const path of [
      '/%E0%A4%A.js',
      '/%ZZ.js',
      '/a%00b.js',
      '/..%2Fsecret.json',
      '/assets/..%2f..%2fsecret.json',
      '/assets/..%5c..%5csecret.json',
      '/assets/none.js',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    expect(unforeseen).toEqual([]);
  });

  test('a file has one address: other spellings of it would each be kept and compressed anew', async () => {
    for (const path of ['/assets//app-1234.js', '/assets/x/..%2Fapp-1234.js', '/assets/.%2Fapp-1234.js']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });
});
