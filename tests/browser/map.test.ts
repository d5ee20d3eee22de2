import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { IndicatorColumns, ScoreColumns } from '../../api/contract/scores.ts';
import french from '../../web/text/fr/common.json' with { type: 'json' };
import { inBrowser, mapReady, painted } from '../support/browser.ts';
import { counted, legend, tableRows } from '../support/browserMap.ts';
import { visit } from '../support/browserPages.ts';
import { saved } from '../support/browserText.ts';

const world = inBrowser();
/** Regions of NUTS 2021 by level. */
const regions = [37, 125, 334, 1514] as const;

describe('The coloured regions', () => {
  test('carry the national scores, say so, and the legend counts countries', async () => {
    const { page, open } = await world.visitor();
    await open('/');
    await mapReady(page);
    expect(await painted(page)).toBe(regions[2]);
    expect(await counted(page)).toBe(regions[0]);
    await page.locator('.atlas-legend-unit', { hasText: 'countries' }).waitFor();
    await page.getByText('National scores painted on regions').first().waitFor();
  });

  test('come without the code of other pages, and without their words', async () => {
    const { page, open, watch } = await world.visitor();
    await open('/');
    await mapReady(page);
    const files = watch.requests.map((address) => new URL(address).pathname);
    expect(files.filter((path) => path.startsWith('/assets/')).length).toBeGreaterThan(5);
    expect(files.filter((path) => /\/(room|forms|report|drawn|validate)-/i.test(path))).toEqual([]);
  });

  test('hold in the table what the API answers', async () => {
    const { page, open, context } = await world.visitor();
    await open('/?area=education&year=2019&table=regions');
    await mapReady(page);
    const rows = await tableRows(page);
    expect(rows.length).toBe(regions[2]);
    const answer = await context.request.get('/api/scores?scope=national&edition=2020&year=2019&area=all');
    const { ids, values } = (await answer.json()) as ScoreColumns;
    const scores = new Map(ids.map((id, at) => [id, values.education?.[at] ?? null]));
    const different = rows.filter(([code = '', , , value]) => {
      const score = scores.get(code.slice(0, 2)) ?? null;
      return value !== (score === null ? '' : String(Math.floor(score + 0.5)));
    });
    expect(different).toEqual([]);
    expect(new Set(rows.map(([, , , value]) => value)).size).toBeGreaterThan(5);
  });

  test('are counted as regions where the figure is theirs, each missing value by its kind', async () => {
    const { page, open, context } = await world.visitor();
    await open('/?layer=population-change&level=2&table=regions');
    await mapReady(page);
    expect(await counted(page)).toBe(regions[2]);
    const answer = await context.request.get('/api/indicators/population-change?level=2');
    const { ids, states } = (await answer.json()) as IndicatorColumns;
    const valued = ids.filter((_, at) => states[at] === 'value').length;
    const rows = await tableRows(page);
    expect(rows.filter(([, , , value]) => value !== '').length).toBe(valued);
    const gaps = (await legend(page)).filter(({ label }) => !/\d/.test(label));
    expect(gaps.reduce((sum, { count }) => sum + count, 0)).toBe(regions[2] - valued);
    expect(valued).toBeLessThan(regions[2]);
  });

  test('change their area, year and classes without asking for their shapes again', async () => {
    const { page, open, watch } = await world.visitor();
    await open('/?level=3');
    await mapReady(page);
    expect(await painted(page)).toBe(regions[3]);
    await page.getByLabel('Policy area').selectOption('education');
    await page.locator('.atlas-heading h1', { hasText: 'Education' }).waitFor();
    const before = await legend(page);
    const asked = watch.requests.length;
    await page.getByRole('button', { name: 'Year before' }).first().click();
    await page.locator('.atlas-heading h1', { hasText: '2018' }).waitFor();
    await page.getByLabel('How many').selectOption('3');
    await page.locator('.atlas-map[data-classes="3"]').waitFor();
    await page.getByLabel('Policy area').selectOption('political_participation');
    await page.locator('.atlas-heading h1', { hasText: 'Political participation' }).waitFor();
    expect(await legend(page)).not.toEqual(before);
    expect(await painted(page)).toBe(regions[3]);
    const since = watch.requests.slice(asked).map((address) => new URL(address).pathname);
    expect(since.filter((path) => path.includes('/boundaries/'))).toEqual([]);
    expect(since.filter((path) => path === '/api/scores').length).toBe(1);
  });
});

describe('The address', () => {
  test('holds the whole view: a reload and the back button bring it back', async () => {
    const { page, open } = await world.visitor();
    await open(
      '/?area=education&year=2014&level=1&classes=natural-4&needs=all&region=ES51&table=needs&country=ES',
    );
    await mapReady(page);
    await page.locator('.atlas-card-body').waitFor();
    const before = await look(page);
    await page.reload();
    await mapReady(page);
    await page.locator('.atlas-card-body').waitFor();
    await expect.poll(() => look(page)).toEqual(before);
    await page.getByLabel('Policy area').selectOption('health');
    await page.locator('.atlas-heading h1', { hasText: 'Health' }).waitFor();
    await page.getByRole('button', { name: 'Close the table' }).click();
    await page.locator('.atlas-table').waitFor({ state: 'detached' });
    // The address follows the picture.
    await page.waitForURL((url) => !url.searchParams.has('table'));
    await page.goBack();
    await page.goBack();
    await expect.poll(() => look(page)).toEqual(before);
    await page.goForward();
    await page.locator('.atlas-heading h1', { hasText: 'Health' }).waitFor();
  });

  test('has a step for each of two changes made faster than a picture is drawn', async () => {
    const { page, open } = await world.visitor();
    await open('/?area=education&table=needs');
    await mapReady(page);
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    const area = await page.getByLabel('Policy area').elementHandle();
    const close = await page.getByRole('button', { name: 'Close the table' }).elementHandle();
    await page.evaluate(
      ([select, button]) => {
        (select as HTMLSelectElement).value = 'health';
        select?.dispatchEvent(new Event('change', { bubbles: true }));
        (button as HTMLButtonElement).click();
      },
      [area, close],
    );
    await page.waitForURL((url) => !url.searchParams.has('table'));
    expect(await steps()).toBe(before + 2);
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/area=health.*table=needs/);
  });
});

describe('Downloads', () => {
  test('hold what is shown: the table as CSV, the map as GeoJSON, the picture as PNG', async () => {
    const { page, open } = await world.visitor();
    await open('/?area=education&year=2019&level=1&needs=all&country=ES&table=regions');
    await mapReady(page);
    const rows = await tableRows(page);
    const shown = await needsShown(page);
    const csv = await saved(page, 'atlas-mipex-national-education-2020-2019.csv', () =>
      page.getByRole('button', { name: 'CSV' }).click(),
    );
    const table = parse(csv, { columns: true }) as Record<string, string>[];
    expect(table.map((row) => row.code)).toEqual(rows.map(([code]) => code));
    expect(table.map((row) => Math.floor(Number(row.value) + 0.5))).toEqual(
      rows.map(([, , , value]) => Number(value)),
    );
    const text = await saved(page, 'atlas-mipex-national-education-2020-2019.geojson', () =>
      page.getByRole('button', { name: 'GeoJSON' }).click(),
    );
    const { features } = JSON.parse(text) as GeoJSON.FeatureCollection;
    const of = (layer: string) => features.filter((one) => one.properties?.layer === layer);
    expect(
      of('regions')
        .map((one) => one.properties?.code)
        .sort(),
    ).toEqual(rows.map(([code]) => code).sort());
    expect(of('needs').length).toBe(shown);
    expect(of('regions').every((one) => /Polygon$/.test(one.geometry.type))).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    const picture = await readFile(await download.path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeGreaterThan(20_000);
  });
});

describe('An address asks for', () => {
  test('a year without figures: the page says which years there are, and leads to one of them', async () => {
    const { page, open, watch } = await world.visitor();
    watch.expect(/400 .*\/api\/(indicators|scores)/);
    await open('/?layer=net-migration&year=2018&needs=none');
    await page.getByText('There are figures of these years only: 2015, 2016 and 2017.').waitFor();
    await page.getByLabel('Year', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Show 2017' }).click();
    await mapReady(page);
    await page.locator('.atlas-heading h1', { hasText: 'Net migration, 2017' }).waitFor();
    await open('/?edition=2025&year=2019&needs=none');
    await page.getByRole('button', { name: 'Show MIPEX 2025, 2020' }).waitFor();
    await page.getByRole('button', { name: 'Show MIPEX 2020, 2019' }).click();
    await page.locator('.atlas-heading h1', { hasText: '2019' }).waitFor();
  });

  test('an edition alone: its newest year; a year of the needs: said to have none', async () => {
    const { page, open } = await world.visitor();
    const title = page.locator('.atlas-heading h1');
    for (const [view, year] of [
      ['/?edition=2025', ', 2024'],
      ['/?edition=2025&area=overall_with_health', ', 2024'],
      ['/?scope=regional&edition=demo-2026&level=own', ', 2026'],
    ] as const) {
      await open(view);
      await mapReady(page);
      await title.getByText(year).waitFor();
    }
    await open('/?layer=needs&year=2016&level=own');
    await mapReady(page);
    expect(await title.textContent()).toBe('Needs that regions have published');
    await page.getByText('The number of needs is as of now: it has no year.').waitFor();
  });
});

describe('Figures of the European Commission', () => {
  test('name it on the card, in the table and in the credits, in French with French names of countries', async () => {
    const { page, open } = await world.visitor();
    await open('/?layer=none&needs=none&flows=relocation&region=AT&table=flows&lang=fr');
    await mapReady(page);
    const commission = 'European Commission: relocations from Italy and Greece up to 27 September 2016';
    for (const place of ['.atlas-card', '.atlas-table', '.atlas-credits'])
      await page.locator(place).getByText(commission).first().waitFor();
    const text = (await page.locator('.atlas-stage').textContent()) ?? '';
    expect(text).toContain('Autriche');
    expect(text).not.toMatch(/Österreich|Elláda|signalé par/);
  });
});

describe('Readers', () => {
  test('read French, from the address or by the switch', async () => {
    const { page, open } = await world.visitor();
    await open('/?lang=fr');
    await mapReady(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('link', { name: french.account.signIn }).waitFor();
    await page.getByText('Scores nationaux', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    for (const path of ['/help', '/practices', '/data', '/sign-in']) {
      await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    }
  });

  test.each([
    ['on a phone', 390, 844],
    ['at a zoom of 200 %', 720, 450],
  ])('find no page wider than the screen %s', async (_where, width, height) => {
    const clara = await world.visitor({ as: 'clara', viewport: { width, height } });
    const paths = [
      '/practices',
      '/funding',
      '/review',
      '/rounds',
      '/phases',
      '/choosing-experts',
      '/people',
      '/data',
      '/help',
      '/privacy',
      '/sign-in',
    ];
    for (const path of ['/?region=ES51', '/?table=regions', ...paths]) {
      await visit(clara, path);
      const over = () => clara.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await over(), path).toBeLessThanOrEqual(0);
    }
  });
});

describe('The table on a phone', () => {
  test('breaks no word: it is as wide as its words, and scrolls', async () => {
    const { page, open } = await world.visitor({ viewport: { width: 390, height: 844 } });
    await open('/?table=needs&needs=all');
    await mapReady(page);
    const mark = page.locator('.atlas-table .demonstration').first();
    await mark.waitFor();
    expect((await mark.boundingBox())?.height).toBeLessThan(30);
    const region = page.locator('.atlas-table .atlas-door', { hasText: 'Helsinki-Uusimaa' }).first();
    expect((await region.boundingBox())?.height).toBeLessThan(60);
    const map = await page.locator('.atlas-map').boundingBox();
    expect(map?.width).toBe(390);
  });
});

/** What stands on the page for a view. */
async function look(page: Page) {
  const texts = [
    '.atlas-heading h1',
    '.atlas-legend',
    '.atlas-card h2',
    '.atlas-table h2',
    '.atlas-table tbody',
  ];
  const seen = texts.map((selector) => page.locator(selector).first().textContent());
  return Promise.all([painted(page), ...seen]);
}

async function needsShown(page: Page): Promise<number> {
  const note = await page.getByText(/^[1-9]\d* needs? of \d+ regions?$/).textContent();
  return Number.parseInt(note ?? '', 10);
}
