import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { assessment } from '../../drizzle/schema/assessment.ts';
import { phase } from '../../drizzle/schema/phase.ts';
import { region, regionCompetence, taskforceRegion } from '../../drizzle/schema/region.ts';
import { score } from '../../drizzle/schema/score.ts';
import type { ScoreScope } from '../../drizzle/vocabulary.ts';
import type { ScoreColumns } from '../contract/scores.ts';
import { Problem } from '../problem.ts';
import { creditOf } from '../sources.ts';
import { noSuchArea, scoredIn } from './areas.ts';
import { besidePublished, columnsOf, type Series } from './columns.ts';
import { readRecomputed } from './recomputed.ts';
import type { Exported } from './export.ts';
import { listSeries } from './series.ts';
import { say } from '../contract/sentences.ts';

export interface ScoresAsked {
  scope: ScoreScope;
  edition?: string | undefined;
  year?: number | undefined;
  /** One area, a value of another axis (`resources`), or `all` of them. */
  area: string;
  level?: number | undefined;
}

/** Scores of one series as columns for the choropleth; without edition or year the newest. */
export async function readScores(db: Db, asked: ScoresAsked): Promise<ScoreColumns> {
  const areas = areasOf(asked);
  const series = await findSeries(db, asked);
  const rows = await db
    .select()
    .from(score)
    .where(
      and(eq(score.scope, series.scope), eq(score.edition, series.edition), eq(score.year, series.year)),
    );
  const { regions, without } = await expected(db, series);
  const ids = [...new Set([...rows.map((row) => row.region), ...regions])]
    .filter((code) => asked.level === undefined || code.length === asked.level + 2)
    .sort();
  const shown = rows.filter((row) => areas.includes(row.area) && ids.includes(row.region));
  const columns = columnsOf(series, ids, areas, shown, without);
  return {
    ...columns,
    ...besidePublished(columns, shown, series.scope === 'national' ? await readRecomputed(db, series) : []),
    source: await creditOf(
      db,
      rows.length > 0 ? (shown.length > 0 ? shown : rows).map((row) => row.source) : [sourceOf(series)],
    ),
  };
}

/** Where the scores of a phase will come from, before there are any. */
const sourceOf = ({ standing }: Series) => (standing === 'demonstration' ? 'demonstration' : 'mipex-reg');

/** The same scores for a file: with the names of their regions and all that was recomputed. */
export async function readExported(db: Db, asked: ScoresAsked, href: string): Promise<Exported> {
  const columns = await readScores(db, asked);
  const [named, recomputed] = await Promise.all([
    db.select({ code: region.code, name: region.name }).from(region).where(inArray(region.code, columns.ids)),
    columns.scope === 'national' ? readRecomputed(db, columns) : [],
  ]);
  return { columns, names: new Map(named.map(({ code, name }) => [code, name])), recomputed, href };
}

function areasOf({ scope, area }: ScoresAsked): readonly string[] {
  const known = scoredIn(scope);
  if (area === 'all') return known;
  if (known.includes(area)) return [area];
  throw noSuchArea(scope, area, ['all']);
}

/** The series asked for; without edition or year the newest of its scope. */
export async function findSeries(
  db: Db,
  { scope, edition, year }: Pick<ScoresAsked, 'scope' | 'edition' | 'year'>,
): Promise<Series> {
  const known = (await listSeries(db)).filter((one) => one.scope === scope);
  const found = known.find(
    (one) => (edition === undefined || one.edition === edition) && (year === undefined || one.year === year),
  );
  if (found) return { scope, edition: found.edition, year: found.year, standing: found.standing };
  const list = known.map((one) => `${one.edition}/${one.year}`).join(', ') || 'none';
  const message = `The ${scope} index has no such edition and year; there are ${list}.`;
  throw new Problem(
    'bad-parameter',
    { ...say('no-such-series'), message },
    { errors: [{ field: 'edition', message }] },
  );
}

/**
 * Regional scores: every region of the Task Force has a cell, whether it has a score or not, and every region that is being
 * assessed. What a demonstration declares of a region's competences says nothing in an index that is none.
 */
async function expected(db: Db, series: Series) {
  if (series.scope === 'national') return { regions: [], without: () => 'not-asked' as const };
  const [members, none, underway] = await Promise.all([
    db.select({ code: taskforceRegion.region }).from(taskforceRegion),
    db
      .select({ region: regionCompetence.region, area: regionCompetence.area })
      .from(regionCompetence)
      .where(
        and(
          eq(regionCompetence.competence, 'none'),
          series.standing === 'demonstration' ? undefined : eq(regionCompetence.demonstration, false),
        ),
      ),
    regionsUnderway(db, series),
  ]);
  const notCompetent = new Set(none.map((one) => `${one.region} ${one.area}`));
  const without = (code: string, area: string) => {
    if (underway.includes(code)) return 'under-review';
    return notCompetent.has(`${code} ${area}`) ? 'not-a-competence' : 'not-asked';
  };
  return { regions: [...members.map((one) => one.code), ...underway], without };
}

/** Regions whose assessment of this series goes on: that it does is all the public knows of it. */
async function regionsUnderway(db: Db, { edition, year }: Series): Promise<string[]> {
  const rows = await db
    .select({ code: assessment.region })
    .from(assessment)
    .innerJoin(phase, eq(phase.id, assessment.phase))
    .where(
      and(
        eq(phase.edition, edition),
        eq(phase.year, year),
        isNull(assessment.publishedVersion),
        ne(assessment.state, 'withdrawn'),
      ),
    );
  return rows.map(({ code }) => code);
}
