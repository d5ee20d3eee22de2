import type { Browser } from 'playwright-core';
import { freshPage, openUntilChoropleth } from './browsing.ts';
import { atMost, compare, type Figure, kilobytes, milliseconds } from './figures.ts';
import { bytesUntil, type Crossing, isData, openWire } from './wire.ts';
import type { World } from './world.ts';

const repetitions = 7;
const hold = 1500;
/** A middling line, with which rounds of requests weigh what they weigh outside a laboratory. */
const slow = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 250_000 };

/** Bytes, rounds of requests and time up to the first choropleth, the product's page in turn with the bare one. */
export async function firstChoropleth(browser: Browser, world: World, size: string): Promise<Figure[]> {
  const bytes = await bytesOfBoth(browser, world, size);
  const late = await secondRound(browser, world.port);
  return [
    compare('first choropleth: bytes on the wire', bytes, kilobytes, { most: 1.35 }),
    atMost(`first choropleth: data requests that wait for another's answer${listed(late)}`, late.length, 0),
    compare('first choropleth: time', await times(browser, world, size, false), milliseconds, { most: 1.5 }),
    compare(
      'first choropleth: time at 10 Mbit/s, 40 ms',
      await times(browser, world, size, true),
      milliseconds,
    ),
  ];
}

const listed = (paths: string[]) => (paths.length > 0 ? ` (${paths.join(', ')})` : '');

async function times(browser: Browser, { port, barePort }: World, size: string, throttled: boolean) {
  const own: number[] = [];
  const bare: number[] = [];
  const count = throttled ? 3 : repetitions;
  for (let at = 0; at < count; at++) {
    own.push(await timeOf(browser, `http://127.0.0.1:${port}/`, throttled));
    bare.push(await timeOf(browser, `http://127.0.0.1:${barePort}/?${size}`, throttled));
  }
  return [own, bare] as const;
}

async function timeOf(browser: Browser, address: string, throttled: boolean): Promise<number> {
  const page = await freshPage(browser);
  if (throttled) {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow);
  }
  const { time } = await openUntilChoropleth(page, address);
  await page.context().close();
  return time;
}

async function bytesOfBoth(browser: Browser, { port, barePort }: World, size: string) {
  const own: number[] = [];
  const bare: number[] = [];
  for (let at = 0; at < 3; at++) {
    own.push(await bytesOf(browser, port, '/'));
    bare.push(await bytesOf(browser, barePort, `/?${size}`));
  }
  return [own, bare] as const;
}

async function bytesOf(browser: Browser, port: number, path: string): Promise<number> {
  const { crossings, moment } = await watched(browser, port, path);
  if (process.env.BENCH_DETAILS) print(crossings, moment);
  return crossings.reduce((sum, crossing) => sum + bytesUntil(moment, crossing), 0);
}

/** Data requests begun, before the first choropleth, only after another data request had its answer. */
async function secondRound(browser: Browser, port: number): Promise<string[]> {
  const { crossings, moment } = await watched(browser, port, '/', hold);
  const data = crossings.filter(isData);
  const firstAnswer = Math.min(...data.map(({ answered }) => answered));
  return data
    .filter(({ began }) => began >= firstAnswer && began < moment)
    .map(({ path }) => path.split('?')[0] ?? path);
}

async function watched(browser: Browser, port: number, path: string, holdData = 0) {
  const wire = await openWire(port, holdData);
  const page = await freshPage(browser);
  const { moment } = await openUntilChoropleth(page, `${wire.origin}${path}`);
  await page.context().close();
  wire.close();
  return { crossings: wire.crossings, moment };
}

function print(crossings: Crossing[], moment: number): void {
  const start = crossings[0]?.began ?? 0;
  for (const one of crossings) {
    const bytes = bytesUntil(moment, one);
    if (bytes === 0 && one.began > moment) continue;
    const last = one.pieces.at(-1)?.at ?? 0;
    console.log(
      `${(one.began - start).toFixed(0).padStart(6)} ${(last - start).toFixed(0).padStart(6)} ms ${String(bytes).padStart(8)} ${one.path}`,
    );
  }
  console.log(`${(moment - start).toFixed(0).padStart(6)} ms first choropleth`);
}
