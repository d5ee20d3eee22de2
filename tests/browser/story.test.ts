import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser, mapReady, type Visitor } from '../support/browser.ts';

const world = inBrowser();
const title = 'Beds for minors who came alone last night';
/** How long a publication may take to an open map. */
const live = { timeout: 5_000 };

describe('A report', () => {
  test('travels from the officer of a region to the open map of another person, and leaves it again', async () => {
    const tomas = await world.visitor();
    await signInByForm(tomas, 'tomas@example.org');
    await tomas.open('/?needs=all&table=needs&country=ES');
    await mapReady(tomas.page);
    const onTomasMap = tomas.page.locator('.atlas-table tbody tr', { hasText: title });
    const spanish = /(\d+) needs? of \d+ region/;
    const needsOnMap = tomas.page.locator('.atlas-key-list .atlas-note', { hasText: spanish });
    const shownToTomas = async () => Number(spanish.exec((await needsOnMap.textContent()) ?? '')?.[1]);
    await tomas.page.locator('.atlas-table tbody tr').first().waitFor();
    const before = await shownToTomas();
    expect(await onTomasMap.count()).toBe(0);

    const ana = await world.visitor();
    await signInByForm(ana, 'ana@example.org');
    await ana.open('/contribute');
    await ana.page.getByRole('button', { name: 'Report a need' }).click();
    await writeNeed(ana.page);
    await ana.page.getByRole('button', { name: 'Submit to the secretariat' }).click();
    await stands(ana.page, 'Submitted');
    const address = new URL(ana.page.url()).pathname;

    const clara = await world.visitor();
    await signInByForm(clara, 'clara@example.org');
    await clara.open('/review');
    await clara.page.getByRole('link', { name: title }).click();
    await clara.page.getByRole('button', { name: 'Ask about “Number of people affected”' }).click();
    await clara.page
      .getByRole('textbox', { name: 'Ask about “Number of people affected”' })
      .fill('Were they counted, or is it an estimate?');
    await clara.page.getByRole('button', { name: 'Return it with these questions' }).click();
    await stands(clara.page, 'Returned with questions');

    await ana.open(address);
    await stands(ana.page, 'Returned with questions');
    await ana.page.getByLabel('Your reply').fill('Counted at the quay by the port authority.');
    await ana.page.getByRole('button', { name: 'Send the reply' }).click();
    await ana.page.getByText(/^Replied/).waitFor();
    await ana.page.getByLabel(/^Number of people affected/).fill('58');
    await ana.page.getByRole('button', { name: 'Submit to the secretariat' }).click();
    await stands(ana.page, 'Submitted');

    await clara.page.reload();
    await stands(clara.page, 'Submitted');
    await clara.page.getByText('Counted at the quay by the port authority.').waitFor();
    await clara.page
      .getByRole('row', { name: /Number of people affected/ })
      .getByText('58')
      .waitFor();
    await clara.page.getByRole('button', { name: 'Accept', exact: true }).click();
    await stands(clara.page, 'Accepted');
    expect(await onTomasMap.count()).toBe(0);
    await clara.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await clara.page.getByRole('button', { name: 'Yes, publish it' }).click();
    await onTomasMap.waitFor(live);
    expect(await onTomasMap.getByRole('cell').nth(6).textContent()).toBe('60 people');
    expect(await shownToTomas()).toBe(before + 1);
    await stands(clara.page, 'Published');

    await ana.open(address);
    await stands(ana.page, 'Published');
    await ana.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await ana.page.getByRole('button', { name: 'Yes, withdraw it' }).click();
    await onTomasMap.waitFor({ ...live, state: 'detached' });
    expect(await shownToTomas()).toBe(before);
    await stands(ana.page, 'Withdrawn');
  });
});

async function signInByForm({ page, open }: Visitor, email: string): Promise<void> {
  await open('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill('atlas-demonstration');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

async function writeNeed(page: Page): Promise<void> {
  await page.waitForURL(/\/contribute\/./);
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Strand', { exact: true }).selectOption('reception');
  await page.getByLabel('Sector', { exact: true }).selectOption('shelter-housing');
  await page.getByLabel('When it is needed').selectOption('urgent');
  await page.getByLabel('Severity').selectOption('5');
  await page.getByLabel('How far it is met').selectOption('open');
  await page.getByLabel('Unaccompanied minors').check();
  await page.getByLabel(/^Number of people affected/).fill('57');
  await page.getByLabel('Who may see it').selectOption('public');
}

/** Where the report stands, as its page says. */
async function stands(page: Page, state: string): Promise<void> {
  await page.locator('.report-marks .badge', { hasText: new RegExp(`^${state}$`) }).waitFor();
}
