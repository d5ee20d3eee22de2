import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { readTable } from '../../../api/seed/table.ts';
import { freshDatabase } from '../../support/database.ts';

const { db, close } = await freshDatabase({ seeded: 'reference' });
afterAll(close);

const rows = async (query: ReturnType<typeof sql>) => (await db.execute(query)).rows;
const one = async (query: ReturnType<typeof sql>) => Object.values((await rows(query))[0] ?? {})[0];

test('all regions of NUTS 2021 are there, with parents and names', async () => {
  expect(await rows(sql`select level, count(*)::int as n from region group by level order by level`)).toEqual(
    [
      { level: 0, n: 37 },
      { level: 1, n: 125 },
      { level: 2, n: 334 },
      { level: 3, n: 1514 },
    ],
  );
  const orphans = sql`select count(*)::int from region a where parent is not null
                      and not exists (select from region b where b.code = a.parent)`;
  expect(await one(orphans)).toBe(0);
  expect(await rows(sql`select own_name <> name as differs from region where code = 'EL41'`)).toEqual([
    { differs: true },
  ]);
});

test('NO0A in 2018 has 1,373,152 people, the sum of its four parts, and not the figure of NO05', async () => {
  expect(
    await rows(
      sql`select population, net_migration, parts from population where region = 'NO0A' and year = 2018`,
    ),
  ).toEqual([{ population: 1_373_152, net_migration: -767, parts: ['NO043', 'NO051', 'NO052', 'NO053'] }]);
});

test('every carried figure is the sum of the published figures of its parts', async () => {
  const columns = [
    'nuts_id_2016',
    'level',
    'year',
    'population_1jan',
    'net_migration',
    'net_migration_per_1000',
  ] as const;
  const published = new Map(
    readTable('population-net-migration', columns).map((row) => [`${row.nuts_id_2016} ${row.year}`, row]),
  );
  const figures = await rows(
    sql`select region, year, population, net_migration as net, parts from population`,
  );
  expect(figures.length).toBeGreaterThan(7000);
  for (const { region, year, population, net, parts } of figures) {
    const found = (parts as string[]).map((part) => published.get(`${part} ${year}`));
    const sum = (key: 'population_1jan' | 'net_migration') =>
      found.reduce((total, row) => total + Number(row?.[key] || Number.NaN), 0);
    expect([region, year, sum('population_1jan')]).toEqual([region, year, population]);
    if (net !== null) expect([region, year, sum('net_migration')]).toEqual([region, year, net]);
  }
});

test('every region has, for every year, a figure or the reason why it has none', async () => {
  const silent = sql`select r.code, y.year from region r cross join (values (2015), (2016), (2017), (2018)) as y (year)
    left join population p on p.region = r.code and p.year = y.year
    left join population_gap g on g.region = r.code and g.year = y.year
    where (p.population is null or p.net_migration is null) = (g.reason is null)`;
  expect(await rows(silent)).toEqual([]);
  const gap = (region: string, year: number) =>
    rows(sql`select figure, reason, params from population_gap where region = ${region} and year = ${year}`);
  expect(await gap('BE224', 2018)).toEqual([
    {
      figure: 'population',
      reason: 'territory-changed',
      params: { region: 'BE224', version: '2016', closest: ['BE221'], percent: 2.7 },
    },
  ]);
  expect(await gap('UKM7', 2015)).toEqual([
    { figure: 'net-migration', reason: 'not-in-source', params: { region: 'UKM7', version: '2016' } },
  ]);
});

const national = (edition: string, region: string, year: number, area: string) =>
  rows(sql`select value, state, source from score where scope = 'national' and edition = ${edition}
           and region = ${region} and year = ${year} and area = ${area}`);

test('national scores are the published ones, edition by edition', async () => {
  expect(await national('2020', 'SE', 2014, 'overall_with_health')).toEqual([
    { value: 87.1158, state: 'value', source: 'mipex-2020' },
  ]);
  expect(await national('2020', 'PT', 2019, 'education')).toEqual([
    { value: 69, state: 'value', source: 'mipex-2020' },
  ]);
  expect(
    await rows(sql`select edition, min(year) as first, max(year) as last, count(distinct region)::int as countries
    from score where scope = 'national' group by edition order by edition`),
  ).toEqual([
    { edition: '2020', first: 2007, last: 2019, countries: 35 },
    { edition: '2025', first: 2020, last: 2024, countries: 27 },
  ]);
  const in2024 = sql`select count(distinct region)::int from score where scope = 'national' and year = 2024`;
  expect(await one(in2024)).toBe(14);
});

test('an area that nobody has in a year is no series; where some have it, the others have no figure, and never zero', async () => {
  expect(await national('2020', 'SE', 2015, 'overall_with_health')).toEqual([]);
  expect(await national('2020', 'AT', 2007, 'education')).toEqual([
    { value: null, state: 'no-figure', source: 'mipex-2020' },
  ]);
  const years = sql`select array_agg(distinct year order by year) from score where area = 'overall_with_health'`;
  expect(await one(years)).toEqual([2014, 2019, 2020, 2021, 2022, 2023, 2024]);
});

test('the seven press-reported regional scores are third-party figures, the overall and nothing else', async () => {
  expect(
    await rows(
      sql`select region, area, value, standing from score where scope = 'regional' order by value desc`,
    ),
  ).toEqual(
    (
      [
        ['AT13', 78],
        ['ES21', 77],
        ['ES51', 64],
        ['ES22', 47],
        ['ES52', 28],
        ['ES64', 23],
        ['ES62', 14],
      ] as const
    ).map(([region, value]) => ({ region, area: 'overall', value, standing: 'third-party' })),
  );
});

test('sea arrivals are exact, each with the months it covers', async () => {
  expect(
    await rows(sql`select year, count(*)::int as places, sum(persons)::int as persons from arrival
                   where year <= 2016 group by year order by year`),
  ).toEqual([
    { year: 2014, places: 22, persons: 202_481 },
    { year: 2015, places: 24, persons: 1_016_615 },
    { year: 2016, places: 23, persons: 363_795 },
  ]);
  expect(
    await rows(
      sql`select months_covered as months, persons, region from arrival where id = 'arrival:melilla:2016'`,
    ),
  ).toEqual([{ months: 9, persons: 70, region: 'ES640' }]);
  expect(await one(sql`select region from arrival where id = 'arrival:other-islands:2014'`)).toBeNull();
});

test('relocations stand as figures and as flow records, and a reported zero is a zero', async () => {
  expect(
    await rows(
      sql`select from_country as from, sum(persons)::int as persons from relocation group by 1 order by 1`,
    ),
  ).toEqual([
    { from: 'EL', persons: 4455 },
    { from: 'IT', persons: 1196 },
  ]);
  const flow = (id: string) =>
    rows(sql`select number, number_state as state, demonstration, type from published_flow where id = ${id}`);
  const real = { state: 'value', demonstration: false, type: 'relocation' };
  expect(await flow('relocation:IT:DE:2016-09-27')).toEqual([{ ...real, number: 20 }]);
  expect(await flow('relocation:EL:SE:2016-09-27')).toEqual([{ ...real, number: 0 }]);
  expect(await flow('relocation:EL:SK:2016-09-27')).toEqual([{ ...real, number: 3 }]);
});

test('Trentino-Alto Adige is shown together and never split', async () => {
  expect(
    await rows(sql`select regions, total from reception where 'ITH1' = any(regions) and date = '2017-12-31'`),
  ).toEqual([{ regions: ['ITH1', 'ITH2'], total: 3370 }]);
  expect(await one(sql`select count(*)::int from reception where cardinality(regions) > 1`)).toBe(9);
  expect(await one(sql`select hotspot from reception where id = 'reception:2017-12-31:ITG1'`)).toBeNull();
  expect(await one(sql`select hotspot from reception where id = 'reception:2019-12-31:ITC1'`)).toBe(0);
});

test('the 22 practices keep their published figures, and what is not known stays empty', async () => {
  expect(await one(sql`select count(*)::int from published_practice`)).toBe(22);
  expect(
    await rows(sql`select budget_eur, people_reached, people_reached_state as state, outcome, role from published_practice
                   where id = 'gp21'`),
  ).toEqual([{ budget_eur: 482_000, people_reached: 1185, state: 'value', outcome: null, role: null }]);
  expect(await rows(sql`select regions, strand from published_practice where id = 'gp29'`)).toEqual([
    { regions: ['PT20', 'ITF3', 'ES51', 'ES62', 'ITF4', 'SE224'], strand: 'cross-cutting' },
  ]);
  expect(
    await rows(
      sql`select people_reached, people_reached_state as state from published_practice where id = 'gp23'`,
    ),
  ).toEqual([{ people_reached: null, state: 'no-figure' }]);
});

test('the 28 regions of the Task Force and the funding facts are as the minutes say', async () => {
  const members = sql`select count(*)::int as regions, count(*) filter (where mipex_reg_interest)::int as interested
                      from taskforce_region`;
  expect(await rows(members)).toEqual([{ regions: 28, interested: 12 }]);
  expect(await rows(sql`select deadline, budget_eur from funding_call where id = 'funding:amif'`)).toEqual([
    { deadline: '2016-02-29', budget_eur: 5_000_000 },
  ]);
  expect(await one(sql`select count(*)::int from funding_call`)).toBe(8);
});

test('every table with figures names a source that is known, and none of them is the demonstration', async () => {
  const used = sql`select distinct source from (
      select source from population union all select source from score union all select source from arrival
      union all select source from relocation union all select source from reception
      union all select source from funding_call union all select source from taskforce_region) as figures order by 1`;
  expect((await rows(used)).map((row) => row.source)).toEqual([
    'cpmr-minutes-2016-01-21',
    'ec-relocation-2016-09-27',
    'eurostat-demo-r-gind3',
    'it-interior-reception',
    'mipex-2020',
    'mipex-2025',
    'regin-press-2022',
    'unhcr-sea-arrivals',
  ]);
  const uncredited = sql`select id from published_practice where source is null
    union all select id from published_flow where source is null`;
  expect(await rows(uncredited)).toEqual([]);
});

test('without the demonstration there is nobody, no report and nothing made up', async () => {
  const people = sql`select (select count(*) from person)::int as people, (select count(*) from submission)::int as reports,
    (select count(*) from published_need)::int as needs, (select count(*) from region_competence)::int as declared`;
  expect(await rows(people)).toEqual([{ people: 0, reports: 0, needs: 0, declared: 0 }]);
});
