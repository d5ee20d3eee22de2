import { openBrowser, mapSize } from './browsing.ts';
import { brushing } from './brushing.ts';
import { cachedCollection } from './collection.ts';
import { type Figure, table } from './figures.ts';
import { firstChoropleth } from './firstChoropleth.ts';
import { manyPractices } from './manyPractices.ts';
import { recolouring } from './recolour.ts';
import { savedAnswersAndBoard } from './questionnaire/board.ts';
import { openingQuestionnaire } from './questionnaire/opening.ts';
import { importing } from './scores/importing.ts';
import { scoring } from './scores/scoring.ts';
import { spatialStatistics } from './spatial/statistics.ts';
import { startWorld, type World } from './world.ts';

/**
 * `npm run bench`: how fast the product is beside the least that could do the same, measured in turn in one run. Ends with 0
 * when it could measure, whatever the figures say, and with 1 when it could not. `npm run bench -- first collection`
 * measures these parts only: first, recolour, brushing (of regions in linked charts), collection, many, questionnaire (opened and typed into), board (saved answers too), scores (made of answers), import (of their indicators),
 * spatial (statistics and contiguity, beside R's spdep where that is here).
 */
const parts = [
  'first',
  'recolour',
  'brushing',
  'collection',
  'many',
  'questionnaire',
  'board',
  'scores',
  'import',
  'spatial',
] as const;
const ofBrowser = ['first', 'recolour', 'brushing', 'questionnaire', 'spatial'] as const;

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
  if (ofBrowser.some((part) => wanted.includes(part))) figures.push(...(await inBrowser(world)));
  if (wanted.includes('collection')) figures.push(...(await cachedCollection(world)));
  if (wanted.includes('board')) figures.push(...(await savedAnswersAndBoard(world)));
  if (wanted.includes('scores')) figures.push(...scoring());
  if (wanted.includes('import')) figures.push(...(await importing(world)));
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
    const size = () => mapSize(browser, `http://127.0.0.1:${on.port}`);
    const measured: Record<(typeof ofBrowser)[number], () => Promise<Figure[]>> = {
      first: async () => firstChoropleth(browser, on, await size()),
      recolour: async () => recolouring(browser, on, await size()),
      brushing: () => brushing(browser, on),
      questionnaire: () => openingQuestionnaire(browser, on),
      spatial: () => spatialStatistics(browser, on),
    };
    const figures: Figure[] = [];
    for (const part of ofBrowser) if (wanted.includes(part)) figures.push(...(await measured[part]()));
    return figures;
  } finally {
    await browser.close();
  }
}
