import type { Page } from 'playwright-core';
import { beforeAll, describe, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { candidates, makeReady, placeTiny } from '../support/assessments.ts';
import { inBrowser, mapReady, signIn, type Visitor } from '../support/browser.ts';
import { card, saved, stands } from '../support/browserAssessments.ts';
import { emailOf, type Name, password, settle } from '../support/world.ts';

const world = inBrowser('reference');
let ed: Actor;

beforeAll(async () => {
  const { db } = world.atlas.database;
  ({ ed } = await settle(db, ['ed', 'ana', 'asta', 'rolf', 'tomas']));
  await placeTiny(db);
});

async function visit(name: Name): Promise<Visitor> {
  const visitor = await world.visitor();
  await signIn(visitor.context, world.atlas.url, emailOf(name), password);
  return visitor;
}

/** Takes a step that is asked about before it is taken. */
async function step(page: Page, name: string, yes: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: yes }).click();
}

/** A phase that asks the four questions, its board with Catalonia and five regions more, and all that is known of each. */
async function prepare({ page, open }: Visitor): Promise<void> {
  await open('/phases');
  await page.getByLabel('Title').fill('Pilot of two seas');
  await page.getByLabel('Code of its scores').fill('two-seas-2026');
  await page.getByLabel('Year', { exact: true }).fill('2026');
  const questions = page.getByLabel('Questions asked');
  const tiny = await questions.locator('option', { hasText: 'version 2' }).getAttribute('value');
  await questions.selectOption(tiny);
  const find = page.getByRole('combobox', { name: 'Add a region' });
  for (const code of candidates) {
    await find.fill(code);
    await page.getByRole('option', { name: `(${code})` }).click();
  }
  await page.getByRole('button', { name: 'Prepare the phase' }).click();
  await page.getByRole('heading', { name: 'Pilot of two seas' }).waitFor();
  const phase = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { db } = world.atlas.database;
  for (const code of candidates.slice(1)) await makeReady(db, ed, phase, code);
  await page.reload();
  await page.locator('table.board').getByRole('link', { name: 'Cataluña' }).click();
  await page.getByLabel('Interest confirmed').check();
  await page.getByLabel('Funding checked').check();
  await page.getByLabel('Where the money comes from').fill('Budget of the region');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  for (const name of ['Asta', 'Rolf']) {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await page.getByRole('button', { name: 'Propose' }).click();
    await page.getByText(`${name} is proposed.`).waitFor();
  }
}

/** Answers one question with an option and a source. */
async function answer(page: Page, code: string, option: string): Promise<void> {
  await card(page, code)
    .getByRole('radio', { name: `Option ${option} of ${code}` })
    .check();
  await card(page, code).getByLabel('Title').fill(`Evidence for ${code}`);
}

describe('The integration policy of Catalonia', () => {
  test('is assessed by five people at five browsers, from the readiness of the region to the open map of tomas', async () => {
    const [editor, ana, asta, rolf, tomas] = (await Promise.all(
      (['ed', 'ana', 'asta', 'rolf', 'tomas'] as const).map(visit),
    )) as [Visitor, Visitor, Visitor, Visitor, Visitor];

    await prepare(editor);
    await step(editor.page, 'Open the phase', 'Open it now');
    await editor.page.getByText('The phase is open.').waitFor();
    await editor.page
      .getByRole('radio', { name: /as Assessor/ })
      .first()
      .check();
    await editor.page
      .getByRole('radio', { name: /as Reviewer/ })
      .first()
      .check();
    await editor.page.getByRole('button', { name: 'Appoint and begin the assessment' }).click();
    await editor.page.getByText('the assessment has begun').waitFor();
    await editor.page
      .locator('.one-region')
      .getByRole('link', { name: /Open the assessment/ })
      .click();
    await stands(editor.page, 'Competences to be declared');
    const at = new URL(editor.page.url()).pathname;

    await tomas.open(
      '/?scope=regional&edition=two-seas-2026&area=housing&level=own&needs=none&table=regions',
    );
    await mapReady(tomas.page);
    const onTomasMap = (name: RegExp) => tomas.page.locator('.atlas-table').getByRole('row', { name });
    await onTomasMap(/^ES51 .*In progress/).waitFor();

    await ana.open('/assessments');
    await ana.page.getByRole('link', { name: 'Cataluña (ES51)' }).click();
    const declare = ana.page.getByRole('button', { name: 'Declare competences' });
    await declare.waitFor();
    for (const select of await ana.page.locator('.declare select').all()) await select.selectOption('shared');
    await ana.page.getByLabel('Health', { exact: true }).selectOption('none');
    await declare.click();
    await ana.page.getByText('The declaration is saved.').waitFor();

    await rolf.open(at);
    await rolf.page.getByText('The first expert’s work goes on.').waitFor();

    await asta.open(`${at}?area=housing`);
    await answer(asta.page, 'h-01', 'a');
    await answer(asta.page, 'h-02', 'b');
    await asta.page
      .getByRole('navigation', { name: 'Areas', exact: true })
      .getByRole('link', { name: /^Education/ })
      .click();
    await answer(asta.page, 'e-01', 'a');
    await asta.page.getByText('Nothing is left to do').waitFor();
    await saved(asta.page);
    await step(asta.page, 'Submit for the clarity check', 'Yes, submit them');
    await stands(asta.page, 'In the clarity check');

    await editor.page.reload();
    await step(editor.page, 'Clear for review', 'Yes, the reviewer may see them');
    await stands(editor.page, 'Being reviewed');

    await rolf.page.reload();
    await card(rolf.page, 'e-01').getByRole('radio', { name: 'I would answer differently' }).check();
    await card(rolf.page, 'e-01').getByRole('radio', { name: 'Option b of e-01' }).check();
    await card(rolf.page, 'e-01').getByLabel('Comment').fill('Only in two towns');
    await rolf.page
      .getByRole('navigation', { name: 'Areas', exact: true })
      .getByRole('link', { name: /^Housing/ })
      .click();
    for (const code of ['h-01', 'h-02'])
      await card(rolf.page, code).getByRole('radio', { name: 'I agree' }).check();
    await rolf.page.getByText('Nothing is left to do').waitFor();
    await saved(rolf.page);
    await step(rolf.page, 'Submit the review', 'Yes, submit it');
    await stands(rolf.page, 'Differences to be resolved');

    await editor.page.reload();
    await editor.page.getByText('They agree on 2 of 3 answers compared').waitFor();
    const decision = editor.page.getByRole('form', { name: 'Decide on e-01' });
    await decision.getByRole('radio', { name: 'The reviewer’s answer' }).check();
    await decision.getByLabel('Reason').fill('The towns are named in both sources');
    await decision.getByRole('button', { name: /^Save/ }).click();
    await editor.page.getByText('The decision on e-01 is saved.').waitFor();
    await onTomasMap(/^ES51 .*In progress/).waitFor();
    await step(editor.page, 'Publish', 'Yes, publish it');
    await stands(editor.page, 'Published');

    // By hand: housing (100 + 50) / 2 = 75, education 50, health no competence; overall (75 + 50) / 2 = 62.5.
    await onTomasMap(/^ES51 Cataluña .*75 2026 2 2$/).waitFor();
    const which = tomas.page.locator('.atlas-controls').getByLabel('Which score');
    for (const [score, row] of [
      ['education', /^ES51 .* 50 2026 1 1$/],
      ['overall', /^ES51 .* 63 2026/],
      ['health', /^ES51 .*Not a competence of the region/],
    ] as const) {
      await which.selectOption(score);
      await onTomasMap(row).waitFor();
    }
  });
});
