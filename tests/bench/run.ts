import { openBrowser, mapSize } from './browsing.ts';
import { cachedCollection } from './collection.ts';
import { type Figure, table } from './figures.ts';
import { firstChoropleth } from './firstChoropleth.ts';
import { manyPractices } from './manyPractices.ts';
import { recolouring } from './recolour.ts';
import { startWorld, type World } from './world.ts';

/**
 * `npm run bench`: how fast the product is beside the least that could do the same, measured in turn in one run. Ends with 0
 * when it could measure, whatever the figures say, and with 1 when it could not. `npm run bench -- first collection`
 * measures these parts only: first, recolour, collection, many.
 */
const parts = ['first', 'recolour', 'collection', 'many'] as const;
type Part = (typeof parts)[number];

const began = Date.now();
const asked = process.argv.slice(2);
const odd = asked.filter((word) => !parts.some((part) => part === word));
if (odd.length > 0) {
  console.error(`There is no part "${odd.join(' ')}": ${parts.join(', ')}.`);
  process.exit(1);
}
const wanted = parts.filter((part) => asked.length === 0 || asked.includes(part));

console.log('Starting a database, the product and the bare pages ...');
const world = await startWorld();
try {
  const figures: Figure[] = [];
  if (wanted.includes('first') || wanted.includes('recolour')) figures.push(...(await inBrowser(world)));
  if (wanted.includes('collection')) figures.push(...(await cachedCollection(world)));
  if (wanted.includes('many')) figures.push(...(await manyPractices(world)));
  console.log(`\n${table(figures)}\n\nMeasured in ${Math.round((Date.now() - began) / 1000)} s.`);
} catch (error) {
  console.error('It could not be measured:', error);
  process.exitCode = 1;
} finally {
  await world.close();
}

async function inBrowser(on: World): Promise<Figure[]> {
  const browser = await openBrowser();
  try {
    const size = await mapSize(browser, `http://127.0.0.1:${on.port}`);
    const measured: Record<Extract<Part, 'first' | 'recolour'>, typeof firstChoropleth> = {
      first: firstChoropleth,
      recolour: recolouring,
    };
    const figures: Figure[] = [];
    for (const part of ['first', 'recolour'] as const) {
      if (wanted.includes(part)) figures.push(...(await measured[part](browser, on, size)));
    }
    return figures;
  } finally {
    await browser.close();
  }
}
