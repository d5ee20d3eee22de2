import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser, signIn } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { answer, office, openQuestionnaire, saved, toPage } from '../support/browserFilling.ts';
import { temporaryProfile } from '../support/browserProfile.ts';
import { keepPlain, kept, ownWords, readable } from '../support/browserUnsaved.ts';
import { watch } from '../support/browserWatch.ts';

const world = inBrowser();

describe('The draft of a questionnaire', () => {
  test('keeps what nikos typed without a network through a closed tab, and saves it when the network is back', async () => {
    const nikos = await world.visitor();
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    const address = await openQuestionnaire(nikos);
    await toPage(nikos.page, 'Contact and consent');
    nikos.watch.expect(/ERR_FAILED|412/);
    // No request at all leaves the page, not even one that outlives it.
    const cut = (page: Page) =>
      page.evaluate(() => {
        const really = window.fetch;
        window.fetch = (to, how) =>
          how?.method === 'PATCH' ? Promise.reject(new TypeError('no network')) : really(to, how);
      });
    await cut(nikos.page);
    await office(nikos.page).fill('Typed on the boat');
    await nikos.page.locator('.save-line', { hasText: 'The server does not answer' }).waitFor();
    await nikos.context.route('**/api/submissions/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
    );
    // In another tab, another answer: neither takes the place of the other.
    const other = await nikos.context.newPage();
    await other.goto(address);
    await other.locator('.survey-page').waitFor();
    await cut(other);
    await toPage(other, 'Contact and consent');
    await other.getByRole('textbox', { name: 'Your function' }).fill('Typed in the harbour');
    await expect.poll(() => ownWords(other)).toContain('in the harbour');
    await office(nikos.page).fill('Typed on the boat at night');
    await expect.poll(() => ownWords(other)).toContain('at night');
    await nikos.page.close();
    await other.close();
    const again = await nikos.context.newPage();
    await again.clock.install();
    await again.goto(address);
    await again.locator('.survey-page').waitFor();
    await toPage(again, 'Contact and consent');
    await expect.poll(() => office(again).inputValue()).toBe('Typed on the boat at night');
    await again.locator('.save-line', { hasText: 'The server does not answer' }).waitFor();
    await nikos.context.unroute('**/api/submissions/**');
    // It is tried again by itself every ten seconds.
    await again.clock.fastForward(10_000);
    await saved(again);
    const { answers } = await (
      await nikos.context.request.get(address.replace('/contribute/', '/api/submissions/'))
    ).json();
    expect(Object.values(answers)).toContain('Typed on the boat at night');
    expect(Object.values(answers)).toContain('Typed in the harbour');
    expect(await kept(again)).toEqual([]);

    // The network goes when the server has it, before it could say so.
    await nikos.context.route('**/api/submissions/**', async (route) => {
      if (route.request().method() !== 'PATCH') return route.fallback();
      await route.fetch();
      await route.abort();
    });
    await office(again).fill('Typed on the quay');
    await again.locator('.save-line', { hasText: 'The server does not answer' }).waitFor();
    await nikos.context.unroute('**/api/submissions/**');
    await again.getByRole('button', { name: 'Save again' }).click();
    await saved(again);
    expect(await kept(again)).toEqual([]);
  });

  test('says what is missing without a network too; that it cannot, where the rules never came', async () => {
    const nikos = await world.visitor();
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    const { page, context, watch } = nikos;
    watch.expect(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
    const check = () => page.getByRole('button', { name: 'Check what is missing' }).click();
    await context.route('**/assets/check-*.js', (route) => route.abort());
    const address = await openQuestionnaire(nikos);
    await check();
    await page.getByText('The server does not answer.').first().waitFor();
    await context.unroute('**/assets/check-*.js');
    await nikos.open(address);
    // They come a moment after the first picture.
    await page.waitForFunction(() => {
      const files = performance.getEntriesByType('resource').map(({ name }) => name);
      return ['check', 'validate', 'rules'].every((one) =>
        files.some((file) => file.includes(`/assets/${one}-`)),
      );
    });
    await context.setOffline(true);
    await check();
    await page.locator('.survey-faults').getByText('Do you have a need to report now?').waitFor();
    await context.setOffline(false);
  });

  test('leaves nothing of nikos on the computer when he signs out, nor when somebody else signs in', async () => {
    const nikos = await world.visitor();
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    await openQuestionnaire(nikos);
    await toPage(nikos.page, 'Contact and consent');
    nikos.watch.expect(/ERR_FAILED|401|403|404|dialog: confirm Some of what you wrote could not be saved/);
    // What lay there as it was typed, before drafts were sealed, is sealed as soon as it is known who he is.
    const { person } = await (await nikos.context.request.get('/api/me')).json();
    await keepPlain(nikos.page, `${person.id} of-before`, { contactOffice: 'Typed long ago' });
    expect(await readable(nikos.page)).toContain('Typed long ago');
    await nikos.page.reload();
    await expect.poll(() => readable(nikos.page)).not.toContain('Typed long ago');
    expect(await ownWords(nikos.page)).toContain('Typed long ago');
    await nikos.page.locator('.survey-page').waitFor();
    await toPage(nikos.page, 'Contact and consent');
    const signOut = async (secret: string) => {
      await office(nikos.page).fill(secret);
      await nikos.page.locator('.account summary').click();
      await nikos.page.getByRole('button', { name: 'Sign out' }).click();
      await nikos.page.waitForURL((url) => url.pathname === '/');
      await expect.poll(() => kept(nikos.page)).toEqual([]);
      await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
      await openQuestionnaire(nikos);
      await toPage(nikos.page, 'Contact and consent');
    };
    // What is typed last is saved before he goes; without the network he is asked.
    await signOut('Typed just before leaving');
    expect(await office(nikos.page).inputValue()).toBe('Typed just before leaving');
    await nikos.context.route('**/api/submissions/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
    );
    await signOut('A first secret');
    expect(await office(nikos.page).inputValue()).toBe('Typed just before leaving');

    // Signed out in another tab, this one shows no more of him.
    const other = await nikos.context.newPage();
    await other.goto(`${world.atlas.url}/help`);
    await other.locator('.account summary').click();
    const loads: string[] = [];
    other.on('domcontentloaded', () => loads.push('loaded anew'));
    await other.getByRole('button', { name: 'Sign out' }).click();
    await nikos.page.locator('.state-forbidden, .state-failed, .account-sign-in').first().waitFor();
    expect(await office(nikos.page).count()).toBe(0);
    await other.locator('.account-sign-in').waitFor();
    expect(loads, 'the tab of the sign-out goes on as it is').not.toContain('loaded anew');
    await other.close();
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    await openQuestionnaire(nikos);
    await toPage(nikos.page, 'Contact and consent');
    await office(nikos.page).fill('A second secret');
    await expect.poll(() => kept(nikos.page)).toHaveLength(1);
    await signIn(nikos.context, world.atlas.url, 'ana@example.org', 'atlas-demonstration');
    await nikos.open('/contribute');
    await nikos.page.getByText('Ana Puig').waitFor();
    await expect.poll(() => kept(nikos.page)).toEqual([]);
  });

  test('opened by its address, is told with the page what it needs, and asks for each once', async () => {
    const nikos = await world.visitor();
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    const address = await openQuestionnaire(nikos);
    const before = nikos.watch.requests.length;
    const [page] = await Promise.all([
      nikos.page.waitForResponse((one) => new URL(one.url()).pathname === address),
      nikos.open(address),
    ]);
    await nikos.page.locator('.survey-page').waitFor();
    const asked = nikos.watch.requests.slice(before).map((one) => new URL(one).pathname);
    const told = [...(await page.text()).matchAll(/<link [^>]*href="(\/(?:api|assets)\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    const report = address.replace('/contribute/', '/api/submissions/');
    expect(told).toEqual(expect.arrayContaining(['/api/me', report, `${report}/instrument`]));
    expect(told.filter((path) => path.startsWith('/assets/survey-'))).not.toEqual([]);
    // The contract's rules are not wanted for the first picture.
    expect(told.filter((path) => path.startsWith('/assets/rules-'))).toEqual([]);
    for (const path of told)
      expect(
        asked.filter((one) => one === path),
        path,
      ).toHaveLength(1);
  });

  test('is downloaded by nikos, and brought back from the file with a choice where it differs', async () => {
    const nikos = await world.visitor({ acceptDownloads: true });
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    const address = await openQuestionnaire(nikos);
    await answer(nikos, address, { finalRemark: 'Of the page', uncounted: null });
    await nikos.page.reload();
    await nikos.page.locator('.survey-page').waitFor();
    const [download] = await Promise.all([
      nikos.page.waitForEvent('download'),
      nikos.page.getByRole('link', { name: 'Download as JSON' }).click(),
    ]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8'));
    Object.assign(file.answers, { finalRemark: 'Of the file', uncounted: 'Some by boat' });
    const bring = async (given: object) => {
      const buffer = Buffer.from(JSON.stringify(given));
      const brought = { name: 'changed.json', mimeType: 'application/json', buffer };
      await nikos.page.getByLabel('JSON file').setInputFiles(brought);
    };
    nikos.watch.expect(/422/);
    await bring({ ...file, region: { code: 'ES51' } });
    await nikos.page.getByText('This is a copy of ES51; this draft is of EL41.').waitFor();
    await bring(file);
    const choice = nikos.page.getByRole('radiogroup', { name: 'Is there anything we should have asked?' });
    await choice.getByText('Of the page').waitFor();
    await choice.getByText('Of the file').waitFor();
    expect(await barriers(nikos.page, 'what a file would change')).toEqual([]);
    await choice.getByRole('radio', { name: 'The draft' }).check();
    await nikos.page.getByRole('button', { name: 'Bring these answers in' }).click();
    await nikos.page.getByText('The answers are in the draft.').waitFor();
    const { answers } = await (
      await nikos.context.request.get(address.replace('/contribute/', '/api/submissions/'))
    ).json();
    expect(answers).toMatchObject({ finalRemark: 'Of the page', uncounted: 'Some by boat' });
  });

  test('keeps what nikos types after his session ended, saves it when he signs in again, and shows it to nobody else', async () => {
    const nikos = await world.visitor();
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    await openQuestionnaire(nikos);
    await toPage(nikos.page, 'Contact and consent');
    nikos.watch.expect(/401|403|404/);
    const { page } = nikos;
    const { pauses, begun } = await typedByHand(page, 'By hand');
    expect(pauses).not.toEqual([]);
    for (const pause of pauses) expect(pause).toBeLessThan(2_000);
    const line = await page.locator('.save-line', { hasText: 'Saved at' }).textContent();
    expect([begun, new Date()].map((at) => `Saved at ${minuteOf(at)}`)).toContain(line);

    const saidSo = page.locator('.save-line', { hasText: 'you are no longer signed in' });
    await nikos.context.clearCookies();
    await office(page).fill('Typed too late');
    await saidSo.waitFor();
    expect(await barriers(page, 'a session that ended')).toEqual([]);
    expect(await saidSo.getByRole('link').getAttribute('href')).toContain('/sign-in?to=');
    expect(await office(page).inputValue()).toBe('Typed too late');
    expect(await kept(page)).toHaveLength(1);
    // Whoever looks into the browser now reads nothing of it.
    expect(await readable(page)).not.toContain('too late');
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    expect(await ownWords(page)).toContain('Typed too late');
    await page.getByRole('button', { name: 'Save again' }).click();
    await saved(page);
    expect(await kept(page)).toEqual([]);

    await nikos.context.clearCookies();
    await office(page).fill('Not for ana');
    await saidSo.waitFor();
    await signIn(nikos.context, world.atlas.url, 'ana@example.org', 'atlas-demonstration');
    await page.getByRole('button', { name: 'Save again' }).click();
    await page.locator('.state-failed, .state-forbidden').waitFor();
    expect(await page.getByText('Not for ana').count()).toBe(0);
    await expect.poll(() => kept(page)).toEqual([]);
  });

  test('is filled on a phone, without a bar to the side', async () => {
    const nikos = await world.visitor({ viewport: { width: 390, height: 844 } });
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    await openQuestionnaire(nikos);
    expect(await nikos.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await barriers(nikos.page, 'a draft on a phone')).toEqual([]);
  });

  test('is kept in the page only where the browser cannot seal it, and says so', async () => {
    const nikos = await world.visitor({ viewport: { width: 390, height: 844 } });
    const { page, context } = nikos;
    // So it is where the Atlas is reached without https.
    await context.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await signIn(context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    await openQuestionnaire(nikos);
    await toPage(page, 'Contact and consent');
    nikos.watch.expect(/ERR_FAILED|401/);
    await context.route('**/api/submissions/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
    );
    await office(page).fill('In this page only');
    const line = page.locator('.save-line', { hasText: 'is in this page only: leave it open' });
    await line.waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await kept(page)).toEqual([]);
    // Another page of the Atlas is the same page for the browser.
    await page.goBack();
    await page.locator('.round-box').first().waitFor();
    await page.goForward();
    await page.locator('.survey-page').waitFor();
    await toPage(page, 'Contact and consent');
    await expect.poll(() => office(page).inputValue()).toBe('In this page only');
  });

  test('outlives the server and the browser, which end while nikos writes, and tells what it cannot read any more', async () => {
    const { atlas } = world;
    const profile = temporaryProfile();
    const enter = async () => {
      const context = await profile.open(atlas.url);
      const watching = await watch(context, atlas.url);
      watching.expect(
        /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED|401/,
      );
      const page = context.pages()[0] ?? (await context.newPage());
      return { context, page, watching, open: async (path: string) => void (await page.goto(path)) };
    };
    try {
      let nikos = await enter();
      await signIn(nikos.context, atlas.url, 'nikos@example.org', 'atlas-demonstration');
      const address = await openQuestionnaire(nikos);
      await toPage(nikos.page, 'Contact and consent');
      const notSaved = () => nikos.page.locator('.save-line', { hasText: 'The server does not answer' });
      await nikos.page.clock.install();
      await atlas.stop();
      await office(nikos.page).fill('Typed while it restarts');
      await notSaved().waitFor();
      await atlas.restart();
      await nikos.page.clock.fastForward(10_000);
      await saved(nikos.page);

      await atlas.stop();
      await office(nikos.page).fill('Typed to no server');
      expect(nikos.watching.complaints()).toEqual([]);
      await nikos.context.close();
      expect(profile.readable()).toContain('atlas-unsaved');
      expect(profile.readable()).not.toContain('to no server');

      await atlas.restart();
      nikos = await enter();
      await nikos.open(address);
      await nikos.page.locator('.survey-page').waitFor();
      await toPage(nikos.page, 'Contact and consent');
      await saved(nikos.page);
      expect(await office(nikos.page).inputValue()).toBe('Typed to no server');
      const report = address.replace('/contribute/', '/api/submissions/');
      const { answers } = await (await nikos.context.request.get(report)).json();
      expect(answers.contactOffice).toBe('Typed to no server');
      expect(await kept(nikos.page)).toEqual([]);

      // Another secret gives other keys, and signs everybody out.
      await atlas.stop();
      await office(nikos.page).fill('Lost with the keys');
      await expect.poll(() => kept(nikos.page)).toHaveLength(1);
      await atlas.restart({ authSecret: 'another secret that only the tests know, long too' });
      await signIn(nikos.context, atlas.url, 'nikos@example.org', 'atlas-demonstration');
      await nikos.open('/help');
      await nikos.open(address);
      await nikos.page.getByRole('alert').getByText('It can no longer be opened').waitFor();
      expect(await kept(nikos.page)).toEqual([]);
      expect(nikos.watching.complaints()).toEqual([]);
      await nikos.context.close();
    } finally {
      await atlas.restart();
      profile.remove();
    }
  });
});

const minuteOf = (at: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(at);

/** Types key by key until it is saved; how long after the last key each save was sent, by the page's clock. */
async function typedByHand(page: Page, words: string) {
  const pauses = await page.evaluateHandle(() => {
    const all: number[] = [];
    const really = window.fetch;
    let last = 0;
    window.addEventListener('keydown', () => {
      last = performance.now();
    });
    window.fetch = (to, how) => {
      if (how?.method === 'PATCH') all.push(performance.now() - last);
      return really(to, how);
    };
    return all;
  });
  const begun = new Date();
  await office(page).fill('');
  await office(page).pressSequentially(words);
  await saved(page);
  return { pauses: await pauses.jsonValue(), begun };
}
