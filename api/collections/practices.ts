import { type SQL, sql } from 'drizzle-orm';
import { publishedPractice } from '../../drizzle/schema/published.ts';
import {
  evaluations,
  outcomes,
  practiceRoles,
  practiceStatuses,
  processPhases,
  sectors,
  strands,
  targetGroups,
} from '../../drizzle/vocabulary.ts';
import type { Collection, Property } from './collection.ts';
import { points } from './drawing.ts';
import { anyCode, anyWord, words } from './filters.ts';
import { propertiesOf } from './properties.ts';
import { reportFilters, t } from './reported.ts';

/** A year (2014) tells that the column is text: from days alone a reader would take it for dates, and lose the years. */
const partOfDate = (select: SQL): Property => ({
  type: 'string',
  select,
  description: 'A day, month (2014-05) or year (2014)',
  telling: {
    condition: sql`length(${select}) < 10`,
    is: (value) => typeof value === 'string' && value.length < 10,
  },
});

/** A list that may be unknown is null then: an empty one would turn the column into plain text for GDAL. */
const listOrNull = (column: SQL): Property => ({ type: 'strings', select: sql`nullif(${column}, '{}')` });

export const practices: Collection = {
  id: 'practices',
  title: 'Good practices',
  description:
    'What regions did and how it worked: a point at the place, or at the centre of the region (place_is_centre).',
  from: sql`published_practice t`,
  key: t('id'),
  empties: t('empties'),
  properties: {
    ...propertiesOf(publishedPractice),
    target_groups: { ...listOrNull(t('target_groups')), words: targetGroups },
    links: listOrNull(t('links')),
    valid_from: partOfDate(t('valid_from')),
    valid_to: partOfDate(t('valid_to')),
  },
  drawing: points(t('position')),
  // A year (2014) or month (2014-05) is text; "~" stands behind every digit, so that 2014 ends after 2014-12-31.
  days: { first: sql`t.valid_from collate "C"`, last: sql`(t.valid_to || '~') collate "C"` },
  filters: {
    ...reportFilters,
    region: anyCode(t('regions'), 'One of the regions of the practice (NUTS code), exactly'),
    strand: words(t('strand'), strands, 'Strand'),
    sector: anyWord(t('sectors'), sectors, 'Sector'),
    target_group: anyWord(t('target_groups'), targetGroups, 'Target group'),
    role: words(t('role'), practiceRoles, "The authority's role"),
    phase: words(t('phase'), processPhases, 'Phase'),
    status: words(t('status'), practiceStatuses, 'Status'),
    outcome: words(t('outcome'), outcomes, 'Outcome'),
    evaluation: words(t('evaluation'), evaluations, 'Kind of evaluation'),
  },
};
