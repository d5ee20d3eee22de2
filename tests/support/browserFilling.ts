import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './browser.ts';

/** The round that is open in the demonstration. */
const round = 'Mapping of needs and practices';

/** From the reader's reports to the questionnaire of an open round; returns its address. */
export async function openQuestionnaire(
  { page, open }: Pick<Visitor, 'page' | 'open'>,
  title = round,
): Promise<string> {
  await open('/contribute');
  const box = page.locator('.round-box', { hasText: title });
  await box
    .getByRole('button', { name: /^Begin (the|an empty) questionnaire/ })
    .or(box.getByRole('link'))
    .click();
  await page.locator('.survey-page').waitFor();
  return new URL(page.url()).pathname;
}

export const toPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages of the questionnaire' }).getByRole('button', { name }).click();
export const office = (page: Page) => page.getByRole('textbox', { name: 'Your office' });
export const saved = (page: Page) => page.locator('.save-line', { hasText: /Saved at \d/ }).waitFor();

/** Answers given in another way than by typing each of them. */
export async function answer({ context, page }: Visitor, address: string, answers: Record<string, unknown>) {
  const at = address.replace('/contribute/', '/api/submissions/');
  const etag = (await context.request.get(at)).headers().etag ?? '';
  const headers = { 'if-match': etag, origin: new URL(page.url()).origin };
  const done = await context.request.patch(at, { data: { answers }, headers });
  expect(await done.text()).toContain('revision');
}
