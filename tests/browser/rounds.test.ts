import { describe, expect, test } from 'vitest';
import { inBrowser, signIn, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';

const world = inBrowser();
const phone = { width: 390, height: 844 };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const standing = ({ page }: Visitor, region: string) =>
  page.locator('table.board tbody tr').filter({ hasText: region });

async function openRound(clara: Visitor, title: string): Promise<void> {
  const { page } = clara;
  await clara.open('/rounds');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('First day').fill(inDays(-1));
  await page.getByLabel('Last day', { exact: true }).fill(inDays(20));
  await page.getByLabel('Reminders, days before the last day').fill('7, 3');
  await page.getByRole('button', { name: 'Add the 28 regions of the Task Force' }).click();
  await page.getByRole('combobox', { name: 'Add a region' }).fill('hamburg');
  await page.getByRole('option', { name: 'Hamburg (DE6)', exact: true }).click();
  await page.getByText('29 regions chosen.').waitFor();
  await page.getByRole('button', { name: 'Open the round' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

describe('Clara of the secretariat', () => {
  test('opens a round, sees the board, reads a letter before it goes, and finds it in the outbox', async () => {
    const clara = await world.visitor({ as: 'clara' });
    const { page } = clara;
    await openRound(clara, 'Winter mapping');
    await expect.poll(() => page.locator('table.board tbody tr').count()).toBe(29);
    expect(await page.locator('.counts div').first().textContent()).toMatch(/Not started\s*29/);
    expect(await standing(clara, 'DE6').textContent()).toContain('None: invite one');

    await page.getByRole('button', { name: 'Write to those behind' }).click();
    const preview = page.getByRole('region', { name: 'Write to those behind' });
    await preview.getByText('27 letters will be written.').waitFor();
    expect(await preview.locator('.letter').textContent()).toContain('Winter mapping');
    expect(await barriers(page, 'a letter before it goes')).toEqual([]);
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    await page.getByText('No letter has been written about this round.').waitFor();

    await page.getByRole('button', { name: 'Write to those behind' }).click();
    await preview.getByRole('button', { name: 'Put 27 letters in the outbox' }).click();
    await page.getByText('27 letters were written.').waitFor();
    const row = page.locator('.letters tbody tr').filter({ hasText: 'ana@example.org' });
    expect(await row.textContent()).toContain('To be sent by hand');
    await row.getByRole('button', { name: 'Show the text' }).click();
    const link = page.getByRole('link', { name: 'Open in my mail program' });
    expect(await link.getAttribute('href')).toMatch(/^mailto:ana%40example\.org\?subject=Winter%20mapping/);
    expect(await barriers(page, 'the outbox')).toEqual([]);

    await page.getByRole('button', { name: 'Write to those behind' }).click();
    await preview.getByText('There is nobody to write to now.').waitFor();
    await preview.getByText('27 people have had this letter already').waitFor();
  });

  test('is led from a region without a coordinator to an invitation that knows role and region', async () => {
    const clara = await world.visitor({ as: 'clara' });
    const { page } = clara;
    await clara.open('/rounds');
    await page.getByRole('link', { name: 'Mapping of needs and practices' }).click();
    await standing(clara, 'AT13').getByRole('link', { name: 'None: invite one' }).click();
    await expect.poll(() => page.getByLabel('Role').inputValue()).toBe('coordinator');
    await expect.poll(() => page.getByRole('combobox', { name: 'Region' }).inputValue()).toBe('Wien (AT13)');
  });

  test('orders the board, shows those behind only, with the keyboard alone', async () => {
    const clara = await world.visitor({ as: 'clara' });
    const { page } = clara;
    await clara.open('/rounds');
    await page.getByRole('link', { name: 'Mapping of needs and practices' }).focus();
    await page.keyboard.press('Enter');
    const first = page.locator('table.board tbody th').first();
    await expect.poll(() => first.textContent()).toContain('Abruzzo');
    await page.getByRole('button', { name: 'Region' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => first.textContent()).toContain('Zuid-Holland');
    const heading = page.getByRole('columnheader', { name: 'Region' });
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    await page.getByLabel(/Only regions that are behind/).focus();
    await page.keyboard.press('Space');
    expect(await page.getByLabel(/Only regions that are behind/).isChecked()).toBe(true);
    await page.getByText('Change the round or invite further regions').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save the changes' }).waitFor();
  });

  test('reopens a closed round for Catalonia until a day; ana then reads until when, and begins another with the answers of her last round', async () => {
    const clara = await world.visitor({ as: 'clara' });
    const { page } = clara;
    await clara.open('/rounds');
    await page.getByRole('link', { name: 'Trial of the questionnaire' }).click();
    expect(await standing(clara, 'ES51').textContent()).toContain('Over');
    clara.watch.expect(/422 .*\/reopen/);
    await page.getByRole('button', { name: 'Reopen: Cataluña' }).click();
    const until = page.getByLabel('Cataluña may submit until the end of');
    expect(await until.evaluate((field) => field === document.activeElement)).toBe(true);
    await until.fill('2026-04-30');
    await page.getByRole('button', { name: 'Allow it' }).click();
    await page.getByText('This day is over.').waitFor();
    expect(await barriers(page, 'a refused reopening')).toEqual([]);
    await until.fill(inDays(5));
    await page.getByRole('button', { name: 'Allow it' }).click();
    await expect.poll(() => standing(clara, 'ES51').textContent()).toContain('by exception until');
    expect(await standing(clara, 'ITG1').textContent()).toContain('Over');

    const ana = await world.visitor({ as: 'ana' });
    await ana.open('/contribute');
    const box = ana.page.locator('.round-box').filter({ hasText: 'Trial of the questionnaire: Cataluña' });
    expect(await box.textContent()).toMatch(/Open until .* [45] days left/);
    const next = ana.page.locator('.round-box', { hasText: 'Mapping of needs and practices: Cataluña' });
    expect(await next.textContent()).toMatch(
      /those of “Mapping of summer 2026”, submitted on \d+ \w+ 2026\./,
    );
    await next.getByRole('button', { name: 'Begin with the answers of your last round' }).click();
    await ana.page.getByText('These answers are from “Mapping of summer 2026”, submitted on').waitFor();
    await ana.page.getByText('To be given anew: 4 answers').click();
    await ana.page.getByRole('listitem').filter({ hasText: 'Does your region agree' }).waitFor();
    await ana.page.getByText('Started with the answers of “Mapping of summer 2026”').waitFor();
    await ana.page.getByRole('button', { name: 'Your needs' }).click();
    await expect
      .poll(() =>
        ana.page
          .getByLabel(/^Title/)
          .first()
          .inputValue(),
      )
      .toBe('First-stay places in the inland counties');
    expect(await barriers(ana.page, 'a questionnaire with the answers of the last round')).toEqual([]);
  });

  test('reads the answers of Calabria beside those of the round before with what may be a slip, and accepts what is unchanged', async () => {
    const clara = await world.visitor({ as: 'clara' });
    const { page } = clara;
    await clara.open('/review');
    await page.getByRole('link', { name: 'Mapping of needs and practices, Calabria' }).click();
    const line = (question: string) =>
      page.locator('.sheet-line').filter({ has: page.getByText(question, { exact: true }) });
    await line('Number').getByText('In the last round: 310').waitFor();
    const leap = '3,600 is ten times or more the 310';
    await line('Number').locator('.question-remark', { hasText: leap }).waitFor();
    expect(await line('Places needed').locator('.question-remark').textContent()).toContain('2,400,000');
    expect(await line('Number of people affected').textContent()).toContain('In the last round: 1,900');
    expect(await line('Sector').textContent()).not.toContain('In the last round');
    await page
      .locator('.sheet-entry', { hasText: 'First-aid network' })
      .getByText('New since the last round.')
      .waitFor();
    await page.getByText('3 answers may be slips of the pen').waitFor();
    const since = page.getByRole('region', { name: 'Since the last round' });
    await since.getByText('Both rounds ask the same questions.').waitFor();
    await since.getByText('What differs, answer by answer').click();
    const people = since.getByRole('row', { name: /Number of people affected/ });
    await people.locator('del', { hasText: '1,900' }).waitFor();
    await since.getByText(/^All answers of the round before: Mapping of summer 2026/).click();
    await since.locator('.sheet').waitFor();
    expect(await barriers(page, 'two rounds beside each other')).toEqual([]);

    await clara.open('/review');
    await page.getByRole('link', { name: 'Mapping of needs and practices, Gozo' }).click();
    await page.locator('.sheet .question', { hasText: 'waiting list, or an estimate' }).waitFor();
    expect(await barriers(page, 'threads beside the answers')).toEqual([]);

    await clara.open('/review');
    const skane = { name: 'Mapping of needs and practices, Skåne län' };
    const waiting = page.getByRole('region', { name: 'To decide' }).first();
    await waiting.getByRole('link', skane).waitFor();
    await page.getByRole('button', { name: 'Accept the 1 questionnaire without changes' }).click();
    await page.getByText('1 questionnaire is accepted and can be published.').waitFor();
    await waiting.getByRole('link', skane).waitFor({ state: 'detached' });
    await page
      .getByRole('region', { name: 'Accepted, to publish' })
      .first()
      .getByRole('link', skane)
      .waitFor();
    expect(await waiting.getByRole('link', { name: /, Calabria$/ }).count()).toBe(1);
  });

  test('gives Bretagne time after the end; until then its coordinator reads that she can write, not submit', async () => {
    const breton = await world.visitor();
    await signIn(breton.context, world.atlas.url, 'coordinator.frh0@example.org', 'atlas-demonstration');
    await breton.open('/contribute');
    await breton.page.getByRole('link', { name: 'Mapping of summer 2026, Bretagne' }).first().click();
    await breton.page
      .getByText(
        'The round ended for your region on 31 August 2026. You can still read and write, but not submit.',
      )
      .waitFor();
    await breton.page.getByText(/^There is nothing to compare with/).waitFor();
    expect(await barriers(breton.page, 'a draft of a round that is over')).toEqual([]);
    const clara = await world.visitor({ as: 'clara' });
    await clara.open('/rounds');
    await clara.page.getByRole('link', { name: 'Mapping of summer 2026' }).click();
    // Calabria's is published: it could be amended, and only a reopened round takes that.
    await clara.page.getByRole('button', { name: 'Reopen: Calabria' }).waitFor();
    await clara.page.getByRole('button', { name: 'Reopen: Bretagne' }).click();
    await clara.page.getByLabel('Bretagne may submit until the end of').fill(inDays(6));
    await clara.page.getByRole('button', { name: 'Allow it' }).click();
    await expect.poll(() => standing(clara, 'FRH0').textContent()).toContain('by exception until');
    await breton.page.reload();
    await breton.page.getByText(/^The round takes this questionnaire until the end of /).waitFor();
  });

  test('changes a round and invites a further region', async () => {
    const clara = await world.visitor({ as: 'clara' });
    const { page } = clara;
    await openRound(clara, 'Spring mapping');
    await page.getByText('Change the round or invite further regions').click();
    const form = page.locator('details.change');
    await form.getByLabel('Title').fill('Spring mapping 2027');
    await form.getByRole('combobox', { name: 'Add a region' }).fill('bremen');
    await page.getByRole('option', { name: 'Bremen (DE5)', exact: true }).click();
    await form.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByRole('heading', { name: 'Spring mapping 2027' }).waitFor();
    await expect.poll(() => page.locator('table.board tbody tr').count()).toBe(30);
  });

  test('is told what a new round lacks', async () => {
    const { page, open } = await world.visitor({ as: 'clara' });
    await open('/rounds');
    await page.getByRole('button', { name: 'Open the round' }).click();
    await page.getByText('Choose at least one region.').waitFor();
    await page.getByText('This is required.').waitFor();
    expect(await page.getByText('Choose a day.').count()).toBe(2);
    expect(await barriers(page, 'faults in a round')).toEqual([]);
  });
});

test('On a phone, in French, the board scrolls in its own box and nothing bars the reader', async () => {
  const clara = await world.visitor({ as: 'clara', viewport: phone, locale: 'fr-FR' });
  const { page } = clara;
  await clara.open('/rounds');
  await page.getByRole('link', { name: 'Mapping of needs and practices' }).click();
  await page.locator('table.board').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  expect(await barriers(page, 'the board on a phone')).toEqual([]);
});

test('Ana is told that the page of rounds is the secretariat’s', async () => {
  const ana = await world.visitor({ as: 'ana' });
  await ana.open('/rounds');
  await ana.page.locator('.state-forbidden').waitFor();
});
