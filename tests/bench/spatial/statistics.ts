import type { Browser, Page } from 'playwright-core';
import { contiguityOf } from '../../../geo/contiguity.ts';
import { contiguity } from '../../../geo/contiguity-table.ts';
import type { Task } from '../../../api/analysis/patterns/prepare.ts';
import { randomOf } from '../../../geo/spatial/random.ts';
import { fineTopology, polygonLines } from '../../fixtures/spdep/polygons.ts';
import { localClusters, type LocalTask } from './localClusters.ts';
import { freshPage } from '../browsing.ts';
import { compare, type Figure, median, milliseconds } from '../figures.ts';
import type { World } from '../world.ts';
import { type Spdep, startSpdep } from './spdep.ts';

const repetitions = 9;
const whatLocal = 'local Moran, 999 permutations, 1,514 regions';
const whatContiguity = 'contiguity of 1,514 regions from their boundaries';

declare global {
  interface Window {
    reckon: (task: Task) => Promise<number>;
  }
}

/** Local Moran on the server and in a browser's worker, and contiguity, each in turn with R's spdep, where that is here. */
export async function spatialStatistics(browser: Browser, world: World): Promise<Figure[]> {
  const topology = await fineTopology();
  const task = invented();
  const values = task.observations.map(({ value }) => value);
  const spdep = await startSpdep(polygonLines(topology), values);
  if (!spdep) console.log('R is not here (Rscript with spdep and sf): nothing to compare with.');
  const page = await openPage(browser, world);
  try {
    const times = { server: [], worker: [], contiguity: [], theirLocal: [], theirContiguity: [] } as Times;
    for (let round = -2; round < repetitions; round += 1) {
      const one = await oneRound(
        page,
        { ...task, seed: round + 3 },
        () => contiguityOf(topology, 'NUTS'),
        spdep,
      );
      // The first rounds are the machine learning what the code does.
      if (round >= 0) for (const name of namesOf(times)) times[name].push(one[name]);
    }
    return [...figuresOf(times, spdep !== null), ...(spdep ? await alike(task, spdep) : [])];
  } finally {
    spdep?.end();
    await page.context().close();
  }
}

type Times = Record<'server' | 'worker' | 'contiguity' | 'theirLocal' | 'theirContiguity', number[]>;
const namesOf = (times: Times) => Object.keys(times) as (keyof Times)[];

async function oneRound(page: Page, task: LocalTask, touching: () => unknown, spdep: Spdep | null) {
  const worker = await page.evaluate((given) => window.reckon(given), pageTaskOf(task));
  return {
    server: timed(() => localClusters(task)),
    worker,
    theirLocal: spdep ? (await spdep.ask(`local ${task.seed}`)).time : 0,
    contiguity: timed(touching),
    theirContiguity: spdep ? (await spdep.ask('contiguity')).time : 0,
  };
}

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

function figuresOf(times: Times, isBeside: boolean): Figure[] {
  const rows = [
    [`${whatLocal}: server`, times.server, times.theirLocal],
    [`${whatLocal}: the page’s worker, global figures too`, times.worker, times.theirLocal],
    [whatContiguity, times.contiguity, times.theirContiguity],
  ] as const;
  return rows.map(([what, own, theirs]) =>
    isBeside
      ? compare(`${what}, beside spdep`, [own, theirs], milliseconds, { most: 1 / 3 })
      : { what, measured: milliseconds(median(own)), bare: 'R is not here', ratio: Number.NaN },
  );
}

/** How many regions are marked otherwise than spdep marks them, beside how many spdep marks otherwise from another seed. */
async function alike(task: LocalTask, spdep: Spdep): Promise<Figure[]> {
  const ours = localClusters(task).map(({ cluster }) => cluster ?? 'none');
  const one = (await spdep.ask('local 1')).answer.split(',');
  const two = (await spdep.ask('local 2')).answer.split(',');
  const apart = (a: readonly string[], b: readonly string[]) =>
    a.filter((cluster, i) => cluster !== b[i]).length;
  const [own, theirs] = [apart(ours, one), Math.max(1, apart(two, one))];
  const what = '  clusters that differ, beside spdep from two seeds';
  return [{ what, measured: String(own), bare: String(theirs), ratio: own / theirs, most: 2 }];
}

/** Invented values that rise to the end of the list of codes, so that some clusters are found. */
function invented(): LocalTask {
  const neighbours = [...contiguity(3, 'queen')];
  const random = randomOf(20261123);
  const observations = neighbours.map(([code], i) => ({ code, value: random.below(1000) + i / 2 }));
  return { observations, neighbours, permutations: 999, seed: 1 };
}

/** The same as the page asks its worker for it. */
const pageTaskOf = ({ observations, permutations, seed }: LocalTask): Task => ({
  statistic: 'moran',
  method: {
    ...{ level: 3, country: [], standardise: 'none', weights: 'queen', nearest: 8, km: 200 },
    ...{ rows: 'standardised', permutations, seed },
  },
  codes: observations.map(({ code }) => code),
  values: observations.map(({ value }) => value),
  others: null,
});

async function openPage(browser: Browser, world: World): Promise<Page> {
  const page = await freshPage(browser);
  await page.goto(`http://127.0.0.1:${world.barePort}/spatial.html`);
  await page.locator('body[data-ready="true"]').waitFor();
  return page;
}
