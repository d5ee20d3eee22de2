import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { mapReady, type Visitor } from './browser.ts';
import { lead } from './browserText.ts';

/**
 * Goes to an address and waits until all of it is there: as a link would, where another page of the atlas is open, for loading
 * it anew costs a second; the map, and another address of the same page, are loaded.
 */
export async function visit({ page, open }: Visitor, path: string): Promise<void> {
  const [pathname = '/'] = path.split('?');
  if (pathname === '/' || !(await leadsOn(page, path, pathname))) await open(path);
  await settled(page);
}

/** False where the page is open already, or none is. */
async function leadsOn(page: Page, path: string, pathname: string): Promise<boolean> {
  const isOther = await page.evaluate((to) => {
    const title = document.querySelector('h1');
    if (!title || to === window.location.pathname) return false;
    title.dataset.former = 'true';
    return true;
  }, pathname);
  if (!isOther) return false;
  await lead(page, path);
  await page.locator('h1:not([data-former])').first().waitFor({ state: 'attached' });
  return true;
}

async function settled(page: Page): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  if (pathname === '/') await mapReady(page);
  if (searchParams.get('region') === 'ES51') await page.locator('.atlas-card-body').waitFor();
  if (searchParams.has('table')) await page.locator('.atlas-table tbody tr').first().waitFor();
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.state-loading').count(), { timeout: 30_000 }).toBe(0);
}
