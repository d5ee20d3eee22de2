import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { IndicatorColumns } from '../../api/contract/scores.ts';
import type { AutocorrelationFound } from '../../api/contract/spatial.ts';
import { inBrowser } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';

const world = inBrowser();
const long = 240_000;
const patient = { timeout: 30_000 };

const part = async (page: Page, name: string) => {
  await page
    .getByRole('navigation', { name: 'Parts of the comparison' })
    .getByRole('link', { name })
    .press('Enter');
};
const ask = async <Answer>(page: Page, path: string): Promise<Answer> =>
  (await page.request.get(path)).json();

/** Whether each canvas shows more than one colour. */
const areColoured = (canvases: Element[]) =>
  canvases.map((one) => {
    const { width, height } = one as HTMLCanvasElement;
    const pixels = (one as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return new Set(new Uint32Array(Uint8Array.from(pixels).buffer)).size > 5;
  });

test(
  'tomas compares Scotland, Skåne and Catalonia by keyboard, saves it with a note, and dora opens what he shared',
  async () => {
    const tomas = await world.visitor({ as: 'tomas' });
    const { page } = tomas;
    await tomas.open('/compare?by=net-migration@2017,population-change@2017');
    await page.getByText('Choose at least two regions').waitFor();
    for (const name of ['Scotland', 'Skane', 'Cataluna']) {
      await page.getByRole('combobox', { name: 'Add a region' }).fill(name);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await page.getByText('3 of at most 6 regions chosen.').waitFor();
    expect(new URL(page.url()).searchParams.get('regions')).toBe('UKM,SE224,ES51');

    // Where Catalonia stands in Spain, reckoned here once more from what the server sends.
    const columns = await ask<IndicatorColumns>(page, '/api/indicators/net-migration?year=2017&level=2');
    const spain = columns.ids.flatMap((id, at) => {
      const value = columns.values[at];
      return id.startsWith('ES') && typeof value === 'number' ? [{ id, value }] : [];
    });
    const catalonia = spain.find(({ id }) => id === 'ES51')?.value ?? Number.NaN;
    const rank = spain.filter(({ value }) => value > catalonia).length + 1;
    const inSpain = page.getByRole('row', { name: /Spain, regions of level 2/ }).first();
    await inSpain.waitFor();
    const cells = await inSpain.getByRole('cell').allTextContents();
    expect(cells[0]).toBe(String(spain.length));
    expect(cells[3]).toBe(String(rank));
    expect(await barriers(page, 'standing')).toEqual([]);

    await part(page, 'Maps and charts');
    await page.getByRole('heading', { name: 'Table of regions' }).waitFor();
    // The map library comes after the table.
    await page.locator('canvas.maplibregl-canvas').nth(1).waitFor();
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(2);
    const inTable = page.getByRole('checkbox', { name: /Attiki/ });
    await page
      .getByRole('searchbox', { name: 'Find in the table' })
      .or(page.getByLabel('Find in the table'))
      .fill('attiki');
    await inTable.press('Space');
    await page.getByText(/^1 region marked: /).waitFor();
    expect(await barriers(page, 'maps')).toEqual([]);
    // On paper each map is a picture, with what it shows.
    const onPaper = async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return page.locator('canvas.pane-paper').evaluateAll(areColoured);
    };
    await expect.poll(onPaper, patient).toEqual([true, true]);
    await page.keyboard.press('Escape');
    await page.getByText('No region is marked.').waitFor();

    await part(page, 'Patterns in space');
    await page.getByRole('heading', { name: 'What it means' }).waitFor();
    expect(await barriers(page, 'patterns')).toEqual([]);
    // The server says the same as the browser reckoned: the seed makes even the chances equal.
    const api = await page.getByRole('link', { name: /^Check with the server/ }).getAttribute('href');
    const found = await ask<Pick<AutocorrelationFound, 'global'>>(page, api ?? '');
    expect(await page.getByRole('row', { name: /^Moran’s I/ }).textContent()).toContain(
      found.global.value.toFixed(3),
    );

    await part(page, 'Similar regions');
    await page.getByRole('heading', { name: 'Most similar to Scotland' }).waitFor();
    expect(await barriers(page, 'similar')).toEqual([]);
    await part(page, 'Needs and practices');
    await page.getByRole('heading', { name: 'Needs and practices by sector' }).waitFor();
    expect(await barriers(page, 'matching')).toEqual([]);

    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByRole('textbox', { name: 'Title' }).fill('The Task Force’s first three');
    await page.getByRole('textbox', { name: 'Note' }).fill('<b>Look</b> at Skåne');
    await page.getByRole('checkbox', { name: 'Share title and note by the link' }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).last().press('Enter');
    await page.getByText('is saved. Copy the link to share it.').waitFor();

    const dora = await world.visitor({ as: 'dora', viewport: { width: 390, height: 844 } });
    await dora.open(
      page
        .url()
        .replace('part=matching&', '')
        .replace(/^https?:\/\/[^/]+/, ''),
    );
    await dora.page.getByRole('heading', { name: 'The Task Force’s first three' }).waitFor();
    await dora.page.getByText('<b>Look</b> at Skåne').waitFor();
    expect(await dora.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await barriers(dora.page, 'shared, on a phone')).toEqual([]);
    // What is chosen is folded into a line, so that the comparison comes first.
    const search = dora.page.getByRole('combobox', { name: 'Add a region' });
    expect(await search.isVisible()).toBe(false);
    await dora.page.getByText('3 regions, 2 figures: change').press('Enter');
    await search.waitFor();
    const [file] = await Promise.all([
      dora.page.waitForEvent('download'),
      dora.page.getByRole('button', { name: 'Download all figures (CSV)' }).click(),
    ]);
    const rows = parse(await readFile(await file.path(), 'utf8'), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(6);
  },
  long,
);

test(
  'what cannot be compared is refused with a way on; a reckoning can be cancelled',
  async () => {
    const { page, open } = await world.visitor();
    await open(
      '/compare?regions=UKM,SE224&by=mipex:national:education@2020:2019,net-migration@2017&part=patterns&level=2',
    );
    await page.getByText('National scores are known of countries only.').waitFor();
    await page.getByRole('button', { name: 'Analyse instead: Net migration' }).click();
    await page.getByRole('heading', { name: 'What it means' }).waitFor();
    await open(
      '/compare?regions=UKM,ZZ9&by=net-migration@2017&part=patterns&level=3&permutations=99999&area=x',
    );
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The reckoning was cancelled.').waitFor();
    await page.getByText(/There is no region ZZ9/).waitFor();
    await page.getByText('area=x', { exact: true }).waitFor();
  },
  long,
);
