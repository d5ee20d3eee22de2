import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { png } from '../support/attachments.ts';
import { inBrowser, mapReady, signIn, type Visitor } from '../support/browser.ts';
import { barriers } from '../support/browserAxe.ts';
import { answer, office, openQuestionnaire, saved, toPage } from '../support/browserFilling.ts';
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
    // Neither writing on nor opening it again settles it.
    await clashed.page.getByRole('textbox', { name: 'Your function' }).fill('Head of office');
    await clashed.page.reload();
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
});
