import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { inBrowser, mapReady } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { legend } from '../support/browserMap.ts';

const world = inBrowser();
const said = 'Own selection: 52 of 59 indicators; Labour market mobility ×2';

test('a reader recombines the index by keyboard, takes it to the map and into a file, marked, and another opens it', async () => {
  const { page, open } = await world.visitor();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await open('/?table=regions&needs=none');
  await mapReady(page);
  await page.getByRole('columnheader', { name: 'Region' }).waitFor();
  const classes = await legend(page);
  await page.getByRole('link', { name: /^Recombine/ }).waitFor();
  // The map of the published index asks for nothing of all this.
  expect(asked.filter((path) => /selection|answers|\/own/i.test(path))).toEqual([]);
  await page.getByRole('link', { name: /^Recombine/ }).click();
  const status = page.locator('.selection-said [role="status"]').first();
  await status.getByText('as in the published index').waitFor();
  await page.getByRole('checkbox', { name: /^Education/ }).press('Space');
  await status.getByText('Own selection: 52 of 59 indicators.').waitFor();
  const weight = page.getByRole('slider', { name: 'Weight of Labour market mobility' });
  for (const key of ['ArrowRight', 'ArrowRight']) await weight.press(key);
  await status.getByText(said).waitFor();
  expect(new URL(page.url()).searchParams.get('own')).toBe('labour_market_mobility:2,-education');
  await page.goBack();
  await status.getByText('Own selection: 52 of 59 indicators.').waitFor();
  await page.goForward();
  await status.getByText(said).waitFor();
  await page.getByLabel('Find an indicator').fill('security');
  expect(await page.locator('.selection-indicators li').allTextContents()).toEqual([
    'eb88 ',
    'eb89 ',
    'eb90 ',
  ]);
  await page.getByLabel('Find an indicator').fill('');
  expect(await barriers(page, 'selection')).toEqual([]);
  expect(asked).toContain('/api/scores/answers');
  const rows = await page.locator('.selection-result tbody tr').allTextContents();

  await page.getByRole('link', { name: 'Show on the map' }).click();
  await page.getByRole('heading', { level: 1, name: /^Own selection: Integration policy index/ }).waitFor();
  await mapReady(page);
  expect(await page.title()).toMatch(/^Own selection: /);
  await page.locator('.atlas-own').getByText('not the published score').waitFor();
  expect(await legend(page)).not.toEqual(classes);
  await page.getByRole('columnheader', { name: 'Published score' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toContain('own-selection');
  const [row] = parse(await readFile(await file.path(), 'utf8'), { columns: true }) as Record<
    string,
    string
  >[];
  expect(row).toMatchObject({ selection: said, own: 'own=labour_market_mobility:2,-education' });
  expect(row?.value).not.toBe(row?.published);
  expect(await barriers(page, 'map')).toEqual([]);

  const other = await world.visitor({ viewport: { width: 390, height: 844 } });
  await other.open(page.url().replace('/?', '/selection?').replace('-education', '-education,-zz9'));
  await other.page.getByText('Not known in this index, so left out: zz9').waitFor();
  expect(await other.page.locator('.selection-result tbody tr').allTextContents()).toEqual(rows);
  expect(await barriers(other.page, 'phone')).toEqual([]);
  expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Back to the published scores' }).click();
  await page.getByRole('heading', { level: 1, name: /^Integration policy index/ }).waitFor();
  expect(await legend(page)).toEqual(classes);
}, 240_000);
