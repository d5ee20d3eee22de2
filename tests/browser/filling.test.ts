import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { png } from '../support/attachments.ts';
import { inBrowser, mapReady, signIn, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { much } from '../support/filled.ts';

const world = inBrowser();
const round = 'Mapping of needs and practices';
const title = 'Beds for minors';
const live = { timeout: 5_000 };

/** Anton contributes to Catalonia, which ana coordinates. */
async function anton(): Promise<Visitor> {
  const visitor = await world.visitor();
  await signIn(visitor.context, world.atlas.url, 'anton@example.org', 'atlas-demonstration');
  return visitor;
}

/** From the reader's reports to the questionnaire of the open round; returns its address. */
async function openQuestionnaire({ page, open }: Visitor): Promise<string> {
  await open('/contribute');
  const box = page.locator('.round-box', { hasText: round });
  await box.getByRole('button', { name: 'Begin the questionnaire' }).or(box.getByRole('link')).click();
  await page.locator('.survey-page').waitFor();
  return new URL(page.url()).pathname;
}

const toPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages of the questionnaire' }).getByRole('button', { name }).click();
const office = (page: Page) => page.getByRole('textbox', { name: 'Your office' });
const saved = (page: Page) => page.locator('.save-line', { hasText: /Saved at \d/ }).waitFor();

/** Answers given in another way than by typing each of them. */
async function answer({ context }: Visitor, address: string, answers: Record<string, unknown>) {
  const at = address.replace('/contribute/', '/api/submissions/');
  const etag = (await context.request.get(at)).headers().etag ?? '';
  const headers = { 'if-match': etag, origin: world.atlas.url };
  const done = await context.request.patch(at, { data: { answers }, headers });
  expect(await done.text()).toContain('revision');
}

/** By keyboard: what is no picture is refused, a line that is cut is tried again, and what is not wanted taken away. */
async function addPhoto({ page, context, watch }: Visitor) {
  const files = page.getByRole('group', { name: 'Documents or pictures as evidence' });
  const choose = async (name: string, bytes: Uint8Array) => {
    const opening = page.waitForEvent('filechooser');
    await files.getByRole('button', { name: /^Add (a|another) file$/ }).press('Enter');
    const chooser = await opening;
    await chooser.setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
  };
  watch.expect(/422|ERR_FAILED/);
  await choose('drawing.png', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await files.getByText('drawing.png was not added. This is no PDF').waitFor();
  await files.getByRole('button', { name: 'Leave drawing.png' }).press('Enter');
  await context.route('**/api/attachments?*', (route) => route.abort());
  await choose('Café.png', png);
  await files.getByText('Café.png was not added. The server does not answer.').waitFor();
  await context.unroute('**/api/attachments?*');
  await files.getByRole('button', { name: 'Try again: Café.png' }).press('Enter');
  await files.getByRole('link', { name: 'Café.png' }).waitFor();
  await choose('twice.png', png);
  const gone = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await files.getByRole('button', { name: 'Take away twice.png' }).press('Enter');
  expect((await gone).status()).toBe(204);
  expect(await files.getByRole('link').allTextContents()).toEqual(['Café.png']);
}

const stands = (page: Page, state: string) =>
  page.locator('.report-marks .badge', { hasText: new RegExp(`^${state}$`) }).waitFor();

describe('The questionnaire of a round', () => {
  test('is filled by ana and anton at once, signed off, asked back, and stands on the map in the end', async () => {
    const ana = await world.visitor({ as: 'ana' });
    const helper = await anton();
    const address = await openQuestionnaire(ana);
    expect(await openQuestionnaire(helper)).toBe(address);
    await helper.page.getByText('Ana Puig has this questionnaire open too.').waitFor();

    await helper.page.getByText('the coordinator of your region signs off').waitFor();
    await helper.page
      .getByRole('listitem')
      .filter({ hasText: /^Ana Puig$/ })
      .waitFor();
    expect(await helper.page.getByRole('button', { name: 'Sign off' }).count()).toBe(0);
    expect(await barriers(helper.page, 'a contributor’s draft')).toEqual([]);

    for (const { page } of [ana, helper]) await toPage(page, 'Contact and consent');
    helper.watch.expect(/412/);
    ana.watch.expect(/412/);
    await office(ana.page).fill('Office of migration');
    await saved(ana.page);
    await helper.page.getByRole('textbox', { name: 'Your function' }).fill('Officer');
    await saved(helper.page);
    await expect
      .poll(() => office(helper.page).inputValue(), { timeout: 15_000 })
      .toBe('Office of migration');

    await Promise.all([office(ana.page).fill('Office of ana'), office(helper.page).fill('Office of anton')]);
    const clashed = await Promise.any(
      [ana, helper].map(async (one) => {
        await one.page.getByText('Somebody else changed the same answers').waitFor();
        return one;
      }),
    );
    expect(await barriers(clashed.page, 'a clash')).toEqual([]);
    await clashed.page.getByText('Office of ana', { exact: true }).waitFor();
    await clashed.page.getByText('Office of anton', { exact: true }).waitFor();
    await clashed.page.getByRole('radio', { name: 'Theirs' }).check();
    await clashed.page.getByRole('button', { name: 'Keep what is chosen' }).click();

    await ana.page.getByRole('button', { name: 'Sign off' }).click();
    const faults = ana.page.locator('.survey-faults');
    await faults.getByText('Do you have a need to report now?').waitFor();
    expect(await faults.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await barriers(ana.page, 'what is missing')).toEqual([]);
    await faults.getByRole('button', { name: 'Do you have a need to report now?' }).press('Enter');
    await ana.page.getByRole('heading', { name: 'Your needs' }).waitFor();

    await helper.page.close();
    await answer(ana, address, much());
    await ana.page.reload();
    await ana.page.locator('.survey-page').waitFor();
    await toPage(ana.page, 'Good practices');
    await addPhoto(ana);
    expect(await barriers(ana.page, 'a file that is added')).toEqual([]);
    await ana.page.getByRole('button', { name: 'Sign off' }).click();
    await stands(ana.page, 'Signed off');
    await ana.page.getByRole('button', { name: 'Take the sign-off back' }).click();
    await ana.page.getByRole('button', { name: 'Yes, take the sign-off back' }).click();
    await stands(ana.page, 'Draft');
    await ana.page.getByRole('button', { name: 'Sign off' }).click();
    await stands(ana.page, 'Signed off');
    await ana.page.getByRole('region', { name: 'What will be published' }).getByText(title).first().waitFor();
    expect(await barriers(ana.page, 'signed off')).toEqual([]);
    await ana.page.getByRole('button', { name: 'Submit', exact: true }).click();
    await ana.page.getByRole('button', { name: 'Yes, submit it' }).click();
    await stands(ana.page, 'Submitted');
    await ana.page.getByText(/Receipt number ES51-\d{4}-\d{4}: version 1, submitted/).waitFor();
    await ana.page.locator('.sheet').waitFor();
    expect(await barriers(ana.page, 'a receipt')).toEqual([]);

    const clara = await world.visitor({ as: 'clara' });
    await clara.open('/review');
    await clara.page.getByRole('link', { name: `${round}, Cataluña` }).click();
    await clara.page.locator('.sheet').waitFor();
    const evidence = clara.page.locator('.sheet-line', { hasText: 'Documents or pictures as evidence' });
    await evidence.getByText(/^\(PNG, 1 kB\) – added by Ana Puig, \d/).waitFor();
    const [photo] = await Promise.all([
      clara.page.waitForEvent('download'),
      evidence.getByRole('link', { name: 'Café.png' }).click(),
    ]);
    expect([photo.suggestedFilename(), await readFile(await photo.path())]).toEqual([
      'Café.png',
      Buffer.from(png),
    ]);
    const button = clara.page.getByRole('button', { name: /^Ask about “.* 1 – .*[Tt]itle/ }).first();
    await button.click();
    await clara.page.getByRole('textbox', { name: /^Ask about/ }).fill('Beds in which town?');
    expect(await barriers(clara.page, 'a questionnaire in review')).toEqual([]);
    await clara.page.getByRole('button', { name: 'Return it with these questions' }).click();
    await stands(clara.page, 'Returned with questions');

    await ana.page.reload();
    await ana.page.getByText('Beds in which town?').first().waitFor();
    await ana.page.getByLabel('Your reply').fill('In Barcelona.');
    await ana.page.getByRole('button', { name: 'Send the reply' }).click();
    await ana.page.getByText(/^Replied/).waitFor();
    await toPage(ana.page, 'Your needs');
    await ana.page
      .getByRole('textbox', { name: /^Title|What is needed|title/ })
      .first()
      .fill(`${title} of Barcelona`);
    await saved(ana.page);
    await ana.page.getByRole('button', { name: 'Sign off' }).click();
    await stands(ana.page, 'Signed off');
    await ana.page.getByRole('button', { name: 'Submit', exact: true }).click();
    await ana.page.getByRole('button', { name: 'Yes, submit it' }).click();
    await ana.page.getByText(/Receipt number ES51-\d{4}-\d{4}: version 2/).waitFor();

    const tomas = await world.visitor({ as: 'tomas' });
    await tomas.open('/?needs=all&table=needs&country=ES');
    await mapReady(tomas.page);
    const onMap = tomas.page.locator('.atlas-table tbody tr', { hasText: `${title} of Barcelona` });
    expect(await onMap.count()).toBe(0);
    await clara.page.reload();
    await stands(clara.page, 'Submitted');
    await clara.page.locator('ins', { hasText: `${title} of Barcelona` }).waitFor();
    await clara.page.getByRole('button', { name: 'Accept', exact: true }).click();
    await stands(clara.page, 'Accepted');
    await clara.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await clara.page.getByRole('button', { name: 'Yes, publish it' }).click();
    await onMap.first().waitFor(live);
  });

  test('keeps what nikos typed without a network through a closed tab, and saves it when the network is back', async () => {
    const nikos = await world.visitor();
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
    const address = await openQuestionnaire(nikos);
    await toPage(nikos.page, 'Contact and consent');
    nikos.watch.expect(/ERR_FAILED/);
    // No request at all leaves the page, not even one that outlives it.
    await nikos.page.evaluate(() => {
      const really = window.fetch;
      window.fetch = (to, how) =>
        how?.method === 'PATCH' ? Promise.reject(new TypeError('no network')) : really(to, how);
    });
    await office(nikos.page).fill('Typed on the boat');
    await nikos.page.locator('.save-line', { hasText: 'Not saved' }).waitFor();
    await nikos.context.route('**/api/submissions/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
    );
    await nikos.page.close();
    const again = await nikos.context.newPage();
    await again.goto(address);
    await again.locator('.survey-page').waitFor();
    await toPage(again, 'Contact and consent');
    await expect.poll(() => office(again).inputValue()).toBe('Typed on the boat');
    await again.locator('.save-line', { hasText: 'Not saved' }).waitFor();
    await nikos.context.unroute('**/api/submissions/**');
    await saved(again);
    const { answers } = await (
      await nikos.context.request.get(address.replace('/contribute/', '/api/submissions/'))
    ).json();
    expect(Object.values(answers)).toContain('Typed on the boat');
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
    const told = [...(page.headers().link ?? '').matchAll(/<([^>]+)>/g)].map(([, path = '']) => path);
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
    const saidSo = page.locator('.save-line', { hasText: 'you are no longer signed in' });
    await nikos.context.clearCookies();
    await office(page).fill('Typed too late');
    await saidSo.waitFor();
    expect(await barriers(page, 'a session that ended')).toEqual([]);
    expect(await saidSo.getByRole('link').getAttribute('href')).toContain('/sign-in?to=');
    expect(await office(page).inputValue()).toBe('Typed too late');
    expect(await kept(page)).toHaveLength(1);
    await signIn(nikos.context, world.atlas.url, 'nikos@example.org', 'atlas-demonstration');
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
});

/** What the browser keeps of drafts that are not saved. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('atlas-unsaved');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('drafts')) return resolve([]);
          const asking = database.transaction('drafts').objectStore('drafts').getAllKeys();
          asking.onsuccess = () => {
            database.close();
            resolve(asking.result.map(String));
          };
        };
      }),
  );
