import type { Browser, Page, Response } from 'playwright-core';
import { atMost, compare, type Figure, kilobytes, milliseconds } from '../figures.ts';
import { openWire } from '../wire.ts';
import type { World } from '../world.ts';
import { beginQuestionnaire, roundOf, signedIn } from './desk.ts';
import { firstPage, watchedPage } from './probe.ts';
import { keysOf } from './typing.ts';

const repetitions = 15;

/**
 * Opening a questionnaire, from a navigation to its address and from a click on the link to it, until its first page is drawn
 * and can be answered; beside a page of the library alone with the same questions. Then what each key costs.
 */
export async function openingQuestionnaire(browser: Browser, world: World): Promise<Figure[]> {
  const clara = await signedIn(world.port, 'clara');
  const ana = await signedIn(world.port, 'ana');
  const path = `/contribute/${await beginQuestionnaire(ana, await roundOf(clara, ['ES51']))}`;
  const bare = '/questionnaire.html';
  const [loaded, clicked, least]: [number[], number[], number[]] = [[], [], []];
  for (let at = -1; at < repetitions; at++) {
    const times = [
      await timeToLoad(browser, world.port, path),
      await timeFromClick(browser, world.port, path),
      await timeToLoad(browser, world.barePort, bare),
    ] as const;
    // The first time everything is read and compressed by both servers.
    if (at < 0) continue;
    loaded.push(times[0]);
    clicked.push(times[1]);
    least.push(times[2]);
  }
  return [
    compare('questionnaire: its address to its first page', [loaded, least], milliseconds, { most: 1.5 }),
    compare('questionnaire: the click on its link to its first page', [clicked, least], milliseconds, {
      most: 1.5,
    }),
    ...(await codeBefore(browser, world.port)),
    compare(
      'questionnaire: bytes on the wire',
      [[await bytesOf(browser, world.port, path)], [await bytesOf(browser, world.barePort, bare)]],
      kilobytes,
    ),
    ...(await keysOf(browser, world, path, bare)),
  ];
}

const isOwn = (path: string) => !path.endsWith('.html');

async function timeToLoad(browser: Browser, port: number, path: string): Promise<number> {
  const origin = `http://127.0.0.1:${port}`;
  const page = await watchedPage(browser, origin, isOwn(path));
  await page.goto(origin + path, { waitUntil: 'commit' });
  const time = await firstPage(page);
  await page.context().close();
  return time;
}

/** From the page of one's reports, at rest. The click comes at once: pointing at a link first would load its page ahead. */
async function timeFromClick(browser: Browser, port: number, path: string): Promise<number> {
  const origin = `http://127.0.0.1:${port}`;
  const page = await watchedPage(browser, origin, true);
  await page.goto(`${origin}/contribute`, { waitUntil: 'commit' });
  const link = page.locator(`.round-box a[href="${path}"]`);
  await link.waitFor();
  await page.waitForTimeout(500);
  const began = await link.evaluate((link: HTMLAnchorElement) => {
    window.awaitFirstPage();
    link.click();
    return performance.now();
  });
  const time = (await firstPage(page)) - began;
  await page.context().close();
  return time;
}

/** The library of questionnaires is known by a word that is in no other code. */
const libraryWord = 'paneldynamic';

/** Code of questionnaires that comes before one is opened. */
async function codeBefore(browser: Browser, port: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [path, drawn] of [
    ['/', '.atlas[data-state="ready"] .atlas-map[data-ready="true"]'],
    ['/contribute', '.round-box a'],
  ] as const) {
    const origin = `http://127.0.0.1:${port}`;
    const page = await watchedPage(browser, origin, true);
    let bytes = 0;
    const reading: Promise<void>[] = [];
    const listen = (answer: Response) => {
      if (!/\.(js|css)$/.test(new URL(answer.url()).pathname)) return;
      const read = async () => {
        const text = await answer.text();
        if (text.includes(libraryWord) || text.includes('.sd-')) bytes += text.length;
      };
      reading.push(read());
    };
    page.on('response', listen);
    await page.goto(origin + path, { waitUntil: 'commit' });
    await page.locator(drawn).first().waitFor();
    await page.waitForTimeout(1500);
    page.off('response', listen);
    await Promise.all(reading);
    await page.context().close();
    figures.push(atMost(`  bytes of questionnaires' code that ${path} loads`, bytes, 0));
  }
  return figures;
}

async function bytesOf(browser: Browser, port: number, path: string): Promise<number> {
  const wire = await openWire(port);
  const page = await watchedPage(browser, `http://127.0.0.1:${port}`, isOwn(path));
  await page.goto(wire.origin + path, { waitUntil: 'commit' });
  await firstPage(page);
  await page.waitForTimeout(300);
  if (process.env.BENCH_DETAILS) printWire(wire.crossings, await startOf(page));
  await page.context().close();
  wire.close();
  return wire.crossings.reduce(
    (sum, { pieces }) => sum + pieces.reduce((bytes, piece) => bytes + piece.bytes, 0),
    0,
  );
}

const startOf = (page: Page) =>
  page.evaluate(() => ({ origin: performance.timeOrigin, first: window.firstPage }));

function printWire(
  crossings: Awaited<ReturnType<typeof openWire>>['crossings'],
  { origin, first }: { origin: number; first: number },
): void {
  const since = (moment: number) => (moment - origin).toFixed(0).padStart(6);
  for (const { path, began, answered, pieces } of crossings) {
    const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
    console.log(
      `${since(began)}${since(answered)}${since(pieces.at(-1)?.at ?? 0)} ms ${String(bytes).padStart(8)} ${path}`,
    );
  }
  console.log(`${first.toFixed(0).padStart(6)} ms first page`);
}
