import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PhaseView } from '../../api/contract/phase.ts';
import { inBrowser, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';

const world = inBrowser();
const long = 120_000;

const row = (page: Page, region: string) => page.locator('table.board tbody tr').filter({ hasText: region });
const hasFocus = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

/** Writes what is known of a region, and proposes two experts, as the page does. */
async function makeReady({ context }: Visitor, id: string, region: string): Promise<void> {
  const headers = { origin: world.atlas.url };
  const { revision } = (await (await context.request.get(`/api/phases/${id}`)).json()) as PhaseView;
  const at = `/api/phases/${id}/regions/${region}`;
  const known = { interestConfirmed: true, fundingChecked: true, fundingSource: 'Own budget' };
  await context.request.put(at, { data: known, headers: { ...headers, 'if-match': `"r${revision}"` } });
  for (const name of ['First', 'Second']) {
    const key = { 'idempotency-key': `${region}-${name}` };
    await context.request.post(`${at}/experts`, {
      data: { name: `${name} of ${region}` },
      headers: { ...headers, ...key },
    });
  }
}

/** Abruzzo's interest, funding and two experts, with the keyboard alone. */
async function makeAbruzzoReady(page: Page): Promise<void> {
  await row(page, 'ITF1').getByRole('link', { name: 'Abruzzo' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(page, '#region')).toBe(true);
  await page.getByLabel('Interest confirmed').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Say where the money comes from.').waitFor();
  await page.keyboard.type('Budget of the region');
  await page.keyboard.press('Enter');
  await page.getByText('Saved.').waitFor();
  for (const name of ['Giulia Serra', 'Marco Neri']) {
    await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByText(`${name} is proposed.`).waitFor();
  }
  await expect.poll(() => row(page, 'ITF1').textContent()).toMatch(/Ready.*Budget of the region.*2 of 2/);
}

describe('Ed, the editor', () => {
  test(
    'prepares a phase, makes it ready, opens it and appoints two experts',
    async () => {
      const ed = await world.visitor({ as: 'ed' });
      const { page } = ed;
      ed.watch.expect(/422 .*\/api\/phases/);
      ed.watch.expect(/409 .*\/open/);
      await ed.open('/phases');
      await page.getByRole('button', { name: 'Prepare the phase' }).click();
      await page.getByText('This is required.').waitFor();
      await page.locator('input:focus[aria-invalid="true"]').waitFor();
      await page.getByLabel('Title').fill('Pilot of two seas');
      await page.getByLabel('Code of its scores').fill('demonstration-pilot');
      await page.getByRole('button', { name: 'Add the 12 regions of the Task Force' }).click();
      await page.getByRole('button', { name: 'Prepare the phase' }).click();
      await page.getByText('Another phase has this code already.').first().waitFor();
      await page.getByLabel('Code of its scores').fill('two-seas-2026');
      await page.getByRole('button', { name: 'Prepare the phase' }).click();
      await page.getByRole('heading', { name: 'Pilot of two seas' }).waitFor();
      await expect.poll(() => page.locator('table.board tbody tr').count()).toBe(12);
      expect(await row(page, 'ITF1').textContent()).toContain('2 experts to be proposed');

      await makeAbruzzoReady(page);
      await page.getByRole('button', { name: 'Open the phase' }).click();
      await page.getByRole('button', { name: 'Open it now' }).click();
      await page.getByRole('alert').getByText('Regions that are ready: 1. At least 6 are needed.').waitFor();
      expect(await barriers(page, 'the board, a region open, opening refused')).toEqual([]);

      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      for (const region of ['ES51', 'SE224', 'DE1', 'EL41', 'ITF6']) await makeReady(ed, id, region);
      await page.reload();
      await page.getByText('the phase can be opened').waitFor();
      expect(await page.locator('.counts').textContent()).toMatch(/6 \(at least 6\).*5 \(at least 3\)/);
      await page.getByRole('button', { name: 'Open the phase' }).click();
      await page.getByRole('button', { name: 'Open it now' }).click();
      await page.getByText('The phase is open.').waitFor();

      // In Catalonia the two have their parts in another phase already: each is told why they cannot have the other's.
      await row(page, 'ES51').getByRole('link', { name: 'Cataluña' }).click();
      const experts = page.locator('table.experts');
      expect(await experts.getByRole('row', { name: /Rafael Brandt/ }).textContent()).toContain(
        'This person is the other expert of ES51',
      );
      await page.getByText('Guidelines for choosing experts').click();
      await page.getByText('No party office').waitFor();
      expect(await barriers(page, 'appointing experts')).toEqual([]);

      await row(page, 'ITF1').getByRole('link', { name: 'Abruzzo' }).click();
      await page.getByRole('radio', { name: 'Astrid Holm as Assessor' }).focus();
      await page.keyboard.press('Space');
      await experts.getByText('Chosen as the other expert').waitFor();
      await page.getByRole('button', { name: 'Appoint and begin the assessment' }).click();
      await experts.getByText('Choose one.').waitFor();
      await page.getByRole('radio', { name: 'Rafael Brandt as Reviewer' }).check();
      await page.getByRole('button', { name: 'Appoint and begin the assessment' }).click();
      await page.getByText('The experts are appointed and the assessment has begun.').waitFor();
      await expect.poll(() => row(page, 'ITF1').textContent()).toContain('Competences to be declared');
      const link = page.locator('.one-region').getByRole('link', { name: /Open the assessment/ });
      expect(await link.getAttribute('href')).toMatch(/^\/assessments\/[0-9a-f-]{36}$/);
      await page.getByRole('button', { name: 'Replace the Assessor, Astrid Holm' }).click();
      await page.getByText('This person is the other expert of ITF1').waitFor();
      expect(await barriers(page, 'replacing an expert')).toEqual([]);
    },
    long,
  );
});
