import { type SQL, sql } from 'drizzle-orm';
import type { Filter } from './collection.ts';
import { codes, country, level, yesNo } from './filters.ts';

export const t = (name: string): SQL => sql`t.${sql.identifier(name)}`;

export const ofTaskForce = (region: SQL): Filter =>
  yesNo(
    sql`exists (select from taskforce_region task_force where task_force.region = ${region})`,
    'Only (or without) the regions of the Task Force',
  );

/** Filters that every report has: where it comes from, and whether it is a demonstration. */
export const reportFilters = {
  country: country(t('country')),
  level: level(t('level')),
  region: codes(t('region'), 'The reporting region (NUTS code), exactly'),
  taskforce: ofTaskForce(t('region')),
  demonstration: yesNo(t('demonstration'), 'Only (or without) demonstration records'),
};
