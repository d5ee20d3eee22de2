import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { type DecideAction, decide } from '../../api/submissions/decide.ts';
import type { SubmissionKind } from '../../drizzle/vocabulary.ts';
import { submission } from '../../drizzle/schema/submission.ts';
import { inBrowser, mapReady, signIn } from '../support/browser.ts';
import { as, need, password, practice, settle } from '../support/world.ts';

const world = inBrowser('reference');
/** Without a reload. How soon, a busy machine does not tell. */
const live = { timeout: 30_000 };
let ana: Actor;
let clara: Actor;
const context = (who: Actor) => as(world.atlas.database.db, who, new Date().toISOString());

async function revisionOf(id: string): Promise<number> {
  const { db } = world.atlas.database;
  const [row] = await db.select().from(submission).where(eq(submission.id, id));
  return row?.revision ?? 0;
}
const take = async (who: Actor, id: string, action: DecideAction) =>
  decide(context(who), id, await revisionOf(id), action);

async function published(kind: SubmissionKind, answers: object): Promise<string> {
  const wanted = { kind, region: 'ES51', answers: { ...answers } };
  const { id } = await createSubmission(context(ana), wanted);
  await take(ana, id, 'submit');
  await take(clara, id, 'accept');
  await publish(context(clara), [{ id, revision: await revisionOf(id) }]);
  return id;
}

beforeAll(async () => {
  ({ ana, clara } = await settle(world.atlas.database.db, ['ana', 'clara', 'tomas']));
});

const table = '/?needs=all&table=needs&country=ES';
const onMap = (page: Page, title: string) => page.locator('.atlas-table tbody tr', { hasText: title });

describe('A need for the Task Force', () => {
  test('appears on the open map of tomas, and leaves it again', async () => {
    const { page, open } = await world.visitor({ as: 'tomas' });
    await open(table);
    await mapReady(page);
    await expect.poll(world.atlas.openStreams).toBe(1);
    const id = await published('need', { ...need, title: 'Interpreters', visibility: 'taskforce' });
    await onMap(page, 'Interpreters').waitFor(live);
    await take(ana, id, 'withdraw');
    await onMap(page, 'Interpreters').waitFor({ ...live, state: 'detached' });
  });

  test('also where another tab has held the stream since before he signed in', async () => {
    const { page: first, open, context: browser } = await world.visitor();
    await open('/');
    await mapReady(first);
    await expect.poll(world.atlas.openStreams).toBe(1);
    await signIn(browser, world.atlas.url, 'tomas@example.org', password);
    const page = await browser.newPage();
    await page.goto(table);
    await mapReady(page);
    await page.locator('.account').waitFor();
    await expect.poll(world.atlas.openStreams).toBe(1);
    await published('need', { ...need, title: 'Mediators', visibility: 'taskforce' });
    await onMap(page, 'Mediators').waitFor(live);
  });
});

describe('The releases on the page of the data', () => {
  test('are listed with their notes; a manifest says what was withdrawn', async () => {
    const id = await published('need', { ...need, title: 'Blankets' });
    await take(ana, id, 'withdraw');
    const { page, open } = await world.visitor();
    await open('/data');
    const releases = page.locator('.releases details');
    await releases.filter({ hasText: 'Records taken over from public sources' }).waitFor();
    const newest = releases.first();
    expect(await newest.locator('summary').textContent()).toMatch(/^Release \d+.*0 records1 withdrawn$/);
    await newest.locator('summary').click();
    await newest.getByRole('row', { name: /Withdrawn on/ }).waitFor();
    const older = releases.last();
    await older.locator('summary').click();
    await older.locator('tbody tr').first().waitFor();
    expect(await older.locator('tbody a').count()).toBeGreaterThan(50);
  });
});

describe('An amendment', () => {
  test('is given up by ana: the published version stays, and the version given up stays readable', async () => {
    const id = await published('need', { ...need, title: 'Teachers' });
    await take(ana, id, 'amend');
    const { page, open } = await world.visitor({ as: 'ana' });
    await open(`/contribute/${id}`);
    await page.getByLabel('Title', { exact: true }).fill('A slip of the pen');
    await page.getByText(/^Saved at/).waitFor();
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText('version 1, which is published, goes too').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Give up the amendment' }).click();
    await page.getByRole('button', { name: 'Yes, give it up' }).click();
    await page.locator('.report-marks .badge', { hasText: /^Published$/ }).waitFor();
    await page.getByRole('heading', { name: 'Teachers' }).waitFor();
    await page.getByLabel('with', { exact: true }).selectOption('2');
    await page.getByRole('row', { name: /Title/ }).getByText('A slip of the pen').waitFor();
    expect(await page.getByLabel('with', { exact: true }).textContent()).toContain('version 2, given up');
    await page.getByText(/Amendment given up, by/).waitFor();
  });
});

describe('Publishing', () => {
  test('a public report, clara may write a note, and is told that it is public', async () => {
    const { id } = await createSubmission(context(ana), {
      kind: 'need',
      region: 'ES51',
      answers: { ...need, title: 'Tents' },
    });
    await take(ana, id, 'submit');
    await take(clara, id, 'accept');
    const { page, open } = await world.visitor({ as: 'clara' });
    await open(`/review/${id}`);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByLabel('Note (optional, public)').fill('After the storm of March');
    await page.getByRole('button', { name: 'Yes, publish it' }).click();
    await page.locator('.report-marks .badge', { hasText: /^Published$/ }).waitFor();
    await open('/data');
    await page.locator('.releases summary', { hasText: 'After the storm of March' }).waitFor();
  });
});

describe('Whom to ask about a practice', () => {
  test('nobody, where a region named no one: said kindly; a quoted practice offers nothing to press', async () => {
    await published('practice', practice);
    const { page, open } = await world.visitor({ as: 'tomas' });
    await open('/practices');
    const cards = page.locator('.practice');
    const own = cards.filter({ hasText: practice.title });
    await own.locator('summary').click();
    await own.getByRole('button', { name: 'Show the contact' }).click();
    await own.getByText('No contact is given.').waitFor();
    const quoted = cards.filter({ hasText: 'Source: ' }).first();
    await quoted.locator('summary').click();
    await quoted.locator('dl').waitFor();
    expect(await quoted.getByRole('button', { name: 'Show the contact' }).count()).toBe(0);
  });
});
