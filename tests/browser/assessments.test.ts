import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { card, saved, stands, tinyAssessment } from '../support/browserAssessments.ts';
import { source } from '../support/assessments.ts';
import { openQuestions } from '../support/explorative.ts';

const world = inBrowser('reference');
const assessment = tinyAssessment(world);

const hasFocus = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
/** An answer of asta's from somewhere else. */
async function elsewhere({ context }: Visitor, code: string, comment: string) {
  const at = `${world.atlas.url}/api/assessments/${assessment.course.id}`;
  const { etag = '' } = (await context.request.get(at)).headers();
  const headers = { 'if-match': etag, origin: world.atlas.url };
  const data = { option: 'a', comment, sources: [source] };
  expect((await context.request.put(`${at}/answers/${code}`, { data, headers })).status()).toBe(200);
}

describe('The assessment of Catalonia', () => {
  test('is answered by asta, through a lost network and a second window, while rolf sees nothing, and then reviewed', async () => {
    const { course, visit } = assessment;
    await course.to('answering');
    const rolf = await visit('rolf');
    await rolf.open(`/assessments/${course.id}`);
    await rolf.page.getByText('The first expert’s work goes on.').waitFor();
    const blind = await rolf.page.locator('main').innerHTML();

    const asta = await visit('asta');
    asta.watch.expect(/ERR_FAILED|412/);
    await asta.open('/assessments');
    await asta.page.getByText('Answer the questions').waitFor();
    expect(await barriers(asta.page, 'the list')).toEqual([]);
    await asta.page.getByRole('link', { name: 'Cataluña (ES51)' }).click();
    const areas = asta.page.getByRole('navigation', { name: 'Areas', exact: true });
    await areas.getByText('No competence of the region: not asked').first().waitFor();
    await areas.getByRole('link', { name: /^Housing/ }).press('Enter');
    await expect.poll(() => hasFocus(asta.page, 'h2#sheet')).toBe(true);
    expect(new URL(asta.page.url()).search).toBe('?area=housing');

    // Without the network nothing is lost, not even with the page.
    const isWrite = (method: string) => method === 'PUT';
    // No request at all leaves the page, not even one that outlives it.
    await asta.page.evaluate(() => {
      const really = window.fetch;
      window.fetch = (to, how) =>
        how?.method === 'PUT' ? Promise.reject(new TypeError('no network')) : really(to, how);
    });
    await asta.context.route('**/api/assessments/**', (route) =>
      isWrite(route.request().method()) ? route.abort() : route.fallback(),
    );
    const radio = card(asta.page, 'h-01').getByRole('radio', { name: 'Option b of h-01' });
    await radio.press('Space');
    await card(asta.page, 'h-01').getByLabel('Comment').fill('Written on the train');
    await asta.page.locator('.save-line', { hasText: 'Not saved' }).waitFor();
    await asta.page.close();
    const page = await asta.context.newPage();
    await page.goto(`/assessments/${course.id}?area=housing#h-01`);
    await expect.poll(() => hasFocus(page, 'article#h-01')).toBe(true);
    await expect
      .poll(() => card(page, 'h-01').getByLabel('Comment').inputValue())
      .toBe('Written on the train');
    await page.locator('.save-line', { hasText: 'Not saved' }).waitFor();
    await asta.context.unroute('**/api/assessments/**');
    await page.getByRole('button', { name: 'Save again' }).press('Enter');
    await saved(page);

    // Another window wrote something else in the same place: both are shown.
    await elsewhere(asta, 'h-01', 'Written at the desk');
    await card(page, 'h-01').getByLabel('Comment').fill('Written on the train, at night');
    await page.getByText('Somebody else changed the same answers').waitFor();
    await page.getByText('Written at the desk', { exact: true }).waitFor();
    expect(await barriers(page, 'two windows')).toEqual([]);
    await page.getByRole('button', { name: 'Keep what is chosen' }).click();
    await saved(page);

    await page.getByRole('button', { name: 'Submit for the clarity check' }).click();
    await expect.poll(() => hasFocus(page, '.faults')).toBe(true);
    await page.locator('.faults', { hasText: '2 questions still need something' }).waitFor();
    expect(await barriers(page, 'what is missing')).toEqual([]);
    await page.locator('.faults').getByRole('link', { name: 'e-01' }).press('Enter');
    await expect.poll(() => hasFocus(page, 'article#e-01')).toBe(true);
    const education = card(page, 'e-01');
    await education.getByRole('radio', { name: 'This does not apply to the region' }).press('Space');
    await education.getByLabel('Why it does not apply').fill('There is no school of the region');
    await education.getByLabel('Cite a source again').selectOption({ index: 1 });
    await page.goBack();
    await card(page, 'h-02').getByRole('radio', { name: 'Option a of h-02' }).press('Space');
    await card(page, 'h-02').getByLabel('Title').fill('Housing register');
    await page.getByText('Nothing is left to do').waitFor();
    await saved(page);
    await page.getByRole('button', { name: 'Submit for the clarity check' }).click();
    await page.getByRole('button', { name: 'Yes, submit them' }).click();
    await stands(page, 'In the clarity check');
    await page.getByText('There is no school of the region').waitFor();
    expect(await barriers(page, 'submitted')).toEqual([]);

    await rolf.page.reload();
    await rolf.page.getByText('The first expert’s work goes on.').waitFor();
    expect(await rolf.page.locator('main').innerHTML()).toBe(blind);
    expect(rolf.watch.requests.filter((url) => /instrument|versions|check/.test(url))).toEqual([]);

    await (await course.catchUp()).clear();
    await rolf.page.reload();
    await review(rolf.page);
    const puts = rolf.watch.requests.filter((url) => url.includes('/review/'));
    expect(puts.length, 'each word is sent once or twice, not again and again').toBeLessThan(9);
    const { reviews } = await (await rolf.context.request.get(`/api/assessments/${course.id}`)).json();
    expect(reviews).toMatchObject([
      { indicator: 'e-01', agrees: true },
      { indicator: 'h-01', agrees: true },
      { indicator: 'h-02', agrees: false, option: 'c', comment: 'The register is old' },
    ]);
  });
});

describe('Open questions about Catalonia', () => {
  test('are answered by asta in her words, end when ed finds them clear, and become an indicator', async () => {
    const { course: pilot, visit } = assessment;
    const { cast } = pilot;
    const { db } = world.atlas.database;
    const course = await openQuestions(db, { keeper: cast.ed, cast, region: 'ES51' });
    for (const code of ['ho-open-2', 'ho-open-3']) await course.write(code, null, { text: 'Nobody knows' });
    const { page, open } = await visit('asta');
    await open(`/assessments/${course.id}?area=housing`);
    await card(page, 'ho-open-1').getByLabel('Answer in your words').fill('The region pays deposits');
    expect(await card(page, 'ho-open-1').getByRole('radio').count()).toBe(0);
    await card(page, 'ho-open-1').getByLabel('Title').fill('Housing register');
    await page.getByText('Nothing is left to do').waitFor();
    await saved(page);
    await page.getByRole('button', { name: 'Submit for the clarity check' }).click();
    await page.getByRole('button', { name: 'Yes, submit them' }).click();
    await stands(page, 'In the clarity check');
    await page.getByText('What happened so far').click();
    await page.getByText('Assessor: submitted the answers (version 1)').waitFor();
    expect(await barriers(page, 'open questions, submitted')).toEqual([]);

    const ed = await visit('ed');
    await ed.open(`/assessments/${course.id}`);
    await ed.page.getByRole('button', { name: 'Clear the answers' }).click();
    await ed.page.getByRole('button', { name: 'Yes, they are clear' }).click();
    await stands(ed.page, 'Complete');
    expect(await barriers(ed.page, 'open questions, complete')).toEqual([]);
    await ed.page.getByRole('link', { name: 'Propose an indicator from the answer to ho-open-1' }).click();
    await ed.page.locator('.next-answer', { hasText: 'The region pays deposits' }).waitFor();
    await ed.page.getByRole('button', { name: 'Begin the indicator' }).click();
    await ed.page.getByRole('heading', { name: /From a reception place to a home/ }).waitFor();
  });
});

/** With the keyboard alone. */
async function review(page: Page) {
  await page.getByText('3 questions are left').waitFor();
  await card(page, 'e-01').getByText('There is no school of the region').waitFor();
  expect(await page.getByText(/\b(100|50)\b/).count()).toBe(0);
  await card(page, 'e-01').getByRole('radio', { name: 'I agree' }).press('Space');
  await page.getByText('2 questions are left').waitFor();
  await page.getByRole('link', { name: /^Go on with h-01/ }).press('Enter');
  await expect.poll(() => hasFocus(page, 'article#h-01')).toBe(true);
  const agree = card(page, 'h-01').getByRole('radio', { name: 'I agree' });
  await agree.press('Space');
  await agree.press('Enter');
  await expect.poll(() => hasFocus(page, 'article#h-02 input')).toBe(true);
  await page.keyboard.press('ArrowRight');
  const other = card(page, 'h-02').getByRole('radio', { name: 'Option c of h-02' });
  await other.press('Space');
  expect(await card(page, 'h-02').getByRole('radio', { name: 'Option a of h-02' }).count()).toBe(0);
  await card(page, 'h-02').getByLabel('Comment').fill('The register is old');
  await page.getByText('Nothing is left to do').waitFor();
  await saved(page);
  expect(await barriers(page, 'a review')).toEqual([]);
  await page.getByRole('button', { name: 'Submit the review' }).press('Enter');
  await page.getByRole('button', { name: 'Yes, submit it' }).press('Enter');
  await stands(page, 'Differences to be resolved');
  await page.getByText('The register is old').waitFor();
}
