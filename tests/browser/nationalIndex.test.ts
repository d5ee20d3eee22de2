import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RegionalParts } from '../../api/contract/regional-parts.ts';
import type { ScoreColumns } from '../../api/contract/scores.ts';
import { inBrowser, mapReady } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { legend } from '../support/browserMap.ts';
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

describe('Scores of regions', () => {
  test(
    'are coloured by element too, stand beside the country’s and the mean, say why, and each kind of none has its look',
    async () => {
      const { page, open, watch, context } = await world.visitor();
      await open(
        '/?scope=regional&edition=demonstration-pilot&level=own&region=SE224&needs=none&table=regions',
      );
      await mapReady(page);
      const card = page.locator('.atlas-card');
      const beside = card.locator('.atlas-beside').first();
      await beside.waitFor();
      expect(await beside.locator('dt').allTextContents()).toEqual([
        'Skåne län: MIPEX-REG pilot (demonstration), 2025',
        'Mean of 1 region, unweighted: MIPEX-REG pilot (demonstration), 2025',
        'Sweden, national score without health: MIPEX 2025, 2023',
      ]);
      await card.getByText('Why these scores? Answers and sources').click();
      await card.getByLabel('Which of the region’s scores').selectOption({ label: 'Resources' });
      const answers = card.locator('.atlas-answers > li');
      await answers.last().waitFor();
      const of = 'scope=regional&edition=demonstration-pilot&year=2025&region=SE224&area=resources';
      const answer = await context.request.get(`/api/scores/indicators?${of}`);
      const { value, indicators } = (await answer.json()) as RegionalParts;
      const points = (await answers.getByText(/^\d+ of 100 points$/).allTextContents()).map(
        Number.parseFloat,
      );
      expect(points).toEqual(indicators.map((one) => one.value));
      expect(points.reduce((sum, one) => sum + one, 0) / points.length).toBeCloseTo(value ?? 0, 9);
      await card.getByText('Resources: 58.33').waitFor();
      expect(await answers.getByRole('link', { name: 'https://example.org/plan' }).count()).toBe(12);
      expect(watch.requests.filter((address) => address.includes('assessment-instruments'))).toEqual([]);

      // By now the page has heard of the newest publication and asked again.
      const asked = watch.requests.length;
      const which = page.locator('.atlas-controls').getByLabel('Which score');
      await which.selectOption({ label: 'Resources' });
      await page
        .getByRole('heading', { level: 1, name: /: Resources \(governance element\), 2025$/ })
        .waitFor();
      await page.getByRole('row', { name: /^SE224 .*Skåne län Sweden 58 2025 12 12$/ }).waitFor();
      const since = watch.requests.slice(asked).map((address) => new URL(address).pathname);
      expect(since.filter((path) => /boundaries|scores/.test(path))).toEqual([]);
      expect(await legend(page)).toEqual([
        { label: '58.3', count: 1 },
        { label: 'Not asked', count: 22 },
        { label: 'In progress, all demonstration', count: 5 },
      ]);
      expect(await barriers(page, 'why regional')).toEqual([]);

      await page.getByLabel('Edition').selectOption('demo-2026');
      await which.selectOption({ label: 'Health' });
      await page.getByRole('heading', { level: 1, name: /: Health, 2026$/ }).waitFor();
      const gaps = page.locator('.atlas-gap');
      const names = ['Not asked', 'Not a competence of the region', 'Too few answers', 'In progress'];
      for (const name of names) await gaps.getByText(name).waitFor();
      const looks = await gaps
        .locator('canvas')
        .evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()));
      expect(new Set(looks).size).toBe(names.length);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
    long,
  );
});
