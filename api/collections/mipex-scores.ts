import { type SQL, sql } from 'drizzle-orm';
import {
  nationalAreas,
  regionalAreas,
  regionalScores,
  scoreScopes,
  scoreStandings,
  valueStates,
} from '../../drizzle/vocabulary.ts';
import { axisOf } from '../scores/axis.ts';
import type { Collection, Filter, Property } from './collection.ts';
import { code, codes, country, level, words, year } from './filters.ts';
import { regionOutlines } from './outlines.ts';
import { ofTaskForce, t } from './reported.ts';

/**
 * `political-participation` (regional) and `political_participation` (national) share a column: read it with `scope`. Values
 * of another axis carry its name: `resources` is in `element_resources`.
 */
const columnOf = (score: string) => {
  const axis = axisOf(score);
  return (axis === 'area' ? score : `${axis}_${score}`).replaceAll('-', '_');
};
const columnsOf = (scores: readonly string[]) => [...new Set(scores.map(columnOf))];
const scored = [...nationalAreas, ...regionalScores];
const columns = columnsOf(scored);
const column = (name: string) => sql`${sql.identifier(name)}`;
const join = (parts: SQL[]) => sql.join(parts, sql`, `);

const counts = ['answered', 'applicable'] as const;
/** How many indicators stand behind a score is published for regions. */
const isCounted = (name: string) => columnsOf(regionalScores).includes(name);

const pivoted = columns.flatMap((name) => {
  const held = [...new Set(scored)].filter((one) => columnOf(one) === name);
  const mine = sql`filter (where area in (${sql.raw(held.map((one) => `'${one}'`).join(', '))}))`;
  return [
    sql`max(value) ${mine} as ${column(name)}`,
    sql`coalesce(max(state) ${mine}, 'not-asked') as ${column(`${name}_state`)}`,
    ...(isCounted(name) ? counts : []).map(
      (count) => sql`max(${column(count)}) ${mine} as ${column(`${name}_${count}`)}`,
    ),
  ];
});
const gaps = (areas: readonly string[]) => sql`num_nulls(${join(columnsOf(areas).map(column))})`;

/** Scores, and that an assessment goes on: all the public knows of it, in each of its scores. */
const known = sql`(
  select scope, edition, year, region, area, value, state, answered, applicable, standing, source from score
  union all
  select 'regional', p.edition, p.year, a.region, asked.area, null, 'under-review', null, null,
    case when a.demonstration then 'demonstration' else 'official' end,
    case when a.demonstration then 'demonstration' else 'mipex-reg' end
  from assessment a join phase p on p.id = a.phase
    cross join unnest(array[${sql.raw(regionalScores.map((one) => `'${one}'`).join(', '))}]) asked (area)
  where p.kind = 'scored' and a.published_version is null and a.state <> 'withdrawn')`;

const relation = sql`(
  select scored.*, r.name as region_name, r.country, r.level, r.west, r.south, r.east, r.north, s.credit as source_credit,
    scored.gaps as empties
  from (
    select *, case scope when 'national' then ${gaps(nationalAreas)} else ${gaps(regionalAreas)} end as gaps
    from (
      select scope || ':' || edition || ':' || year || ':' || region as id, scope, edition, year, region,
        region as outline_of, min(standing) as standing, min(source) as source, ${join(pivoted)}
      from ${known} score group by scope, edition, year, region) one) scored
  join region r on r.code = scored.region
  join source s on s.id = scored.source) t`;

const described = { answered: 'Indicators answered', applicable: 'Indicators that apply to the region' };
const scoreProperties = columns.flatMap((name): [string, Property][] => [
  [name, { type: 'number', select: t(name), description: '0 to 100, full precision' }],
  [`${name}_state`, { type: 'string', select: t(`${name}_state`), words: valueStates }],
  ...(isCounted(name) ? counts : []).map((count): [string, Property] => [
    `${name}_${count}`,
    { type: 'integer', select: t(`${name}_${count}`), description: described[count] },
  ]),
]);

const area: Filter = {
  ...words(sql`true`, columns, ''),
  description: 'Only records that have a score in this area, or of this element, phase or group',
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
    'One record per scope, edition, year and region with every area; regional scores also by governance element, process phase and target group, of the same answers. National scores speak of countries. Editions are never mixed in one series. Of a region whose assessment goes on only that is told (<name>_state is under-review). <name>_answered of <name>_applicable indicators stand behind a score (published for regions only); without a score <name>_state says why.',
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
    ...Object.fromEntries(scoreProperties),
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
