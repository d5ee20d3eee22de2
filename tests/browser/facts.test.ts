import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../drizzle/client.ts';
import { begin, type Course, openPilot } from '../support/assessments.ts';
import { pdf, png } from '../support/attachments.ts';
import { inBrowser, signIn, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { ownWords, readable } from '../support/browserUnsaved.ts';
import { emailOf, type Name, password, settle } from '../support/world.ts';

const world = inBrowser('reference');
let course: Course;

beforeAll(async () => {
  const { db }: { db: Db } = world.atlas.database;
  const people = await settle(db, ['ana', 'asta', 'rolf', 'ed', 'clara']);
  course = await begin(db, people, await openPilot(db, people.clara));
});

async function visit(name: Name): Promise<Visitor> {
  const visitor = await world.visitor();
  await signIn(visitor.context, world.atlas.url, emailOf(name), password);
  return visitor;
}
const file = (name: string, bytes: Uint8Array) => ({
  ...{ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) },
});

describe('Ana, who coordinates Catalonia', () => {
  test('declares, gives a link and a PDF through a fault and a closed tab, and asta downloads it', async () => {
    const ana = await visit('ana');
    ana.watch.expect(/422|412/);
    const at = `/assessments/${course.id}`;
    await ana.open(at);
    let { page } = ana;
    const declare = page.getByRole('button', { name: 'Declare competences' });
    await declare.waitFor();
    await page.getByText('The experts have nothing from the region yet').waitFor();
    expect(await barriers(page, 'before declaring')).toEqual([]);
    await declare.click();
    const first = page.getByLabel('Labour market');
    await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
    for (const select of await page.locator('.declare select').all()) await select.selectOption('shared');
    await page.getByLabel('Health', { exact: true }).selectOption('none');
    await declare.click();
    await page.getByText('The declaration is saved.').waitFor();
    await page.locator('.stages [aria-current="step"]', { hasText: 'Answers' }).waitFor();

    // What the assessor saved meanwhile is no reason to refuse a changed declaration.
    await (await course.catchUp()).write('ho-01', null);
    await page.getByLabel('Health', { exact: true }).selectOption('shared');
    await page.getByRole('button', { name: 'Change the declaration' }).click();
    await page.getByText('The declaration is saved.').waitFor();

    // What is typed outlives the tab, and a refusal.
    const form = page.getByRole('form', { name: 'Give a fact or document' });
    await form.getByLabel('Area').selectOption('housing');
    await form.getByLabel('Title').fill('Housing plan 2015–2018');
    await form.getByLabel('Link').fill('example.org/plan');
    await expect.poll(() => ownWords(page)).toContain('example.org/plan');
    expect(await readable(page)).not.toMatch(/example\.org|Housing plan/);
    await page.close();
    page = await ana.context.newPage();
    await page.goto(at);
    const again = page.getByRole('form', { name: 'Give a fact or document' });
    await expect.poll(() => again.getByLabel('Title').inputValue()).toBe('Housing plan 2015–2018');
    await again.getByRole('button', { name: 'Give to the experts' }).click();
    await expect.poll(() => again.getByLabel('Link').getAttribute('aria-invalid')).toBe('true');
    await again.getByLabel('Link').fill('https://example.org/plan');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      again.getByRole('button', { name: 'Add a file' }).press('Enter'),
    ]);
    await chooser.setFiles([
      file('Logement 2016.pdf', pdf),
      file('notes.pdf', Buffer.from('MZ')),
      file('map.png', png),
    ]);
    await again.getByText('notes.pdf was not added. This is no PDF').waitFor();
    await again.getByRole('link', { name: 'Logement 2016.pdf' }).waitFor();
    await again.getByRole('button', { name: 'Leave notes.pdf' }).press('Enter');
    await again.getByRole('button', { name: 'Take away map.png' }).press('Enter');
    expect(await barriers(page, 'a fact being written')).toEqual([]);
    await again.getByRole('button', { name: 'Give to the experts' }).press('Enter');
    await page.getByText('“Housing plan 2015–2018” was given to the experts (Housing).').waitFor();
    await again.getByLabel('Title').fill('Wrong one');
    await again.getByLabel('Text').fill('Not this');
    await again.getByRole('button', { name: 'Give to the experts' }).press('Enter');
    await page.getByRole('button', { name: 'Take away “Wrong one”' }).press('Enter');
    await page.getByRole('button', { name: 'Take it away' }).press('Enter');
    await page.getByText('“Wrong one” was taken away.').waitFor();
    await expect.poll(() => page.locator('.fact').count()).toBe(1);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);

    const asta = await visit('asta');
    await asta.open(`${at}?area=housing`);
    const facts = asta.page.getByRole('complementary', { name: 'From the region: Housing' });
    await facts.getByRole('link', { name: 'https://example.org/plan' }).waitFor();
    const [download] = await Promise.all([
      asta.page.waitForEvent('download'),
      facts.getByRole('link', { name: 'Logement 2016.pdf' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('Logement 2016.pdf');
    expect(await barriers(asta.page, 'facts beside the questions')).toEqual([]);
  });
});
