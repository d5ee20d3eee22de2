import type { Browser, Page } from 'playwright-core';
import { freshPage } from './browsing.ts';
import { compare, type Figure, milliseconds } from './figures.ts';
import type { World } from './world.ts';

const repetitions = 60;
const address =
  '/compare?part=maps&level=3&by=net-migration@2017,population-change@2017&x=1&y=2&regions=ES51,ITI1';

interface Times {
  points: number;
  own: number[];
  bare: number[];
  /** To the end of the picture that shows it. */
  ownPicture: number[];
  barePicture: number[];
}

/**
 * Pointing at one region after the other in the scatter plot of all level-3 regions, with two maps, a distribution, a ranking and
 * a table listening, beside a bare loop that draws the same number of points, one of them marked, on a canvas as large, in the
 * same page and in turn with it.
 */
export async function brushing(browser: Browser, world: World): Promise<Figure[]> {
  const page = await freshPage(browser);
  await page.goto(`http://127.0.0.1:${world.port}${address}`);
  await page.locator('.maps-charts .spots').nth(1).waitFor();
  await page.locator('.maps-panes .pane[data-ready="true"]').nth(1).waitFor();
  await page.locator('.maps-table tbody tr').first().waitFor();
  await page.waitForTimeout(3000);
  const { points, own, bare, ownPicture, barePicture } = await measure(page);
  await page.context().close();
  const what = `brushing over ${points.toLocaleString('en')} points: a mark painted`;
  return [
    compare(what, [own, bare], milliseconds, { most: 1.5 }),
    compare('  until the picture is over, for information', [ownPicture, barePicture], milliseconds),
  ];
}

const measure = (page: Page): Promise<Times> =>
  page.evaluate(async (count) => {
    const box = document.querySelector('.maps-charts .spots');
    const [below, above] = box?.querySelectorAll('canvas') ?? [];
    const bare = document.createElement('canvas');
    const pen = bare.getContext('2d');
    if (!box || !below || !above || !pen) throw new Error('There is no scatter plot.');
    box.scrollIntoView({ block: 'center' });
    const points = Number(box.getAttribute('data-spots'));
    const { clientWidth: width, clientHeight: height } = above;
    bare.width = above.width;
    bare.height = above.height;
    bare.style.cssText = `width: ${width}px; height: ${height}px; position: fixed; left: 0; top: 0; z-index: 9`;
    document.body.append(bare);
    const fine = above.width / width;
    const spots = Array.from({ length: points }, (_, at) => ({
      x: ((at * 7919) % 1000) / 1000,
      y: ((at * 104729) % 1000) / 1000,
    }));
    // What is drawn exists when one of its dots can be read.
    const drawn = (canvas: HTMLCanvasElement) => canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
    const loop = (marked: number) => {
      pen.setTransform(fine, 0, 0, fine, 0, 0);
      pen.clearRect(0, 0, width, height);
      spots.forEach(({ x, y }, at) => {
        pen.beginPath();
        pen.arc(x * width, y * height, at === marked ? 8 : 2.5, 0, 2 * Math.PI);
        pen.fillStyle = at === marked ? '#b34700' : '#7b93ab';
        pen.fill();
      });
    };
    const point = (at: number) => {
      const { left, top } = above.getBoundingClientRect();
      const spot = spots[at % points] ?? { x: 0, y: 0 };
      // Where the points are dense, so that each move meets another one.
      const clientX = left + width * (0.5 + 0.2 * spot.x);
      const clientY = top + height * (0.25 + 0.3 * spot.y);
      const event = { bubbles: true, clientX, clientY, pointerType: 'mouse' };
      above.dispatchEvent(new PointerEvent('pointermove', event));
    };
    const pictureOver = () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        }),
      );
    const timed = async (draw: () => void, canvas: HTMLCanvasElement) => {
      await pictureOver();
      const began = performance.now();
      draw();
      // React draws rows whose mark changed in the same task's microtasks.
      await Promise.resolve();
      drawn(canvas);
      const painted = performance.now() - began;
      const picture = (await pictureOver()) - began;
      await new Promise((resolve) => setTimeout(resolve, 60));
      return { painted, picture };
    };
    const times: Times = { points, own: [], bare: [], ownPicture: [], barePicture: [] };
    for (let at = 0; at < count + 5; at++) {
      const mine = await timed(() => point(at * 13), above);
      const theirs = await timed(() => loop(at * 13), bare);
      // The first few warm up.
      if (at < 5) continue;
      times.own.push(mine.painted);
      times.ownPicture.push(mine.picture);
      times.bare.push(theirs.painted);
      times.barePicture.push(theirs.picture);
    }
    bare.remove();
    return times;
  }, repetitions);
