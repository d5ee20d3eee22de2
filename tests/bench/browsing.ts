import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumOptions, findOrInstallChromium } from '../support/chromium.ts';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findOrInstallChromium(), args: chromiumOptions });

/** The product's map at this size of window is as large as the bare page's is told to be. */
const viewport = { width: 1280, height: 800 };

/** A page without anything kept from before: no cache, no storage. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

const found = () => performance.getEntriesByName('first-choropleth').length > 0;

/** Opens an address; milliseconds from its navigation to its first choropleth, and when that was. */
export async function openUntilChoropleth(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(found, undefined, { polling: 50 });
  return page.evaluate(() => {
    const time = performance.getEntriesByName('first-choropleth')[0]?.startTime ?? 0;
    return { time, moment: performance.timeOrigin + time };
  });
}

/** Size of the product's canvas, for the bare page to take the same. */
export async function mapSize(browser: Browser, origin: string): Promise<string> {
  const page = await freshPage(browser);
  await openUntilChoropleth(page, `${origin}/`);
  const size = await page
    .locator('canvas.maplibregl-canvas')
    .evaluate((canvas) => ({ width: canvas.clientWidth, height: canvas.clientHeight }));
  await page.context().close();
  return `width=${size.width}&height=${size.height}`;
}
