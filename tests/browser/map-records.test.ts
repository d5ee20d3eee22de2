import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { inBrowser, mapReady, type Visitor } from '../support/browser.ts';
import { tableRows } from '../support/browserMap.ts';
import { saved } from '../support/browserText.ts';

const world = inBrowser();

describe('Records that are not for everyone', () => {
  test('are shown with a mark to DG HOME, stay out of its downloads, and are absent for others', async () => {
    const view = '/?layer=none&needs=all&table=needs';
    const dora = await world.visitor({ as: 'dora' });
    const anyone = await world.visitor();
    const [hers, theirs] = await Promise.all([dora, anyone].map((one) => needsTable(one, view)));
    expect(hers?.marked.length).toBeGreaterThan(0);
    expect(theirs?.marked).toEqual([]);
    expect(hers?.all.length).toBe((theirs?.all.length ?? 0) + (hers?.marked.length ?? 0));
    expect(theirs?.all.filter((title) => hers?.marked.includes(title))).toEqual([]);
    const csv = await saved(dora.page, 'atlas-needs.csv', () =>
      dora.page.getByRole('button', { name: 'CSV' }).click(),
    );
    const titles = (parse(csv, { columns: true }) as Record<string, string>[]).map((row) => row.title);
    expect(titles.length).toBe(theirs?.all.length);
    await dora.page.getByText(/not for everyone stays? out of the downloads/).waitFor();
  });

  test('and exact counts: DG HOME sees them marked, and downloads what anyone does, byte for byte', async () => {
    const dora = await world.visitor({ as: 'dora' });
    const anyone = await world.visitor();
    const view = '/?layer=none&needs=none&flows=all&practices=all&table=flows&region=ES51';
    for (const { page, open } of [dora, anyone]) {
      await open(view);
      await mapReady(page);
      await page.locator('.atlas-table tbody tr').first().waitFor();
    }
    await dora.page.locator('.atlas-table td', { hasText: '(exact)' }).first().waitFor();
    const notes = dora.page.locator('.atlas-card .atlas-note');
    await notes.getByText(/^Exact counts are for DG HOME/).waitFor();
    expect(await notes.getByText(/^Counts that regions report are rounded/).count()).toBe(0);
    await anyone.page
      .locator('.atlas-card .atlas-note')
      .getByText(/^Counts that regions report are rounded to 5/)
      .waitFor();
    const files = async (name: string, button: string) => {
      const take = ({ page }: Visitor) =>
        saved(page, name, () => page.getByRole('button', { name: button, exact: true }).click());
      return [await take(dora), await take(anyone)];
    };
    for (const [name, button] of [
      ['atlas-flows.csv', 'CSV'],
      ['atlas-practices.csv', 'CSV'],
      ['atlas-none.geojson', 'GeoJSON'],
    ] as const) {
      const [hers, theirs] = await files(name, button);
      expect(hers).toBe(theirs);
    }
  });
});

describe('What a reader must know of a record', () => {
  test('stands in the legend: a lock for what is not for everyone, by who may see it', async () => {
    const view = '/?layer=none&needs=all&practices=all';
    const circles = ['DG HOME only', 'Visible to the Task Force'];
    for (const [as, seen] of [
      ['dora', [true, true]],
      ['tomas', [false, true]],
      [undefined, [false, false]],
    ] as const) {
      const { page, open } = await world.visitor(as ? { as } : {});
      await open(view);
      await mapReady(page);
      const panel = page.locator('.atlas-panel');
      await panel.getByText(/needs of \d+ regions/).waitFor();
      await panel.getByText(/\d+ practices/).waitFor();
      const text = (await panel.textContent()) ?? '';
      expect(circles.map((circle) => text.includes(circle))).toEqual(seen);
      expect(text.includes('Lock: not for everyone')).toBe(as !== undefined);
    }
  });

  test('stands beside every count on the card and over the legend: how many are demonstrations', async () => {
    const { page, open } = await world.visitor();
    await open('/?layer=needs&level=own&region=EL41');
    await mapReady(page);
    await page
      .locator('.atlas-heading')
      .getByText(/^\d+ needs, all demonstration$/)
      .waitFor();
    await page.locator('.atlas-card h3').getByText('3 needs, all demonstration').waitFor();
    await page.locator('.atlas-card h3').getByText('2 flow observations, all demonstration').waitFor();
  });
});

async function needsTable({ page, open }: Visitor, view: string) {
  await open(view);
  await mapReady(page);
  const title = (row: string[]) => row[1] ?? '';
  const all = (await tableRows(page)).map(title);
  const marked = page.locator('.atlas-table tbody tr', { has: page.locator('.atlas-restricted') });
  await page.locator('.atlas-table').getByRole('button', { name: 'Region' }).waitFor();
  return { all, marked: await marked.locator('td:nth-child(2)').allTextContents() };
}
