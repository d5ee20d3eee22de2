import { sql } from 'drizzle-orm';
import { publishedNeed } from '../../drizzle/schema/published.ts';
import { horizons, needStatuses, sectors, strands, targetGroups } from '../../drizzle/vocabulary.ts';
import type { Collection } from './collection.ts';
import { points } from './drawing.ts';
import { anyWord, whole, words } from './filters.ts';
import { propertiesOf } from './properties.ts';
import { reportFilters, t } from './reported.ts';

export const needs: Collection = {
  id: 'needs',
  title: 'Needs of regions',
  description:
    'What regions say they need in reception, integration and return of migrants: a point at the reporting region. Counts of people are rounded to 5; 1 to 4 are suppressed.',
  from: sql`published_need t`,
  key: t('id'),
  empties: t('empties'),
  properties: propertiesOf(publishedNeed),
  drawing: points(t('position')),
  days: { first: t('valid_from'), last: t('valid_to') },
  filters: {
    ...reportFilters,
    strand: words(t('strand'), strands, 'Strand'),
    sector: words(t('sector'), sectors, 'Sector'),
    horizon: words(t('horizon'), horizons, 'Horizon'),
    status: words(t('status'), needStatuses, 'Status'),
    severity: whole(t('severity'), [1, 5], 'Severity'),
    target_group: anyWord(t('target_groups'), targetGroups, 'Target group'),
  },
};
