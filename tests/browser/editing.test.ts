import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { resolve } from '../../api/assessments/resolve.ts';
import { begin, type Cast, type Course, openPilot, placeTiny, resolution } from '../support/assessments.ts';
import { inBrowser, signIn, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { as, emailOf, password, settle } from '../support/world.ts';

const world = inBrowser('reference');
let cast: Cast;
let eva: Cast['ed'];
let course: Course;

beforeAll(async () => {
  const { db } = world.atlas.database;
  const people = await settle(db, ['ana', 'asta', 'rolf', 'ed', 'eva', 'clara']);
  cast = people;
  eva = people.eva;
  await placeTiny(db);
  course = await begin(db, cast, await openPilot(db, people.clara, { instrumentVersion: 2 }));
  await course.to('submitted');
});

async function edAtWork(): Promise<Visitor> {
  const visitor = await world.visitor();
  await signIn(visitor.context, world.atlas.url, emailOf('ed'), password);
  await visitor.open(`/assessments/${course.id}`);
  return visitor;
}
const stands = (page: Page, state: string) =>
  page.locator('.report-marks .badge', { hasText: new RegExp(`^${state}$`) }).waitFor();
const left = (page: Page, words: string) => page.locator('.editing-left', { hasText: words }).waitFor();

/** Decides one difference with the keyboard alone. */
async function decide(page: Page, code: string, whose: string, third?: string): Promise<void> {
  const form = page.getByRole('form', { name: `Decide on ${code}` });
  await form.getByRole('radio', { name: whose }).press('Space');
  if (third) await form.getByRole('radio', { name: third }).press('Space');
  await form.getByLabel('Reason').fill(`${whose} is right`);
  await form.getByRole('button', { name: /^Save/ }).press('Enter');
}
const saved = (page: Page, code: string) => page.getByText(`The decision on ${code} is saved.`).waitFor();

/** The assessor answers in version 2; then the reviewer differs on all three. */
async function answerAgain(): Promise<void> {
  await course.catchUp();
  await course.write('h-01', 'a', { comment: 'Article 12 says so' });
  await course.submit();
}
async function differ(): Promise<void> {
  await course.catchUp();
  await course.review('h-01', false, 'b');
  await course.review('h-02', false, 'c');
  await course.review('e-01', false, 'b');
  await course.submitReview();
}

describe('Ed, who edits the index,', () => {
  test('asks back, reads what changed, clears, resolves three differences and publishes', async () => {
    const { page, watch } = await edAtWork();
    watch.expect(/412/);
    await page.getByText('3 of 3 questions shown.').waitFor();
    expect(await barriers(page, 'the clarity check')).toEqual([]);
    await page.getByLabel('Show').selectOption('without-comment');
    await page.getByText('0 of 3 questions shown.').waitFor();
    await page.getByLabel('Show').selectOption('all');
    await page.getByRole('button', { name: /h-01/ }).press('Enter');
    await page.keyboard.type('Which article says so?');
    await page.getByRole('button', { name: 'Send 1 question' }).press('Enter');
    await stands(page, 'Asked back');

    await answerAgain();
    await page.reload();
    await page.getByText('Since version 1, 1 answer has changed; it is marked.').waitFor();
    await page.getByLabel('Show').selectOption('changed');
    await page.getByText('Changed since version 1: comment').waitFor();
    await page.locator('article .question', { hasText: 'Which article says so?' }).waitFor();
    await page.getByRole('button', { name: 'Clear for review' }).press('Enter');
    await page.getByText('the reviewer sees them').waitFor();
    await page.getByRole('button', { name: 'Yes, the reviewer may see them' }).press('Enter');
    await stands(page, 'Being reviewed');

    await differ();
    await page.reload();
    await left(page, '3 of 3 differences are left to resolve.');
    await page.getByRole('heading', { name: 'Agreement after review, not independent coding' }).waitFor();
    await page.getByText('They agree on 0 of 3 answers compared: 0 %.').waitFor();
    expect(await barriers(page, 'differences')).toEqual([]);
    // An answer of his own keeps him from publishing, until he chooses otherwise.
    await decide(page, 'h-01', 'A third answer', '0 points: Option c of h-01');
    await saved(page, 'h-01');
    await page.getByText('You chose an answer of your own: a colleague publishes it.').waitFor();
    await decide(page, 'h-01', 'The assessor’s answer');
    await page.locator('.hindered').waitFor({ state: 'detached' });
    await decide(page, 'h-02', 'The reviewer’s answer');
    await saved(page, 'h-02');
    await left(page, '1 of 3 differences is left to resolve.');
    // A colleague decides meanwhile: what ed wrote stays, and he decides again.
    const { revision } = await course.catchUp();
    await resolve(as(course.db, eva), course.id, revision, 'e-01', resolution('assessor'));
    await decide(page, 'e-01', 'The reviewer’s answer');
    await page.getByText('Somebody changed this since you read it.').waitFor();
    await page.locator('.editing-decided', { hasText: 'The assessor is right' }).waitFor();
    await decide(page, 'e-01', 'The reviewer’s answer');
    await saved(page, 'e-01');
    await left(page, 'All 3 differences are resolved.');
    expect(await page.getByRole('row', { name: /^Housing/ }).textContent()).toBe('Housing502 of 2');
    await page.getByRole('button', { name: 'Publish' }).press('Enter');
    await page.getByLabel('Public note (optional)').fill('The first of its kind');
    expect(await barriers(page, 'publishing')).toEqual([]);
    await page.getByRole('button', { name: 'Yes, publish it' }).press('Enter');
    await stands(page, 'Published');
    await page.getByText('Editor: published the assessment (version 2)').waitFor();
    await page.getByText('What differs between two versions').waitFor();
    await page
      .getByRole('row', { name: 'h-01, Assessor: comment Because of a Article 12 says so' })
      .waitFor();
  });

  test('is read by everybody: final answers with their sources, without a name or a comment', async () => {
    const visitor = await world.visitor({ viewport: { width: 390, height: 844 } });
    const { page } = visitor;
    await visitor.open('/data');
    await page.getByRole('link', { name: 'Published MIPEX-REG assessments' }).click();
    await page.getByRole('link', { name: 'Cataluña (ES51)' }).waitFor();
    expect(await barriers(page, 'the list')).toEqual([]);
    await page.getByRole('link', { name: 'Cataluña (ES51)' }).click();
    await page.getByRole('heading', { name: 'MIPEX-REG assessment of Cataluña' }).waitFor();
    await page.getByText('The first of its kind').waitFor();
    await page.getByRole('row', { name: 'Housing 50 2 of 2' }).waitFor();
    const words = (await page.locator('main').textContent()) ?? '';
    expect(words).toContain('Option b of e-01');
    expect(words).toContain('Housing Act (2016-01, page 12)');
    expect(words).not.toMatch(/Asta|Rolf|Because of|Article 12|is right/);
    expect(await barriers(page, 'a published assessment')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: /FR|Français/ }).click();
    await page.getByText('Option b of e-01 (fr)').waitFor();
  });
});
