import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser, mapReady } from '../support/browser.ts';

const world = inBrowser();
const patient = { timeout: 30_000 };

describe('Ten tabs of one browser', () => {
  test('share one stream of events, and each still loads its data', async () => {
    const { atlas } = world;
    const { context, page } = await world.visitor({ viewport: { width: 400, height: 300 } });
    const tabs: Page[] = [];
    for (let count = 0; count < 10; count += 1) {
      const tab = count === 0 ? page : await context.newPage();
      await tab.goto('/?layer=none&needs=all');
      await mapReady(tab);
      await needsShown(tab);
      tabs.push(tab);
    }
    await expect.poll(atlas.openStreams, patient).toBe(1);
    await tabs[0]?.close();
    // The tab that held the stream is gone: another one takes over, still only one.
    await expect.poll(atlas.openStreams, patient).toBe(1);
    const last = tabs.at(-1) as Page;
    await last.goto('/?layer=none&needs=urgent');
    await mapReady(last);
    await needsShown(last);
  });
});

/** The legend says how many needs are on the map; the panel's sheet is folded on a small screen. */
async function needsShown(tab: Page): Promise<void> {
  await tab.getByText(/^[1-9]\d* needs of \d+ regions$/).waitFor({ state: 'attached' });
}
