import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser, mapReady } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { little } from '../support/filled.ts';

const world = inBrowser();
const title = 'Interpreters for the night shift';

describe('With the keyboard alone', () => {
  test('one chooses another area, opens the table and from it the card of a region', async () => {
    const { page, open } = await world.visitor();
    await open('/');
    await mapReady(page);
    await reach(page, 'Policy area');
    await page.keyboard.type('Educ');
    await page.locator('.atlas-heading h1', { hasText: 'Education' }).waitFor();
    await press(page, 'Show as table');
    await page.locator('.atlas-table h2').waitFor();
    await press(page, 'Burgenland');
    await focusIn(page, '.atlas-card h2', 'Burgenland');
    await page.keyboard.press('Escape');
    await page.locator('.atlas-card').waitFor({ state: 'detached' });
  });

  test('one finds a region by its own spelling, and opens the one in the middle of the map', async () => {
    const { page, open } = await world.visitor();
    await open('/');
    await mapReady(page);
    await reach(page, 'Find a region');
    await page.keyboard.type('Αττική');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await focusIn(page, '.atlas-card h2', 'Attik');
    await page.keyboard.press('Escape');
    await open('/?at=7/41.8/1.6');
    await mapReady(page);
    await reach(page, /^Map of Europe/);
    await page.keyboard.press('Enter');
    await focusIn(page, '.atlas-card h2', 'Catal');
  });

  test('an officer signs in, writes a report and submits it; the secretariat asks, accepts and publishes', async () => {
    const ana = (await world.visitor()).page;
    await signIn(ana, 'ana@example.org');
    await ana.goto('/contribute');
    await press(ana, 'Report a need');
    await ana.waitForURL(/\/contribute\/./);
    await type(ana, 'Title', title);
    for (const [label, words] of [
      ['Strand', 'Recep'],
      ['Sector', 'Language'],
      ['When it is needed', 'U'],
      ['Severity', '4'],
      ['How far it is met', 'Open'],
    ] as const) {
      await type(ana, label, words);
    }
    await reach(ana, 'Asylum seekers');
    await ana.keyboard.press('Space');
    await type(ana, 'Who may see it', 'Every');
    await press(ana, 'Submit to the secretariat');
    await badge(ana, 'Submitted');
    const id = new URL(ana.url()).pathname.split('/').at(-1) ?? '';

    const clara = (await world.visitor({ as: 'clara' })).page;
    await clara.goto('/review');
    await press(clara, title);
    await clara.waitForURL(`**/review/${id}`);
    await press(clara, 'Ask about the whole report');
    await clara.keyboard.type('For how many nights?');
    await press(clara, 'Return it with these questions');
    await badge(clara, 'Returned with questions');

    await ana.reload();
    await type(ana, 'Your reply', 'For all of this winter.');
    await press(ana, 'Send the reply');
    await ana.getByText(/^Replied/).waitFor();
    await press(ana, 'Submit to the secretariat');
    await badge(ana, 'Submitted');

    await clara.reload();
    await badge(clara, 'Submitted');
    await press(clara, 'Accept');
    await badge(clara, 'Accepted');
    await press(clara, 'Publish');
    await press(clara, 'Yes, publish it');
    await badge(clara, 'Published');
  }, 240_000);

  test('a coordinator begins the questionnaire, reports a need in it, signs off and submits; the secretariat asks, accepts and publishes', async () => {
    const { page: ana, context } = await world.visitor({ as: 'ana' });
    await ana.goto('/contribute');
    await press(ana, 'Begin an empty questionnaire');
    await ana.locator('.survey-page').waitFor();
    const at = new URL(ana.url()).pathname.replace('/contribute/', '/api/submissions/');
    const { hasNeeds: _, noNeeds: __, ...rest } = little();
    const etag = (await context.request.get(at)).headers().etag ?? '';
    const headers = { 'if-match': etag, origin: world.atlas.url };
    await context.request.patch(at, { data: { answers: rest }, headers });
    await ana.reload();
    await ana.locator('.survey-page').waitFor();

    await press(ana, /^Your needs/);
    await choose(ana, 'Yes');
    await type(ana, /^Title/, title);
    await choose(ana, 'Reception');
    await type(ana, 'Sector', 'Lang');
    for (const answer of ['Urgent (now)', '1 – minor', 'Open', 'Unaccompanied minors', 'Everyone'])
      await choose(ana, answer);
    await press(ana, 'Add a need');
    const remove = (name: string) => ana.getByRole('button', { name });
    await remove('Remove this need Your needs, one by one – 2').waitFor();
    await remove(`Remove this need Your needs, one by one – 1 ${title}`).waitFor();
    expect(await barriers(ana, 'two needs')).toEqual([]);
    await press(ana, 'Your needs, one by one – 2');
    await remove('Remove this need Your needs, one by one – 2').waitFor({ state: 'detached' });

    await press(ana, 'Sign off');
    await badge(ana, 'Signed off');
    await press(ana, 'Submit');
    await press(ana, 'Yes, submit it');
    await badge(ana, 'Submitted');
    await ana.getByText(/^Receipt number ES51-/).waitFor();

    const clara = (await world.visitor({ as: 'clara' })).page;
    await clara.goto(new URL(ana.url()).pathname.replace('/contribute/', '/review/'));
    const asking = /^Ask about “.* 1 – .*Title/;
    await clara.getByRole('button', { name: asking }).waitFor();
    await press(clara, asking);
    await clara.keyboard.type('In which towns?');
    await press(clara, 'Return it with these questions');
    await badge(clara, 'Returned with questions');
    await ana.reload();
    await type(ana, 'Your reply', 'In all of them.');
    await press(ana, 'Send the reply');
    await ana.getByText(/^Replied/).waitFor();
    await press(ana, 'Sign off');
    await badge(ana, 'Signed off');
    await press(ana, 'Submit');
    await press(ana, 'Yes, submit it');
    await badge(ana, 'Submitted');
    await clara.reload();
    await press(clara, 'Accept');
    await badge(clara, 'Accepted');
    await press(clara, 'Publish');
    await press(clara, 'Yes, publish it');
    await badge(clara, 'Published');
  }, 240_000);

  test('the secretariat reads what erasing somebody does and erases them; another erases himself', async () => {
    const clara = (await world.visitor({ as: 'clara' })).page;
    await clara.goto('/people');
    await clara.getByText('coordinator.el43@example.org').waitFor();
    await reach(clara, /^Erase Coordinator of Kriti/);
    await clara.keyboard.press('Enter');
    await focusIn(clara, '#erase-person', 'Erase Coordinator of Kriti');
    await clara.getByText('Sessions, which end at once: 0').waitFor();
    expect(await barriers(clara, 'what erasing does')).toEqual([]);
    await clara.keyboard.press('Escape');
    await expect.poll(() => clara.evaluate(isFocused, { pattern: '^Erase Coordinator of Kriti' })).toBe(true);
    await clara.keyboard.press('Enter');
    await type(clara, 'To confirm, type the e-mail address of the account', 'kriti@example.org');
    await clara.keyboard.press('Enter');
    await clara.getByText('This is not the address of the account.').waitFor();
    await clara.keyboard.press('Control+A');
    await clara.keyboard.type('coordinator.el43@example.org');
    await clara.keyboard.press('Enter');
    await clara.getByText('Coordinator of Kriti is erased.').waitFor();
    const erased = clara.locator('tr', { hasText: 'Erased person' });
    expect(await erased.textContent()).toMatch(/erased on .* 20\d\d/);
    expect(await erased.getByRole('button').count()).toBe(0);

    const tomas = (await world.visitor({ viewport: { width: 390, height: 844 } })).page;
    await signIn(tomas, 'tomas@example.org');
    await tomas.goto('/account');
    await press(tomas, 'See what would be erased');
    await tomas.getByText('Sessions, which end at once: 1').waitFor();
    expect(await barriers(tomas, 'erasing oneself, on a phone')).toEqual([]);
    expect(await tomas.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await type(tomas, 'Your password', 'atlas-demonstration');
    await tomas.keyboard.press('Enter');
    await tomas.getByText('Your account is erased and you are signed out.').waitFor();
    await tomas.goto('/account');
    await tomas.getByText('Sign in to see this page').waitFor();
  });
});

/**
 * Presses Tab until the focus is on what has this name (for a text: exactly, but for "(optional)"), beginning where
 * the focus is; fails when a whole round of the page does not lead there.
 */
async function reach(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? { text: name } : { pattern: name.source };
  const first = page.getByText(typeof name === 'string' ? name : /./).first();
  await first.waitFor({ state: 'attached' });
  for (let count = 0; count < 600; count += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(isFocused, wanted)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

function isFocused(wanted: { text?: string; pattern?: string }): boolean {
  const element = document.activeElement as HTMLInputElement | null;
  if (!element || element === document.body) return false;
  const labels = [...(element.labels ?? [])].map((label) => label.textContent ?? '');
  const byId = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const names = [
    element.getAttribute('aria-label') ?? '',
    ...labels,
    ...byId.map((id) => document.getElementById(id)?.textContent ?? ''),
    /^(A|BUTTON|SUMMARY)$/.test(element.tagName) ? (element.textContent ?? '') : '',
  ].map((one) => one.replace(/\s*\(optional\)$/, '').trim());
  return names.some((one) => (wanted.pattern ? new RegExp(wanted.pattern).test(one) : one === wanted.text));
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

/** Marks one of several choices. */
async function choose(page: Page, name: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Space');
}

/** Writes into a field, or chooses from a list by the beginning of a word. */
async function type(page: Page, name: string | RegExp, words: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.type(words);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await type(page, 'E-mail address', email);
  await type(page, 'Password', 'atlas-demonstration');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
}

const badge = (page: Page, state: string) =>
  page.locator('.report-marks .badge', { hasText: new RegExp(`^${state}$`) }).waitFor();

async function focusIn(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector, { hasText: text }).waitFor();
  await expect
    .poll(() => page.evaluate((at) => document.activeElement === document.querySelector(at), selector))
    .toBe(true);
}
