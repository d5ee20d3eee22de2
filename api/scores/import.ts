import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { region } from '../../drizzle/schema/region.ts';
import { score } from '../../drizzle/schema/score.ts';
import { type Actor, requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { ScoreImportReport } from '../contract/score-import.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { announce } from '../publication/store.ts';
import { type IndicatorValue, type ReadValues, readValues } from './import-csv.ts';
import { nationalEditions, type Placed } from './national.ts';
import { type CountryYear, compare, keyOf, type Published, recompute, type Recomputed } from './recompute.ts';
import { keepComputedScores, keepRecomputed, keepValues, readKept } from './store-values.ts';
import { nationalStructure } from './structure.ts';

export const requireImporter = (actor: Actor): string => requireRole(actor, ['editor']);

/** What a file would do; writes nothing. Its faults are told, not thrown. */
export async function tryImport(context: Context, text: string): Promise<ScoreImportReport> {
  requireImporter(context.actor);
  const structure = nationalStructure();
  const read = readFile(context, text, structure);
  return (await worked(context.db, read, structure)).report;
}

/** Takes a file of indicator values, all of it or nothing, with the scores that come out of it. */
export async function importValues(context: Context, text: string): Promise<ScoreImportReport> {
  requireImporter(context.actor);
  const structure = nationalStructure();
  const read = readFile(context, text, structure);
  if (read.faultCount > 0) throw refused(read);
  const report = await takeValues(context.db, read, structure);
  const { rows, values } = report;
  if (values.new + values.changed > 0) await announce(context, [{ visibility: 'public', region: '' }]);
  await record(context, 'import', 'national-indicators', 'mipex', { rows, ...values });
  return report;
}

/** Keeps values that are known to be sound, and the scores that come out of them: for the page and for the seed. */
export async function takeValues(
  db: Db,
  read: ReadValues,
  structure: readonly Placed[],
): Promise<ScoreImportReport> {
  const { report, added, changed, scores, countries, published } = await worked(db, read, structure, true);
  if (added.length + changed.length > 0) {
    await keepValues(db, added, changed);
    await keepRecomputed(db, scores);
    await keepComputedScores(db, forTheMap(scores, published, countries));
  }
  return { ...report, dryRun: false };
}

/**
 * Scores of whole country-years that nobody published. A year of which only some indicators are there makes no series on the
 * map: it would be the newest one, and nearly empty.
 */
function forTheMap(scores: readonly Recomputed[], published: Published, countries: ReadonlySet<string>) {
  const whole = scores.filter(({ area, value }) => area === 'overall_without_health' && value !== null);
  const keys = new Set(whole.map(keyOf));
  return scores.filter(
    (one) => countries.has(one.country) && keys.has(keyOf(one)) && !published.has(keyOf(one)),
  );
}

const readFile = ({ now }: Context, text: string, structure: readonly Placed[]) =>
  readValues(text, new Set(structure.map(({ indicator }) => indicator)), now.getUTCFullYear());

function refused({ faultCount, faults }: ReadValues): Problem {
  const errors = faults.map(({ line, field, ...said }) => ({
    field: field ? `line ${line}, ${field}` : `line ${line}`,
    ...said,
  }));
  return new Problem('invalid', say('import-faults', { count: faultCount }), { errors });
}

interface Worked {
  report: ScoreImportReport;
  /** What is not kept yet, and what is kept otherwise. */
  added: IndicatorValue[];
  changed: IndicatorValue[];
  scores: Recomputed[];
  published: Published;
  /** Those of NUTS, which the map shows. */
  countries: ReadonlySet<string>;
}

async function worked(
  db: Db,
  { rows, values, faultCount, faults }: ReadValues,
  structure: readonly Placed[],
  toWrite = false,
): Promise<Worked> {
  const kept = await readKept(db, values, toWrite);
  const { added, changed, countryYears } = merged(kept, values);
  const scores = recompute(countryYears, structure);
  const [published, countries] = await Promise.all([readPublished(db, countryYears), readCountries(db)]);
  return {
    report: {
      dryRun: true,
      rows,
      countryYears: countryYears.length,
      values: {
        new: added.length,
        changed: changed.length,
        same: values.length - added.length - changed.length,
      },
      faultCount,
      faults,
      allowed: { edition: [...nationalEditions], indicator: structure.map(({ indicator }) => indicator) },
      scores: compare(scores, published),
    },
    added,
    changed,
    scores,
    published,
    countries,
  };
}

/** The values kept with those of the file in their place; and which of them are new or say something else. */
function merged(kept: ReadonlyMap<string, ReadonlyMap<string, number>>, values: readonly IndicatorValue[]) {
  const found = new Map<string, CountryYear & { values: Map<string, number> }>();
  const [added, changed]: [IndicatorValue[], IndicatorValue[]] = [[], []];
  for (const one of values) {
    const key = keyOf(one);
    let own = found.get(key);
    if (!own) {
      const { edition, country, year } = one;
      own = { edition, country, year, values: new Map(kept.get(key)) };
      found.set(key, own);
    }
    const before = own.values.get(one.indicator);
    if (before === one.value) continue;
    (before === undefined ? added : changed).push(one);
    own.values.set(one.indicator, one.value);
  }
  return { countryYears: [...found.values()], added, changed };
}

/** What was published of these countries and years. A score computed here is no published one. */
async function readPublished(db: Db, countryYears: readonly CountryYear[]): Promise<Published> {
  const found = new Map<string, Map<string, number | null>>();
  if (countryYears.length === 0) return found;
  const wanted = new Set(countryYears.map(keyOf));
  const countries = [...new Set(countryYears.map(({ country }) => country))];
  const rows = await db
    .select({
      edition: score.edition,
      country: score.region,
      year: score.year,
      area: score.area,
      value: score.value,
    })
    .from(score)
    .where(and(eq(score.scope, 'national'), eq(score.computed, false), inArray(score.region, countries)));
  for (const row of rows) {
    const key = keyOf(row);
    if (!wanted.has(key)) continue;
    const own = found.get(key) ?? new Map<string, number | null>();
    own.set(row.area, row.value);
    found.set(key, own);
  }
  return found;
}

async function readCountries(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.select({ code: region.code }).from(region).where(eq(region.level, 0));
  return new Set(rows.map(({ code }) => code));
}
