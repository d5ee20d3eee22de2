import { describe, expect, test } from 'vitest';
import { inBrowser, mapReady } from '../support/browser.ts';
import { barriers, through } from '../support/browserAxe.ts';

/** A file of its own, so that two browsers go through the pages at a time. */
const world = inBrowser();
const phone = { width: 390, height: 844 };
const long = 240_000;

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
  '/choosing-experts',
  '/privacy',
  '/instruments/mipex-reg',
  '/instruments/mipex-reg-explorative',
];
const refused = [
  '/nowhere',
  '/contribute',
  '/review',
  '/rounds',
  '/phases',
  '/people',
  '/?year=soon&region=XX9',
];

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
