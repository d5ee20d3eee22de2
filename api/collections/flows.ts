import { sql } from 'drizzle-orm';
import { publishedFlow } from '../../drizzle/schema/published.ts';
import { flowMethods, flowTypes, flowUnits } from '../../drizzle/vocabulary.ts';
import type { Collection } from './collection.ts';
import { arcs } from './drawing.ts';
import { ends, whole, words } from './filters.ts';
import { propertiesOf } from './properties.ts';
import { reportFilters, t } from './reported.ts';

export const flows: Collection = {
  id: 'flows',
  title: 'Flow observations',
  description:
    'Movements of people that regions or official sources counted: a line between two regions, otherwise the point of the one that is. Counts that regions report are rounded to 5; 1 to 4 are suppressed. Types and units are never to be added together.',
  from: sql`published_flow t`,
  key: t('id'),
  empties: t('empties'),
  properties: propertiesOf(publishedFlow),
  drawing: arcs,
  days: { first: t('period_start'), last: t('period_end') },
  filters: {
    ...reportFilters,
    type: words(t('type'), flowTypes, 'Type of flow'),
    unit: words(t('unit'), flowUnits, 'Unit'),
    method: words(t('method'), flowMethods, 'How it was counted'),
    confidence: whole(t('confidence'), [1, 3], 'Confidence'),
    from: ends(t('from_place'), 'Where it begins (NUTS code of a region, or code of a country)'),
    to: ends(t('to_place'), 'Where it ends (NUTS code of a region, or code of a country)'),
  },
};
