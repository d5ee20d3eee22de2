import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { nationalIndicator, recomputedScore, score } from '../../drizzle/schema/score.ts';
import type { IndicatorValue } from './import-csv.ts';
import { type CountryYear, keyOf, type Recomputed } from './recompute.ts';

type Cell = string | number | null;
type ColumnType = 'text' | 'smallint' | 'double precision';

/**
 * One parameter for a whole column: a file of 35,630 rows goes to the database in one statement, which is nearly as fast as
 * COPY and needs no driver of its own.
 */
const column = (values: readonly Cell[], type: ColumnType) =>
  sql`${`{${values.map(written).join(',')}}`}::${sql.raw(type)}[]`;

/** Those columns of rows, in the order in which they are named. */
const columns = <Name extends string>(
  rows: readonly Readonly<Record<Name, Cell>>[],
  types: Readonly<Record<Name, ColumnType>>,
) =>
  sql.join(
    (Object.keys(types) as Name[]).map((name) =>
      column(
        rows.map((row) => row[name]),
        types[name],
      ),
    ),
    sql`, `,
  );

/** A value as PostgreSQL writes arrays, whose quotes are those of JSON; the driver would look at every letter. */
const written = (value: Cell) => (typeof value === 'string' ? JSON.stringify(value) : (value ?? 'NULL'));

/** The values kept of the country-years that a file speaks of. To write: nobody else writes until the end. */
export async function readKept(
  db: Db,
  wanted: readonly Omit<CountryYear, 'values'>[],
  toWrite: boolean,
): Promise<Map<string, Map<string, number>>> {
  if (toWrite) await db.execute(sql`lock table ${nationalIndicator} in share row exclusive mode`);
  const found = new Map<string, Map<string, number>>();
  if (wanted.length === 0) return found;
  const countries = [...new Set(wanted.map(({ country }) => country))];
  const { rows } = await db.execute<
    Omit<CountryYear, 'values'> & { indicators: string[]; numbers: number[] }
  >(
    sql`select edition, country, year, array_agg(indicator) as indicators, array_agg(value) as numbers
      from ${nationalIndicator} where country = any(${column(countries, 'text')})
      group by edition, country, year`,
  );
  for (const row of rows)
    found.set(keyOf(row), new Map(row.indicators.map((one, i) => [one, row.numbers[i] as number])));
  return found;
}

const valueColumns = (values: readonly IndicatorValue[]) =>
  columns(values, {
    edition: 'text',
    year: 'smallint',
    country: 'text',
    indicator: 'text',
    value: 'double precision',
  });

/** Looking for a row of the same key makes an insert half as slow again, so new and changed values go apart. */
export async function keepValues(
  db: Db,
  added: readonly IndicatorValue[],
  changed: readonly IndicatorValue[],
) {
  if (added.length > 0)
    await db.execute(sql`
      insert into ${nationalIndicator} (edition, year, country, indicator, value)
      select * from unnest(${valueColumns(added)})`);
  if (changed.length > 0)
    await db.execute(sql`
      update ${nationalIndicator} as kept set value = one.value
      from unnest(${valueColumns(changed)}) one (edition, year, country, indicator, value)
      where (kept.edition, kept.year, kept.country, kept.indicator)
        = (one.edition, one.year, one.country, one.indicator)`);
}

const scoreColumns = (scores: readonly Recomputed[]) =>
  columns(scores, {
    edition: 'text',
    year: 'smallint',
    country: 'text',
    area: 'text',
    value: 'double precision',
    state: 'text',
    answered: 'smallint',
    applicable: 'smallint',
  });

export async function keepRecomputed(db: Db, scores: readonly Recomputed[]): Promise<void> {
  await db.execute(sql`
    insert into ${recomputedScore} (edition, year, country, area, value, state, answered, applicable)
    select * from unnest(${scoreColumns(scores)})
    on conflict (edition, year, country, area) do update set
      value = excluded.value, state = excluded.state, answered = excluded.answered, applicable = excluded.applicable`);
}

/** Scores of countries and years that nobody published: the map shows them as computed here. */
export async function keepComputedScores(db: Db, scores: readonly Recomputed[]): Promise<void> {
  if (scores.length === 0) return;
  await db.execute(sql`
    insert into ${score} (scope, edition, year, region, area, value, state, answered, applicable, standing, computed, source)
    select 'national', edition, year, region, area, value, state, answered, applicable, 'official', true,
      'mipex-' || edition
    from unnest(${scoreColumns(scores)}) one (edition, year, region, area, value, state, answered, applicable)
    on conflict (scope, edition, year, area, region) do update set
      value = excluded.value, state = excluded.state, answered = excluded.answered, applicable = excluded.applicable`);
}
