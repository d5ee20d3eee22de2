import { sql } from 'drizzle-orm';
import { commissions } from '../../drizzle/vocabulary.ts';
import type { Collection } from './collection.ts';
import { anyWord, codes, country, level, yesNo } from './filters.ts';
import { regionOutlines } from './outlines.ts';
import { t } from './reported.ts';

export const regions: Collection = {
  id: 'regions',
  title: 'Regions (NUTS 2021, levels 0 to 3)',
  description:
    'Every region with its outline at 1:10 million, its latest official population and what the Task Force knows of it. Boundaries: EuroGeographics.',
  from: sql`(
    select r.code, r.level, r.country, c.name as country_name, r.parent, r.name, r.own_name,
      f.region is not null as taskforce, coalesce(f.commissions, '{}') as commissions, f.mipex_reg_interest,
      p.population, p.year::int as population_year, p.net_migration, s.credit as population_source,
      r.west, r.south, r.east, r.north, r.code as outline_of,
      num_nulls(r.parent, f.region, p.population, p.net_migration) as empties
    from region r
    join region c on c.code = r.country
    left join taskforce_region f on f.region = r.code
    left join lateral (select * from population p where p.region = r.code and p.population is not null
      order by year desc limit 1) p on true
    left join source s on s.id = p.source) t`,
  key: t('code'),
  empties: t('empties'),
  properties: {
    code: {
      type: 'string',
      select: t('code'),
      description: 'NUTS 2021 code (EL = Greece, UK = United Kingdom)',
    },
    name: { type: 'string', select: t('name'), description: 'Name in Latin script' },
    own_name: { type: 'string', select: t('own_name'), description: 'Name in the own language and script' },
    level: { type: 'integer', select: t('level') },
    country: { type: 'string', select: t('country') },
    country_name: { type: 'string', select: t('country_name') },
    parent: { type: 'string', select: t('parent') },
    taskforce: {
      type: 'boolean',
      select: t('taskforce'),
      description: 'At the Task Force meeting of 21 January 2016',
    },
    commissions: { type: 'strings', select: t('commissions'), words: commissions },
    mipex_reg_interest: { type: 'boolean', select: t('mipex_reg_interest') },
    population: { type: 'integer', select: t('population'), description: 'On 1 January of population_year' },
    population_year: { type: 'integer', select: t('population_year') },
    net_migration: {
      type: 'integer',
      select: t('net_migration'),
      description: 'In population_year, with statistical adjustment',
    },
    population_source: { type: 'string', select: t('population_source') },
  },
  drawing: regionOutlines,
  filters: {
    country: country(t('country')),
    level: level(t('level')),
    region: codes(t('code'), 'The region itself (NUTS code)'),
    parent: codes(t('parent'), 'The region one level up (NUTS code)'),
    taskforce: yesNo(t('taskforce'), 'Only (or without) the regions of the Task Force'),
    commission: anyWord(t('commissions'), commissions, 'Geographical Commission of the CPMR'),
  },
};
