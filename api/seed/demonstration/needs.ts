import { numberOrNull, oneOf, readTable, textOrNull } from '../table.ts';
import { courses, given, type Report, several } from './report.ts';

const needColumns = [
  'region',
  'sector',
  'strand',
  'horizon',
  'severity',
  'groups',
  'people',
  'places',
  'places_free',
  'staff',
  'staff_there',
  'gap',
  'from',
  'to',
  'status',
  'visibility',
  'course',
  'words',
  'title',
  'description',
  'would_help',
] as const;

/** The made-up needs: three and more for each of the 28 regions. */
export function needReports(): Report[] {
  return readTable('demonstration/needs', needColumns).map((row) => ({
    kind: 'need',
    region: row.region,
    course: oneOf(courses, row.course),
    words: row.words,
    answers: given({
      title: row.title,
      description: textOrNull(row.description),
      strand: row.strand,
      sector: row.sector,
      horizon: row.horizon,
      severity: numberOrNull(row.severity),
      targetGroups: several(row.groups),
      peopleAffected: numberOrNull(row.people),
      placesNeeded: numberOrNull(row.places),
      placesAvailable: numberOrNull(row.places_free),
      staffNeeded: numberOrNull(row.staff),
      staffAvailable: numberOrNull(row.staff_there),
      fundingGapEur: numberOrNull(row.gap),
      validFrom: textOrNull(row.from),
      validTo: textOrNull(row.to),
      status: row.status,
      wouldHelp: textOrNull(row.would_help),
      visibility: row.visibility,
    }),
  }));
}
