import { type SQL, sql } from 'drizzle-orm';
import {
  nationalAreas,
  regionalAreas,
  scoreScopes,
  scoreStandings,
  valueStates,
} from '../../drizzle/vocabulary.ts';
import type { Collection, Filter, Property } from './collection.ts';
import { code, codes, country, level, words, year } from './filters.ts';
import { regionOutlines } from './outlines.ts';
import { ofTaskForce, t } from './reported.ts';

/** `political-participation` (regional) and `political_participation` (national) share a column: read it with `scope`. */
const columnOf = (area: string) => area.replaceAll('-', '_');
const columnsOf = (areas: readonly string[]) => [...new Set(areas.map(columnOf))];
const columns = columnsOf([...nationalAreas, ...regionalAreas]);
const column = (name: string) => sql`${sql.identifier(name)}`;
const join = (parts: SQL[]) => sql.join(parts, sql`, `);

const pivoted = columns.flatMap((name) => {
  const mine = sql`filter (where replace(area, '-', '_') = ${sql.raw(`'${name}'`)})`;
  return [
    sql`max(value) ${mine} as ${column(name)}`,
    sql`coalesce(max(state) ${mine}, 'not-asked') as ${column(`${name}_state`)}`,
  ];
});
const gaps = (areas: readonly string[]) => sql`num_nulls(${join(columnsOf(areas).map(column))})`;

const relation = sql`(
  select scored.*, r.name as region_name, r.country, r.level, r.west, r.south, r.east, r.north, s.credit as source_credit,
    scored.gaps as empties
  from (
    select *, case scope when 'national' then ${gaps(nationalAreas)} else ${gaps(regionalAreas)} end as gaps
    from (
      select scope || ':' || edition || ':' || year || ':' || region as id, scope, edition, year, region,
        region as outline_of, min(standing) as standing, min(source) as source, ${join(pivoted)}
      from score group by scope, edition, year, region) one) scored
  join region r on r.code = scored.region
  join source s on s.id = scored.source) t`;

const areaProperties = columns.flatMap((name): [string, Property][] => [
  [name, { type: 'number', select: t(name), description: '0 to 100, full precision' }],
  [`${name}_state`, { type: 'string', select: t(`${name}_state`), words: valueStates }],
]);

const area: Filter = {
  ...words(sql`true`, columns, ''),
  description: 'Only records that have a score in this area',
  read: (text) => {
    const found = text.split(',').map(columnOf);
    const odd = found.find((one) => !columns.includes(one));
    if (odd !== undefined) throw new Error(`"${odd}" is not one of: ${columns.join(', ')}.`);
    return sql`(${sql.join(
      found.map((one) => sql`${t(one)} is not null`),
      sql` or `,
    )})`;
  },
};

export const mipexScores: Collection = {
  id: 'mipex-scores',
  title: 'MIPEX scores, national and regional',
  description:
    'One record per scope, edition, year and region with every area. National scores speak of countries. Editions are never mixed in one series; an area without a score says why in <area>_state.',
  from: relation,
  key: t('id'),
  empties: t('empties'),
  properties: {
    id: { type: 'string', select: t('id') },
    scope: { type: 'string', select: t('scope'), words: scoreScopes },
    edition: { type: 'string', select: t('edition') },
    year: { type: 'integer', select: t('year') },
    region: { type: 'string', select: t('region') },
    region_name: { type: 'string', select: t('region_name') },
    country: { type: 'string', select: t('country') },
    level: { type: 'integer', select: t('level') },
    standing: { type: 'string', select: t('standing'), words: scoreStandings },
    source: { type: 'string', select: t('source_credit') },
    ...Object.fromEntries(areaProperties),
  },
  drawing: regionOutlines,
  days: { first: sql`make_date(t.year, 1, 1)`, last: sql`make_date(t.year, 12, 31)` },
  filters: {
    country: country(t('country')),
    level: level(t('level')),
    region: codes(t('region'), 'The region or country scored (NUTS code), exactly'),
    scope: words(t('scope'), scoreScopes, 'National or regional index'),
    edition: code(t('edition'), 'Edition, such as 2020 or 2025'),
    year: year(t('year')),
    area,
    standing: words(t('standing'), scoreStandings, 'Who stands behind the score'),
    taskforce: ofTaskForce(t('region')),
  },
};
