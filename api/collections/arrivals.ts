import { sql } from 'drizzle-orm';
import type { Collection } from './collection.ts';
import { points } from './drawing.ts';
import { codes, country, level, year } from './filters.ts';
import { ofTaskForce, t } from './reported.ts';

export const arrivals: Collection = {
  id: 'arrivals',
  title: 'Arrivals by sea',
  description:
    'People arriving by sea at a place in a year, exactly as the official source published them. region is empty where the place lies in several regions; months_covered under 12 is part of the year.',
  from: sql`(
    select a.id, a.region, r.name as region_name, r.country, r.level, a.place, a.year, a.months_covered, a.persons,
      s.credit as source, a.position,
      num_nulls(a.region) as empties
    from arrival a left join region r on r.code = a.region join source s on s.id = a.source) t`,
  key: t('id'),
  empties: t('empties'),
  properties: {
    id: { type: 'string', select: t('id') },
    place: { type: 'string', select: t('place') },
    region: { type: 'string', select: t('region'), description: 'NUTS 2021 code' },
    region_name: { type: 'string', select: t('region_name') },
    country: { type: 'string', select: t('country') },
    level: { type: 'integer', select: t('level') },
    year: { type: 'integer', select: t('year') },
    months_covered: { type: 'integer', select: t('months_covered'), description: '12 = the whole year' },
    persons: { type: 'integer', select: t('persons') },
    source: { type: 'string', select: t('source') },
  },
  drawing: points(t('position')),
  days: { first: sql`make_date(t.year, 1, 1)`, last: sql`make_date(t.year, 12, 31)` },
  filters: {
    country: country(t('country')),
    level: level(t('level')),
    region: codes(t('region'), 'The region of the place (NUTS code), exactly'),
    year: year(t('year')),
    taskforce: ofTaskForce(t('region')),
  },
};
