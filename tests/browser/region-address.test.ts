import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser, mapReady, type Visitor } from '../support/browser.ts';

const world = inBrowser();
const phone = { width: 390, height: 844 };

describe('A code in the address that is no region', () => {
  test('is named, with what is allowed, and the server is asked nothing about it', async () => {
    const { page, open, watch } = await world.visitor();
    await open('/?region=XX9');
    await mapReady(page);
    await page.getByText('There is no region XX9 in NUTS 2021.').waitFor();
    await page.getByText('as in ES51').waitFor();
    expect(await page.locator('.atlas-card').count()).toBe(0);
    expect(watch.requests.filter((address) => address.includes('/api/regions/'))).toEqual([]);
  });

  test.each([
    ['en', /FR52 was Bretagne in NUTS 2013; use/],
    ['fr', /FR52 désignait Bretagne dans NUTS 2013\s;\sutilisez/],
  ])(
    'is explained when an older version had it, and leads to the region of today (%s)',
    async (lang, was) => {
      const { page, open, watch } = await world.visitor();
      await open(`/?region=FR52&lang=${lang}`);
      await mapReady(page);
      await page.getByText(was).waitFor();
      await page.getByRole('link', { name: 'FRH0 Bretagne' }).click();
      await page.locator('.atlas-card h2', { hasText: 'Bretagne' }).waitFor();
      expect(await page.getByText(was).count()).toBe(0);
      expect(watch.requests.filter((address) => address.includes('/api/regions/FR52'))).toEqual([]);
    },
  );

  test('is found by the search under its old code as well, without a refusal from the server', async () => {
    const { page, open, watch } = await world.visitor();
    await open('/');
    await mapReady(page);
    await page.getByLabel('Find a region').fill('NO05');
    await page.getByText('NO05 was Vestlandet in NUTS 2016').waitFor();
    expect(watch.requests.filter((address) => address.includes('/api/regions/'))).toEqual([]);
  });

  test('is taken as meant when it is written the usual way: GR for Greece, small letters', async () => {
    const { page, open } = await world.visitor();
    await open('/?region=gr30');
    await mapReady(page);
    await page.locator('.atlas-card h2', { hasText: 'Attiki' }).waitFor();
  });
});

describe('A part of the address that is not understood', () => {
  test('is named with what would be', async () => {
    const { page, open } = await world.visitor();
    await open('/?layer=weather&year=soon&colour=red');
    await mapReady(page);
    const told = page.locator('.complaints');
    await told.getByText('layer=weather').waitFor();
    const text = (await told.textContent()) ?? '';
    expect(text).toContain('mipex, population-change, net-migration, arrivals, needs, none');
    expect(text).toContain('1990 to 2100');
    expect(text).toContain('there is no such setting');
  });
});

describe('A region whose card is opened', () => {
  test('from the address comes into view beside its card', async () => {
    const { page, open } = await world.visitor();
    await open('/?region=ES51');
    await mapReady(page);
    await page.locator('.atlas-card-body').waitFor();
    await expect.poll(() => inTheMiddle(page)).toContain('Cataluña');
    expect(new URL(page.url()).search).toBe('?region=ES51');
  });

  test('on a phone comes into view above its card', async () => {
    const { page, open } = await world.visitor({ viewport: phone });
    await open('/?region=ITG1');
    await mapReady(page);
    await page.locator('.atlas-card-body').waitFor();
    await expect.poll(() => inTheMiddle(page)).toContain('Sicilia');
  });

  test('leaves the map where the address says it is', async () => {
    const { page, open } = await world.visitor();
    await open('/?region=ES51&at=6/53/-8');
    await mapReady(page);
    await page.locator('.atlas-card-body').waitFor();
    await page.waitForTimeout(600);
    expect(new URL(page.url()).searchParams.get('at')).toBe('6/53/-8');
    expect(await inTheMiddle(page)).not.toContain('Cataluña');
  });

  test.each([
    ['on a desk', { width: 1280, height: 800 }],
    ['on a phone', phone],
  ])('from the search or the table comes into view, %s, and Back leads back', async (_where, viewport) => {
    const visitor = await world.visitor({ viewport });
    const { page, open } = visitor;
    await open('/?level=2&at=4/60/20');
    await mapReady(page);
    await find(visitor, 'Sicilia');
    await expect.poll(() => inTheMiddle(page)).toContain('Sicilia');
    await page.getByRole('button', { name: 'Close the region’s card' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toMatch(/\/37\./);
    await page.goBack();
    await expect.poll(() => inTheMiddle(page)).toContain('Sicilia');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('4/60/20');
    await expect.poll(() => inTheMiddle(page)).not.toContain('Sicilia');
    await open('/?table=regions&country=ES&at=4/60/20');
    await mapReady(page);
    await page.locator('.atlas-table').getByRole('button', { name: 'Cataluña' }).click();
    await expect.poll(() => inTheMiddle(page)).toContain('Cataluña');
  });

  test('by a click where the card will lie comes out from under it; elsewhere the map stays', async () => {
    const { page, open } = await world.visitor();
    await open('/?at=5/47/10');
    await mapReady(page);
    const map = await boxOf(page, '.atlas-map');
    await page.mouse.click(map.x + map.width - 120, map.y + 200);
    const name = (await page.locator('.atlas-card h2').textContent()) ?? '?';
    await expect.poll(() => inTheMiddle(page)).toContain(name);
    await open('/?at=5/47/10');
    await mapReady(page);
    await page.mouse.click(map.x + 200, map.y + map.height / 2);
    await page.locator('.atlas-card-body').waitFor();
    await page.waitForTimeout(600);
    expect(new URL(page.url()).searchParams.get('at')).toBe('5/47/10');
  });
});

describe('A map moved by hand', () => {
  test('just before Back does not overwrite the step one went back to', async () => {
    const { page, open } = await world.visitor();
    await open('/?at=5/47/10');
    await mapReady(page);
    await page.getByLabel('Policy area').selectOption('education');
    await page.locator('.atlas-heading h1', { hasText: 'Education' }).waitFor();
    await page.waitForURL(/area=education/);
    await drag(page);
    await page.goBack();
    await page.locator('.atlas-heading h1', { hasText: 'Overall' }).waitFor();
    await page.waitForTimeout(900);
    expect(new URL(page.url()).search).toBe('?at=5/47/10');
    await drag(page);
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBe('5/47/10');
  });

  test('just before going to another page does not hold the visitor back', async () => {
    const { page, open } = await world.visitor();
    await open('/?at=5/47/10');
    await mapReady(page);
    await page.route('**/assets/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await drag(page);
    await page.getByRole('link', { name: 'Help', exact: true }).first().click();
    await page.waitForURL('**/help');
    await page.waitForTimeout(900);
    expect(new URL(page.url()).pathname).toBe('/help');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('goes back with Back to the whole of Europe, where the step before had no place', async () => {
    const { page, open } = await world.visitor();
    await open('/');
    await mapReady(page);
    const whole = await page.locator('.maplibregl-ctrl-scale').textContent();
    await page.getByLabel('Policy area').selectOption('education');
    await page.locator('.atlas-heading h1', { hasText: 'Education' }).waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForURL(/at=/);
    expect(await page.locator('.maplibregl-ctrl-scale').textContent()).not.toBe(whole);
    await page.goBack();
    await expect.poll(() => page.locator('.maplibregl-ctrl-scale').textContent()).toBe(whole);
  });
});

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`There is no ${selector}.`);
  return box;
}

/** What the pointer finds in the middle of the part of the map that the card leaves free. */
async function inTheMiddle(page: Page): Promise<string> {
  const map = await boxOf(page, '.atlas-map');
  const card = (await page.locator('.atlas-card').count()) > 0 ? await boxOf(page, '.atlas-card') : null;
  const beside = card !== null && card.width < map.width;
  const right = beside ? card.x : map.x + map.width;
  const bottom = card && !beside ? Math.min(card.y, map.y + map.height) : map.y + map.height;
  expect(right - map.x).toBeGreaterThan(100);
  expect(bottom - map.y).toBeGreaterThan(100);
  const [x, y] = [(map.x + right) / 2, (map.y + bottom) / 2];
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await page.waitForTimeout(100);
  return (await page.locator('.atlas-tip').allTextContents()).join();
}

async function find({ page }: Visitor, name: string) {
  const more = page.getByRole('button', { name: 'Show all settings' });
  if (await more.isVisible()) await more.click();
  await page.getByLabel('Find a region').fill(name);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.atlas-card-body').waitFor();
}

/** Takes the map by hand a little to the side, and lets it go. */
async function drag(page: Page) {
  const map = await boxOf(page, '.atlas-map');
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.move(x - 120, y, { steps: 4 });
  await page.mouse.up();
}
