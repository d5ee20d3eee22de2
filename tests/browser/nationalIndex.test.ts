import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ScoreColumns } from '../../api/contract/scores.ts';
import { inBrowser } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { indicatorFile } from '../support/nationalFixture.ts';

const world = inBrowser();
const long = 240_000;

const bring = (page: Page, content: string) =>
  page.getByLabel('File of indicator values (CSV)').setInputFiles({
    name: 'values.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });

describe('The values of the national index', () => {
  test(
    'are brought by ed: faults line by line, then what differs from the published, then taken and shown with both',
    async () => {
      const ed = await world.visitor({ as: 'ed' });
      const { page } = ed;
      await ed.open('/instruments');
      await bring(page, 'edition,country,year,indicator,score\n2020,SE,2014,aa1,50\n2020,SE,2014,zz9,500\n');
      await page.getByText('2 faults: nothing of the file is taken until they are mended').waitFor();
      await page.getByRole('row', { name: /^3 indicator “zz9” is no indicator/ }).waitFor();
      expect(await page.getByRole('button', { name: 'Take these values' }).count()).toBe(0);
      expect(await barriers(page, 'faults')).toEqual([]);
      await bring(page, indicatorFile());
      await page.getByText('The file says nothing that is not kept already.').waitFor();
      await page.getByRole('row', { name: /Slovenia.*Education.*52.7778 45.2381 7 of 7/ }).waitFor();
      expect(await barriers(page, 'report')).toEqual([]);
      await bring(page, 'edition,country,year,indicator,score\n2025,SE,2023,ca49,0\n');
      await page.getByRole('row', { name: /Sweden.*Education/ }).waitFor();
      await page.getByRole('button', { name: 'Take these values' }).click();
      await page.getByText('1 value is taken; scores are computed.').waitFor();
      const answer = await ed.context.request.get('/api/scores?edition=2025&year=2023&area=education');
      const { differing, values, ids } = (await answer.json()) as ScoreColumns;
      expect(differing).toMatchObject([{ id: 'SE', published: values.education?.[ids.indexOf('SE')] }]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
    long,
  );

  test(
    'say to every reader why Slovenia has its score: both scores, the mean at each step, each indicator',
    async () => {
      const reader = await world.visitor();
      const { page } = reader;
      await reader.open('/?region=SI&level=0&area=education&edition=2025&year=2024&table=regions');
      const card = page.locator('.atlas-card');
      await card.getByText('computed from its indicators: 45').waitFor();
      await card.getByText('Why these national scores?').click();
      await card.getByLabel('Which score').selectOption('education');
      await card.getByText('published 52.7778, from its indicators 45.2381 (7 of 7 given)').waitFor();
      await card.getByText('ca45ca47').waitFor();
      await card.getByLabel('Which score').selectOption('health');
      await card.getByText(/^Entitlements: mean/).waitFor();
      expect(await barriers(page, 'why')).toEqual([]);
      await page.getByRole('columnheader', { name: 'Computed from the indicators' }).waitFor();
      await page.getByRole('row', { name: /^SI .*Slovenia 53 45/ }).waitFor();
    },
    long,
  );

  test('are not for clara of the secretariat', async () => {
    const clara = await world.visitor({ as: 'clara' });
    await clara.open('/instruments');
    await clara.page.getByRole('button', { name: 'Preview version 1' }).waitFor();
    expect(await clara.page.getByLabel('File of indicator values (CSV)').count()).toBe(0);
  });
});
