import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser, mapReady, type Known, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';

const world = inBrowser();
const phone = { width: 390, height: 844 };
const long = 240_000;

/** Goes through addresses and collects what axe finds; an address of the map waits for its picture. */
async function through({ page, open }: Visitor, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await open(path);
    await settled(page);
    found.push(...(await barriers(page, path)));
  }
  return found;
}

async function settled(page: Page): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  if (pathname === '/') await mapReady(page);
  if (searchParams.get('region') === 'ES51') await page.locator('.atlas-card-body').waitFor();
  if (searchParams.has('table')) await page.locator('.atlas-table tbody tr').first().waitFor();
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.state-loading').count(), { timeout: 30_000 }).toBe(0);
}

const maps = [
  '/',
  '/?region=ES51',
  '/?table=regions',
  '/?layer=none&needs=all&flows=all&practices=all&points=2015&table=flows',
];
const pages = [
  '/sign-in',
  '/invitation',
  '/invitation?token=aaaaaaaaaaaaaaaaaaaaaaaa',
  '/practices',
  '/funding',
  '/data',
  '/help',
  '/privacy',
];
const refused = ['/nowhere', '/contribute', '/review', '/rounds', '/people', '/?year=soon&region=XX9'];

describe('Nothing bars a reader (WCAG 2.2 AA)', () => {
  test.each([
    ['at a desk', { width: 1280, height: 800 }],
    ['on a phone', phone],
  ])(
    'who is not signed in, %s',
    async (_where, viewport) => {
      const anyone = await world.visitor({ viewport });
      anyone.watch.expect(/404 .*\/api\/regions\/XX9/);
      expect(await through(anyone, [...maps, ...pages, ...refused])).toEqual([]);
    },
    long,
  );

  test.each<[Known, string[]]>([
    ['ana', ['/contribute', '/review', '/practices', '/account']],
    ['bruno', ['/contribute']],
    ['clara', ['/review', '/people', '/rounds']],
    ['tomas', ['/?layer=none&needs=all&table=needs', '/people']],
    ['dora', ['/?layer=none&needs=all&region=ES51', '/contribute']],
    ['ed', ['/help', '/instruments']],
  ])(
    'who is %s',
    async (who, paths) => {
      expect(await through(await world.visitor({ as: who }), paths)).toEqual([]);
      expect(await through(await world.visitor({ as: who, viewport: phone }), paths)).toEqual([]);
    },
    long,
  );

  test(
    'in a report of every state, seen by its region and by the secretariat',
    async () => {
      for (const [who, folder] of [
        ['ana', '/contribute'],
        ['clara', '/review'],
      ] as const) {
        const visitor = await world.visitor({ as: who });
        const answer = await visitor.context.request.get('/api/submissions?limit=1000');
        const { submissions } = (await answer.json()) as {
          submissions: { id: string; state: string; kind: string }[];
        };
        const each = new Map(submissions.map((one) => [`${one.state} ${one.kind}`, `${folder}/${one.id}`]));
        expect(each.size).toBeGreaterThan(0);
        expect(await through(visitor, [...each.values()])).toEqual([]);
      }
    },
    long,
  );

  test(
    'in a form with faults',
    async () => {
      const anyone = await world.visitor();
      anyone.watch.expect(/401/);
      const found: string[] = [];
      const { page } = anyone;
      await anyone.open('/sign-in');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Write your e-mail address.').waitFor();
      found.push(...(await barriers(page, 'sign-in without words')));
      await page.getByLabel('E-mail address').fill('nobody@example.org');
      await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').waitFor();
      found.push(...(await barriers(page, 'sign-in refused')));

      const ana = await world.visitor({ as: 'ana' });
      for (const kind of ['a need', 'a flow observation', 'a good practice']) {
        await ana.open('/contribute');
        await ana.page.getByRole('button', { name: `Report ${kind}` }).click();
        await ana.page.getByRole('button', { name: 'Submit to the secretariat' }).click();
        await ana.page.getByRole('alert').waitFor();
        found.push(...(await barriers(ana.page, `faults in ${kind}`)));
      }

      const clara = await world.visitor({ as: 'clara' });
      await clara.open('/people');
      await clara.page.getByRole('button', { name: 'Make the invitation' }).click();
      await clara.page.getByText('Write a complete e-mail address.').waitFor();
      found.push(...(await barriers(clara.page, 'faults in an invitation')));
      expect(found).toEqual([]);
    },
    long,
  );

  test('while a page loads, and when that failed', async () => {
    const { page, open, watch } = await world.visitor();
    watch.expect(/ERR_FAILED|Failed to load resource/);
    const found: string[] = [];
    let fail = () => {};
    const failing = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/api/funding', async (route) => {
      await failing;
      await route.abort();
    });
    await open('/funding');
    await page.locator('.state-loading').waitFor();
    found.push(...(await barriers(page, 'loading')));
    fail();
    await page.locator('.state-failed').waitFor();
    found.push(...(await barriers(page, 'failed')));
    await page.route('**/api/scores?*', (route) => route.abort());
    await open('/');
    await page.locator('.atlas-failed').waitFor();
    found.push(...(await barriers(page, 'the map without figures')));
    expect(found).toEqual([]);
  });

  test('with the panel of a phone open, its menu, and the filters of the map', async () => {
    const { page, open } = await world.visitor({ viewport: phone });
    await open('/?country=ES&sector=health');
    await mapReady(page);
    await page.getByRole('button', { name: 'Show all settings' }).click();
    const found = await barriers(page, 'the panel of a phone');
    await page.getByRole('combobox', { name: 'Find a region' }).fill('Cata');
    await page.getByRole('option').first().waitFor();
    found.push(...(await barriers(page, 'the search of a phone')));
    await page.getByRole('button', { name: 'Menu' }).click();
    found.push(...(await barriers(page, 'the menu of a phone')));
    expect(found).toEqual([]);
  });
});
