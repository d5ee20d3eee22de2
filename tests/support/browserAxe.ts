import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Visitor } from './browser.ts';
import { visit } from './browserPages.ts';

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

/** Goes through addresses and collects what axe finds, and which are wider than a phone. */
export async function through(visitor: Visitor, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await visit(visitor, path);
    found.push(...(await barriers(visitor.page, path)));
    found.push(...(await tooWide(visitor.page, path)));
  }
  return found;
}

const phone = { width: 390, height: 844 };

async function tooWide(page: Page, state: string): Promise<string[]> {
  const before = page.viewportSize() ?? phone;
  await page.setViewportSize(phone);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(before);
  return width > phone.width ? [`${state}: ${width} pixels wide on a phone`] : [];
}
