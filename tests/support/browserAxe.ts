import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { mapReady, type Visitor } from './browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA on the page as it stands, each with the state it was found in. */
export async function barriers(page: Page, state: string): Promise<string[]> {
  // What is in order need not be told node by node: on a page with a table of every region that is most of the work.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags);
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${state}: ${id} at ${node.target.join(' ')}: ${node.any[0]?.message ?? node.html}`),
  );
}

/** Goes through addresses and collects what axe finds; an address of the map waits for its picture. */
export async function through({ page, open }: Visitor, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const [pathname] = path.split('?');
    if (pathname === '/' || !(await leadsOn(page, path))) await open(path);
    await settled(page);
    found.push(...(await barriers(page, path)));
  }
  return found;
}

/** Goes to another page of the atlas without loading it anew, as a link within it would; false where it is open already. */
async function leadsOn(page: Page, path: string): Promise<boolean> {
  const leads = await page.evaluate((to) => {
    const title = document.querySelector('h1');
    if (!title || to.split('?')[0] === window.location.pathname) return false;
    title.dataset.former = 'true';
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
    return true;
  }, path);
  if (leads) await page.locator('h1:not([data-former])').first().waitFor({ state: 'attached' });
  return leads;
}

async function settled(page: Page): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  if (pathname === '/') await mapReady(page);
  if (searchParams.get('region') === 'ES51') await page.locator('.atlas-card-body').waitFor();
  if (searchParams.has('table')) await page.locator('.atlas-table tbody tr').first().waitFor();
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.state-loading').count(), { timeout: 30_000 }).toBe(0);
}
