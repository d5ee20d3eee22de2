import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../api/instruments/definition.ts';
import type { VersionWhole } from '../../api/contract/instrument.ts';
import { png } from '../support/attachments.ts';
import { payloads } from '../fixtures/payloads.ts';
import { inBrowser, mapReady, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { answer, openQuestionnaire, saved } from '../support/browserFilling.ts';
import { shows, strays } from '../support/browserText.ts';
import { explorativeAnswer } from '../support/explorative.ts';
import { mapping, mappingInSpanish } from '../support/questionnaire.ts';

const world = inBrowser();
const long = 240_000;
const title = 'Do people arrive, pass through or come to stay?';

/** Version 1 with another English title of its first question, and in Spanish too. */
function reworded(): Definition {
  const definition = mappingInSpanish();
  const question = definition.pages[0]?.elements[0];
  if (!question || typeof question.title === 'string') throw new Error('No title to change.');
  question.title.default = title;
  return definition;
}

const bring = (page: Page, content: unknown) =>
  page.getByLabel('File of the definition (JSON)').setInputFiles({
    name: 'mapping-2.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });

async function versionOf({ context }: Visitor, version: number): Promise<Definition> {
  const answer = await context.request.get(`/api/instruments/mapping/versions/${version}`);
  return ((await answer.json()) as VersionWhole).definition as unknown as Definition;
}

/** Opens the preview of version 1. */
async function previewed(visitor: Visitor): Promise<Page> {
  await visitor.open('/instruments');
  await visitor.page.getByRole('button', { name: 'Preview version 1' }).click();
  await visitor.page.locator('.survey-page').waitFor();
  return visitor.page;
}

const toPage = (page: Page, name: string | RegExp) =>
  page.locator('.survey-pages button').filter({ hasText: name }).click();

describe('The page of the questionnaires', () => {
  test(
    'lets ed bring a version with one reworded title, see what differs, confirm, preview it in French and Spanish and publish',
    async () => {
      const ed = await world.visitor({ as: 'ed' });
      const { page } = ed;
      await ed.open('/instruments');
      await page.getByRole('row', { name: /^1 .*Came with the Atlas/ }).waitFor();
      await bring(page, 'no JSON');
      await page.getByText('This file is not JSON').waitFor();
      await bring(page, { ...reworded(), title: 'English only', script: 'x' });
      await page.getByText('“script” is not allowed here.').waitFor();
      expect(await barriers(page, 'refused')).toEqual([]);
      await bring(page, reworded());
      await page.getByText('The definition can be published.').waitFor();
      const row = page.getByRole('row', { name: /hasRouteRole/ });
      expect(await row.locator('del').textContent()).toContain('pass through it');
      expect(await row.locator('ins').textContent()).toBe(title);
      await page.locator('.survey-page').getByText(title).waitFor();
      await page.getByRole('radio', { name: 'Français' }).check();
      await page.locator('.survey-page').getByText('Des personnes arrivent-elles').waitFor();
      await page.getByRole('radio', { name: 'español' }).check();
      await page.locator('.survey-page').getByText('pass through it or come to stay? (es)').waitFor();
      await page.getByRole('heading', { name: 'New languages' }).waitFor();
      expect(await barriers(page, 'checked')).toEqual([]);
      const publish = page.getByRole('button', { name: 'Publish version 2' });
      expect(await publish.isDisabled()).toBe(true);
      await page.getByRole('checkbox', { name: /The meaning of hasRouteRole is unchanged/ }).check();
      await publish.click();
      await page.getByRole('button', { name: 'Yes, publish it' }).click();
      await page.getByText('Version 2 is published.').waitFor();
      await page.getByRole('row', { name: /^2 .*Editor/ }).waitFor();
      expect(await versionOf(ed, 1)).toEqual(mapping());
      expect(await versionOf(ed, 2)).toEqual(reworded());
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download version 2 (JSON)' }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe('mapping-2.json');
      expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toEqual(reworded());
    },
    long,
  );

  test(
    'lets ana fill that version in Spanish: what she typed and a file on its way stay, and she takes a copy in it',
    async () => {
      const clara = await world.visitor({ as: 'clara' });
      const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const round = {
        ...{ title: 'Second mapping', instrument: 'mapping', instrumentVersion: 2, regions: ['ES51'] },
        ...{ opensOn: day(0), closesOn: day(9), remindersBefore: [] },
      };
      const made = await clara.context.request.post('/api/rounds', {
        data: round,
        headers: { origin: world.atlas.url, 'idempotency-key': 'second-mapping' },
      });
      expect(made.status()).toBe(201);
      const ana = await world.visitor({ as: 'ana' });
      const { page } = ana;
      const address = await openQuestionnaire(ana, round.title);
      await answer(ana, address, { countsFlows: true });
      await page.reload();
      await toPage(page, 'Movements of people');
      const spanish = page.locator('.survey-page[lang="es"]');
      const typed = page.getByRole('textbox', { name: 'How do you avoid counting the same person twice?' });
      await typed.fill('By their card');
      let arrives = () => {};
      const held = new Promise<void>((resolve) => {
        arrives = resolve;
      });
      await page.route('**/api/attachments?*', async (route) => {
        await held;
        await route.continue();
      });
      const files = page.getByRole('group', { name: 'Documents on how people are counted' });
      const opening = page.waitForEvent('filechooser');
      await files.getByRole('button', { name: 'Add a file' }).click();
      await (await opening).setFiles({ name: 'guide.png', mimeType: 'image/png', buffer: Buffer.from(png) });
      await page.getByLabel('Language of the questions').first().selectOption({ label: 'español' });
      await spanish.waitFor();
      expect(await typed.inputValue()).toBe('By their card');
      await files.getByText('guide.png').waitFor();
      arrives();
      await files.getByRole('link', { name: 'guide.png' }).waitFor();
      await saved(page);
      expect(await barriers(page, 'a questionnaire in Spanish')).toEqual([]);
      const copy = page.getByRole('link', { name: 'Download as PDF' });
      expect(await copy.getAttribute('href')).toMatch(/language=en&questions=es$/);
      await page.reload();
      await spanish.waitFor();
      await page.getByRole('button', { name: 'Français' }).click();
      await spanish.getByRole('button', { name: 'Page suivante' }).waitFor();
      // What the library itself says of an answer is Spanish too.
      await page.getByRole('button', { name: 'Vérifier ce qui manque' }).click();
      await spanish.getByText('Por favor conteste la pregunta.').first().waitFor();
    },
    long,
  );

  test('lets clara of the secretariat read, and nobody bring a version but the editor', async () => {
    const clara = await world.visitor({ as: 'clara' });
    await clara.open('/instruments');
    await clara.page.getByRole('button', { name: 'Preview version 1' }).waitFor();
    expect(await clara.page.getByLabel('File of the definition (JSON)').count()).toBe(0);
    const ana = await world.visitor({ as: 'ana' });
    await ana.open('/instruments');
    await ana.page.getByText('This page is not for your roles').waitFor();
  });
});

describe('What MIPEX-REG asks', () => {
  test('is read by anybody, from the page of help', async () => {
    const { page, open } = await world.visitor();
    await open('/help');
    await page.getByRole('link', { name: 'Pilot instrument: indicators, options and guidance' }).click();
    await page.locator('.assessed-indicator').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/instruments/mipex-reg');
    expect(await page.locator('.assessed-indicator').count()).toBe(72);
  });

  test(
    'is written anew by ed: reworded, revalued, retired, added, tried on past answers, confirmed and published',
    async () => {
      const ed = await world.visitor({ as: 'ed' });
      const { page, open } = ed;
      // Another window of his, which stays as it was before any of this.
      const other = await world.visitor({ as: 'ed' });
      other.watch.expect(/412/);
      await other.open('/instruments/mipex-reg/next?open=la-02');
      const worth = other.page.getByRole('textbox', { name: 'Worth of option b' });
      await worth.waitFor();
      await open('/instruments');
      await page.getByRole('link', { name: 'Write the next version: Pilot instrument' }).click();
      const saved = () => page.getByText(/^Saved at/).waitFor();
      await page.getByRole('searchbox', { name: 'Find by word or code' }).fill('la-01');
      await page.getByText('1 indicator found').waitFor();
      await page
        .locator('.next-list')
        .getByRole('link', { name: /^la-01/ })
        .click();
      const french = page.getByRole('textbox', { name: 'Title, French' });
      const title = await french.inputValue();
      await french.fill(`${title} ?`);
      await page.getByText('French has a non-breaking space').waitFor();
      expect(await barriers(page, 'written')).toEqual([]);
      await french.fill(title);
      await page.getByRole('button', { name: 'Retire' }).click();
      await page.getByText('Retired: it is not asked any more').waitFor();
      await open('/instruments/mipex-reg/next?open=la-02');
      await page.getByRole('textbox', { name: 'Worth of option b' }).fill('51');
      await saved();
      await page.getByRole('link', { name: 'Begin a new indicator' }).click();
      await page.getByRole('combobox', { name: 'Area' }).selectOption('language');
      await page.getByRole('combobox', { name: 'Element of governance' }).selectOption('actions');
      await page.getByRole('combobox', { name: 'Phase of the process' }).selectOption('output');
      await page.getByRole('combobox', { name: 'Group' }).selectOption('third-country-nationals');
      await page.getByRole('button', { name: 'Begin the indicator' }).click();
      await page.getByRole('heading', { name: 'la-09' }).waitFor();
      for (const [part, field] of (await page.locator('.next-editor textarea').all()).entries())
        await field.fill(`Words of the part number ${part} of la-09`);
      await page.getByText('Nothing to mend here.').waitFor();
      await page.getByRole('link', { name: 'Check and coverage' }).click();
      await page.getByText('Nothing: the version could be published.').waitFor();
      expect(await barriers(page, 'checked')).toEqual([]);
      await page.getByRole('link', { name: 'Past answers' }).click();
      const language = page.locator('.next-region').getByRole('row', { name: /^Language/ });
      await expect.poll(() => language.textContent()).toMatch(/8 of 8 answered.*7 of 8 answered/);
      expect(await barriers(page, 'previewed')).toEqual([]);
      await page.getByRole('link', { name: /^Publish/ }).click();
      const publish = page.getByRole('button', { name: 'Publish version 2' });
      expect(await publish.isDisabled()).toBe(true);
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      expect(await barriers(page, 'to publish')).toEqual([]);
      await publish.click();
      await page.getByRole('button', { name: 'Yes, publish it' }).click();
      await page.getByText('Version 2 is published.').waitFor();
      // What is written there on version 1 is not sent on top of version 2 unseen.
      await worth.fill('52');
      await other.page.locator('.next-clash').waitFor();
      await page.getByRole('link', { name: 'Read it' }).click();
      await page.getByText('This is version 2.').waitFor();
      await page.getByRole('link', { name: /^Version 1, published on/ }).click();
      await page.getByText('This is version 1.').waitFor();
    },
    long,
  );

  test('is proposed more of by ed, from what an expert answered to an open question: shown as text alone', async () => {
    const text = Object.values(payloads).join(' ');
    const from = await explorativeAnswer(world.atlas.database.db, text);
    const { page, open } = await world.visitor({ as: 'ed' });
    await open('/instruments/mipex-reg/next?open=new');
    await page.locator('summary', { hasText: 'Skåne län' }).click();
    await page.getByRole('link', { name: 'ho-open-1 From a reception place to a home' }).click();
    expect(new URL(page.url()).search).toBe(`?from=${from}&indicator=ho-open-1`);
    await page.locator('.next-answer').waitFor();
    await shows(page, [text], '.next-answer');
    expect(await strays(page)).toEqual([]);
    expect(await page.getByRole('combobox', { name: 'Area' }).inputValue()).toBe('housing');
    await page.getByRole('button', { name: 'Begin the indicator' }).click();
    await page.getByRole('heading', { name: /^ho-09 From a reception place to a home/ }).waitFor();
    await page.getByText('Proposed from an answer of phase I: Skåne län, question ho-open-1.').waitFor();
    expect(await barriers(page, 'proposed')).toEqual([]);
    await page.getByRole('link', { name: 'Open that assessment' }).click();
    await page.getByRole('link', { name: 'Propose an indicator from the answer to ho-open-1' }).click();
    await page.getByText('From this answer ho-09 was begun already.').waitFor();
  });
});

describe('A questionnaire', () => {
  test.each([
    ['at a desk', { width: 1280, height: 800 }],
    ['on a phone', { width: 390, height: 844 }],
  ])(
    'bars no reader on any of its pages, its sheet included, %s',
    async (_where, viewport) => {
      const page = await previewed(await world.visitor({ as: 'ed', viewport }));
      const found: string[] = [];
      const names = await page.locator('.survey-page-title').allTextContents();
      expect(names).toHaveLength(11);
      for (const name of names) {
        await toPage(page, name);
        await page.locator('.survey-page h2', { hasText: name }).waitFor();
        for (const yes of await page.locator('.survey-page').getByRole('radio', { name: 'Yes' }).all())
          await yes.press('Space');
        found.push(...(await barriers(page, name)));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([name, width]).toEqual([name, viewport.width]);
      }
      await page.getByRole('button', { name: 'All questions and answers on one sheet' }).click();
      await page.locator('.sheet').waitFor();
      found.push(...(await barriers(page, 'the sheet')));
      expect([...new Set(found)]).toEqual([]);
    },
    long,
  );

  test('tells how far each page is, and about how many minutes remain', async () => {
    const page = await previewed(await world.visitor({ as: 'ed' }));
    const first = page.locator('.survey-pages button').first();
    await expect.poll(() => first.textContent()).toContain('0 of 1, 1 required one missing');
    await page
      .getByRole('radiogroup', { name: /^Do people arrive/ })
      .getByRole('radio', { name: 'No' })
      .check({ force: true });
    await expect.poll(() => first.textContent()).toContain('of 1 answered');
    await expect.poll(() => page.locator('.survey-left').textContent()).toMatch(/^About \d+ minutes remain$/);
  });

  test(
    'finds regions and countries by their own names, by keyboard',
    async () => {
      const page = await previewed(await world.visitor({ as: 'ed' }));
      await toPage(page, 'Movements of people');
      await page
        .getByRole('radiogroup', { name: /^Do you have numbers to report/ })
        .getByRole('radio', { name: 'Yes' })
        .check({ force: true });
      await page.getByRole('combobox', { name: 'Type of movement' }).selectOption('transit');
      await page.getByRole('radio', { name: 'A region' }).first().check({ force: true });
      const region = page.getByRole('combobox', { name: 'Which region do they come from?' });
      await region.focus();
      await page.keyboard.type('Αττική');
      await page
        .getByRole('option', { name: /Attiki/ })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => region.inputValue()).toContain('(EL3)');
      await page.getByRole('radio', { name: 'A country' }).first().check({ force: true });
      const country = page.getByRole('combobox', { name: 'Which country do they come from?' });
      await country.focus();
      await page.keyboard.type('Ελλ');
      await page.getByRole('option', { name: 'Greece' }).waitFor();
      await country.fill('syr');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => country.inputValue()).toBe('Syria');
      expect(await barriers(page, 'looked up')).toEqual([]);
    },
    long,
  );

  test('leads from each fault to its field, where it is told', async () => {
    const page = await previewed(await world.visitor({ as: 'ed' }));
    await page.getByRole('button', { name: 'Check these answers' }).click();
    const faults = page.locator('.survey-faults');
    await faults.getByRole('button', { name: 'Your name' }).click();
    await page.locator('.survey-page h2', { hasText: 'Contact and consent' }).waitFor();
    const name = page.getByRole('textbox', { name: 'Your name' });
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    const described = (await name.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const told = await page.evaluate(
      (ids) => ids.map((id) => document.getElementById(id)?.textContent),
      described,
    );
    expect(told.join(' ')).toContain('Response required');
    const state = page.locator('.survey-pages button').last();
    expect(await state.textContent()).toContain('5 answers need attention');
    expect(await barriers(page, 'faults')).toEqual([]);
    await page.keyboard.type('Grace');
    await expect.poll(() => state.textContent()).toContain('4 answers need attention');
    await expect.poll(() => faults.getByRole('button', { name: 'Your name' }).count()).toBe(0);
  });

  test('keeps what is written, and the field, while a new entry is given its id; removing a written one is asked', async () => {
    const ed = await world.visitor({ as: 'ed' });
    ed.watch.expect(/^dialog: confirm/);
    const page = await previewed(ed);
    await toPage(page, 'Your needs');
    await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
    const titles = page.getByRole('textbox', { name: 'Title' });
    await titles.first().focus();
    await page.keyboard.type('Beds for minors');
    expect(await titles.first().inputValue()).toBe('Beds for minors');
    await page.getByRole('button', { name: 'Add a need' }).click();
    await titles.nth(1).focus();
    await page.keyboard.type('Interpreters');
    await page.getByRole('button', { name: 'Remove this need' }).first().click();
    await expect.poll(() => titles.count()).toBe(1);
    expect(await titles.first().inputValue()).toBe('Interpreters');
    await page.getByRole('button', { name: 'All questions and answers on one sheet' }).click();
    await page.locator('.sheet-entry').getByText('Interpreters').waitFor();
  });

  test(
    'shows what people write as text and nothing else',
    async () => {
      const page = await previewed(await world.visitor({ as: 'ed' }));
      await toPage(page, 'Contact and consent');
      const texts = Object.values(payloads);
      for (const text of texts) {
        await page.getByRole('textbox', { name: 'Your name' }).fill(text.slice(0, 200));
        await page.locator('.survey-page textarea').first().fill(text);
        await shows(page, [text], '.survey-page');
      }
      await page.getByRole('button', { name: 'All questions and answers on one sheet' }).click();
      await shows(page, [texts.at(-1) as string], '.sheet');
      expect(await strays(page)).toEqual([]);
    },
    long,
  );

  test('comes only when it is drawn: no other page loads the library', async () => {
    const ed = await world.visitor({ as: 'ed' });
    const files = new Set<string>();
    ed.page.on('response', (answer) => {
      if (/\.(js|css)$/.test(new URL(answer.url()).pathname)) files.add(answer.url());
    });
    const isDrawn = async () => {
      const texts = await Promise.all(
        [...files].map(async (url) => (await ed.context.request.get(url, { maxRetries: 2 })).text()),
      );
      return texts.some((text) => text.includes('sd-root-modern'));
    };
    await ed.open('/');
    await mapReady(ed.page);
    for (const path of [
      '/contribute',
      '/review',
      '/people',
      '/practices',
      '/funding',
      '/help',
      '/data',
      '/instruments',
    ]) {
      await ed.open(path);
      await ed.page.locator('h1').first().waitFor();
      await expect.poll(() => ed.page.locator('.state-loading').count()).toBe(0);
    }
    expect(files.size).toBeGreaterThan(10);
    expect(await isDrawn()).toBe(false);
    await ed.page.getByRole('button', { name: 'Preview version 1' }).click();
    await ed.page.locator('.survey-page').waitFor();
    expect(await isDrawn()).toBe(true);
  });
});
