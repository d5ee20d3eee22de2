import type { Browser, Page } from 'playwright-core';
import { compare, type Figure, median, milliseconds } from '../figures.ts';
import type { World } from '../world.ts';
import { firstPage, watchedPage } from './probe.ts';

const rounds = 3;
const text = 'Agreements with the neighbours, 2026.';

/** From a key to the picture after it, in the questionnaire's first long text, beside the bare page. For information. */
export async function keysOf(
  browser: Browser,
  { port, barePort }: World,
  path: string,
  bare: string,
): Promise<Figure[]> {
  const own = await writing(browser, `http://127.0.0.1:${port}`, path, true);
  const least = await writing(browser, `http://127.0.0.1:${barePort}`, bare, false);
  const [mine, other]: [number[], number[]] = [[], []];
  for (let at = 0; at < rounds; at++) {
    mine.push(median(await typed(own)));
    other.push(median(await typed(least)));
  }
  for (const page of [own, least]) await page.context().close();
  return [compare('questionnaire: each key typed', [mine, other], milliseconds)];
}

const field = (page: Page) => page.locator('[data-name="routeRemark"] textarea');

async function writing(browser: Browser, origin: string, path: string, isOwn: boolean): Promise<Page> {
  const page = await watchedPage(browser, origin, isOwn);
  await page.goto(origin + path);
  await firstPage(page);
  if (isOwn)
    await page
      .locator('[data-name="hasRouteRole"] label', { hasText: 'Yes' })
      .or(page.locator('[data-name="hasRouteRole"]').getByRole('radio', { name: 'Yes' }))
      .first()
      .click();
  else await page.evaluate(() => window.openAll?.());
  await field(page).waitFor();
  return page;
}

async function typed(page: Page): Promise<number[]> {
  await page.bringToFront();
  await field(page).fill('');
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    window.keys = [];
  });
  await field(page).pressSequentially(text, { delay: 40 });
  await page.waitForTimeout(100);
  return page.evaluate(() => window.keys);
}
