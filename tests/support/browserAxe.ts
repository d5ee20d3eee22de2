import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { mapReady, type Visitor } from './browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA on the page as it stands, each with the state it was found in. */
export async function barriers(page: Page, state: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${state}: ${id} at ${node.target.join(' ')}: ${node.any[0]?.message ?? node.html}`),
  );
}

/** Goes through addresses and collects what axe finds; an address of the map waits for its picture. */
export async function through({ page, open }: Visitor, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await open(path);
    await settled(page);
    found.push(...(await barriers(page, path)));
  }
  return found;
}

async function settled(page: Page): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  if (pathname === '/') await mapReady(page);
  if (searchParams.get('region') === 'ES51') await page.locator('.atlas-card-body').waitFor();
  if (searchParams.has('table')) await page.locator('.atlas-table tbody tr').first().waitFor();
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.state-loading').count(), { timeout: 30_000 }).toBe(0);
}
