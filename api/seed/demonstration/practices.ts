import { numberOrNull, oneOf, readTable, textOrNull } from '../table.ts';
import { courses, given, type Report, several } from './report.ts';

const practiceColumns = [
  'region',
  'title',
  'summary',
  'place',
  'lon',
  'lat',
  'regions',
  'role',
  'partners',
  'strand',
  'sectors',
  'groups',
  'phase',
  'from',
  'to',
  'status',
  'outcome',
  'problem',
  'done',
  'budget',
  'staff',
  'funding',
  'reached',
  'evidence',
  'evaluation',
  'difficulties',
  'lessons',
  'tips',
  'links',
  'contact',
  'email',
  'visibility',
  'course',
  'words',
] as const;
type PracticeRow = Record<(typeof practiceColumns)[number], string>;

/** The made-up practices, with somebody to ask. */
export function practiceReports(): Report[] {
  return readTable('demonstration/practices', practiceColumns).map((row) => ({
    kind: 'practice',
    region: row.region,
    course: oneOf(courses, row.course),
    words: row.words,
    ...(row.contact ? { contact: { name: row.contact, email: row.email } } : {}),
    answers: given({
      ...practiceFacts(row),
      ...practiceStory(row),
      visibility: row.visibility,
      consent: true,
    }),
  }));
}

const practiceFacts = (row: PracticeRow) => ({
  title: row.title,
  summary: row.summary,
  regions: several(row.regions),
  place: textOrNull(row.place),
  longitude: numberOrNull(row.lon),
  latitude: numberOrNull(row.lat),
  role: row.role,
  partners: textOrNull(row.partners),
  strand: row.strand,
  sectors: several(row.sectors),
  targetGroups: several(row.groups),
  phase: textOrNull(row.phase),
  validFrom: textOrNull(row.from),
  validTo: textOrNull(row.to),
  status: row.status,
});

const practiceStory = (row: PracticeRow) => ({
  outcome: textOrNull(row.outcome),
  problem: textOrNull(row.problem),
  whatWasDone: textOrNull(row.done),
  budgetEur: numberOrNull(row.budget),
  staff: numberOrNull(row.staff),
  fundingInstruments: textOrNull(row.funding.replaceAll('|', '; ')),
  peopleReached: numberOrNull(row.reached),
  evidence: textOrNull(row.evidence),
  evaluation: textOrNull(row.evaluation),
  difficulties: textOrNull(row.difficulties),
  lessons: textOrNull(row.lessons),
  transferTips: textOrNull(row.tips),
  links: several(row.links),
});
