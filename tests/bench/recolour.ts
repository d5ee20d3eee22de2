import type { Browser, Page } from 'playwright-core';
import { freshPage } from './browsing.ts';
import { atMost, compare, type Figure, milliseconds } from './figures.ts';
import { addProbe } from './probe.ts';
import type { World } from './world.ts';

const repetitions = 9;
/** How a reader changes a view, to and fro: a list and two of its values, or two buttons. */
const changes: readonly { what: string; there: Change; back: Change }[] = [
  {
    what: 'class count',
    there: { list: 'How many', value: '3' },
    back: { list: 'How many', value: '7' },
  },
  {
    what: 'area',
    there: { list: 'Policy area', value: 'education' },
    back: { list: 'Policy area', value: 'health' },
  },
  { what: 'year', there: { button: 'Year before' }, back: { button: 'Year after' } },
];
type Change = { list: string; value: string } | { button: string };

/**
 * Recolouring level 3 through the page's own lists, beside a bare loop of setFeatureState over the same features of the same
 * map, and of a page that draws nothing else.
 */
export async function recolouring(browser: Browser, world: World, size: string): Promise<Figure[]> {
  const product = await openProduct(browser, world.port);
  const plain = await openBare(browser, `http://127.0.0.1:${world.barePort}/recolour.html?${size}`);
  const figures: Figure[] = [];
  for (const { what, there, back } of changes) {
    // Twice there and back unmeasured: what is asked of the server for the first time is not recolouring.
    for (const change of [there, back, there, back]) await choose(product, change);
    const requests = countGeometry(product);
    await product.evaluate(() => window.probe.forget());
    const own: number[] = [];
    const same: number[] = [];
    const least: number[] = [];
    for (let at = 0; at < repetitions; at++) {
      own.push(await choose(product, at % 2 ? back : there));
      same.push(await recolour(product));
      least.push(await recolour(plain));
    }
    await product.waitForTimeout(300);
    figures.push(
      compare(`recolour 1,514 regions: ${what}`, [own, same], milliseconds, { most: 1.3 }),
      compare('  beside a page of one layer, for information', [own, least], milliseconds),
      ...(await reads(product, requests())),
    );
  }
  for (const page of [product, plain]) await page.context().close();
  return figures;
}

async function openProduct(browser: Browser, port: number): Promise<Page> {
  const page = await freshPage(browser);
  await addProbe(page);
  await page.goto(`http://127.0.0.1:${port}/?level=3`);
  await page.locator('.atlas[data-state="ready"] .atlas-map[data-painted="1514"]').waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(addBareLoop);
  // The first change tells the loop which map it is.
  await choose(page, { list: 'How many', value: '6' });
  return page;
}

/**
 * Gives the product's page a bare loop over its level-3 regions. The page's own module of the map library is asked for
 * again, which gives the same class: its next setFeatureState tells the map.
 */
async function addBareLoop(): Promise<void> {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const found = (pattern: RegExp) => {
    const name = loaded.find((one) => pattern.test(one));
    if (!name) throw new Error(`Nothing was loaded from ${pattern}.`);
    return name;
  };
  interface Bare {
    setFeatureState: (feature: { source: string; id: number }, state: object) => unknown;
  }
  const { LibraryMap } = (await import(found(/\/library-[^/]*\.js$/))) as { LibraryMap: { prototype: Bare } };
  const { setFeatureState } = LibraryMap.prototype;
  let map: Bare | undefined;
  LibraryMap.prototype.setFeatureState = function (this: Bare, feature, state) {
    map = this;
    return setFeatureState.call(this, feature, state);
  };
  const topology = (await (await fetch(found(/\/boundaries\/nuts-2021\.[^/]*\.json$/))).json()) as {
    objects: Record<string, { geometries: { id: string }[] }>;
  };
  const codes = Object.values(topology.objects).flatMap(({ geometries }) => geometries.map(({ id }) => id));
  // The product numbers its regions in the order of their codes.
  const ids = codes.sort().flatMap((code, at) => (code.length === 5 ? [at + 1] : []));
  const colours = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494', '#7fcdbb', '#c7e9b4'];
  let round = 0;
  window.recolour = () => {
    round += 1;
    for (const id of ids) {
      const state = { fill: colours[(id + round) % colours.length], gap: 0 };
      if (map) setFeatureState.call(map, { source: 'regions', id }, state);
    }
  };
}

async function openBare(browser: Browser, address: string): Promise<Page> {
  const page = await freshPage(browser);
  await addProbe(page);
  await page.goto(address);
  await page.locator('body[data-ready="true"]').waitFor();
  return page;
}

/** From the choice to the picture in its colours, in milliseconds. */
async function choose(page: Page, change: Change): Promise<number> {
  const control =
    'list' in change
      ? page.getByLabel(change.list, { exact: true })
      : page.getByRole('button', { name: change.button });
  const time = await control.evaluate(
    async (element, wanted) => {
      const began = performance.now();
      const coloured = window.probe.nextColours();
      if (wanted === null) {
        (element as HTMLButtonElement).click();
      } else {
        const select = element as HTMLSelectElement;
        if (select.value === wanted) return 0;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return (await coloured) - began;
    },
    'list' in change ? change.value : null,
  );
  await page.waitForTimeout(150);
  return time;
}

async function recolour(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const began = performance.now();
    const coloured = window.probe.nextColours();
    window.recolour();
    return (await coloured) - began;
  });
}

function countGeometry(page: Page): () => number {
  let count = 0;
  const listen = (request: { url: () => string }) => {
    if (request.url().includes('/api/boundaries/')) count += 1;
  };
  page.on('request', listen);
  return () => {
    page.off('request', listen);
    return count;
  };
}

/** Whether outlines were asked for, parsed or given to the worker again. */
async function reads(page: Page, requests: number): Promise<Figure[]> {
  const { parsed, sent } = await page.evaluate(() => ({
    parsed: window.probe.parsed.length,
    sent: [...new Set(window.probe.sent)],
  }));
  if (process.env.BENCH_DETAILS) console.log('to the workers:', sent);
  const outlines = sent.filter((one) => / (regions|borders|coasts|ground|land)$/.test(one));
  return [
    atMost('  geometry asked for again', requests, 0),
    atMost('  large answers parsed again', parsed, 0),
    atMost('  outlines given to the worker again', outlines.length, 0),
  ];
}
