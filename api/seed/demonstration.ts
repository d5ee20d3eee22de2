import type { Db } from '../../drizzle/client.ts';
import { seedPeople } from './demonstration/accounts.ts';
import { seedAssessments } from './demonstration/assessments.ts';
import { runBatch } from './demonstration/courses.ts';
import { declarations, seedDeclarations } from './demonstration/declarations.ts';
import { flowReports } from './demonstration/flows.ts';
import { needReports } from './demonstration/needs.ts';
import { seedPhaseOne } from './demonstration/phase-one.ts';
import { practiceReports } from './demonstration/practices.ts';
import { seedQuestionnaires } from './demonstration/questionnaires.ts';
import type { Report } from './demonstration/report.ts';
import { seedRounds } from './demonstration/rounds.ts';
import { seedDemonstrationScores } from './demonstration/scores.ts';

/** Courses that end with a release; the others are still on the secretariat's desk or the region's. */
const released = (report: Report) =>
  ['published', 'answered', 'amended', 'retracted'].includes(report.course);

/**
 * A made-up autumn of reports from the 28 regions and two neighbours, every record marked `demonstration`. It goes through
 * the same verbs as real reports do, so that nothing can be in it that the product would refuse.
 */
export async function seedDemonstration(db: Db): Promise<void> {
  await seedDeclarations(db);
  await seedDemonstrationScores(db);
  const regions = declarations().map(({ region }) => region);
  const [needs, flows, practices] = [needReports(), flowReports(), practiceReports()];
  // Neighbours of the 28 across a border report too: any region may take part.
  const reporting = new Set([...regions, ...practices.map(({ region }) => region)]);
  const cast = await seedPeople(db, [...reporting]);
  const rounds = await seedRounds(db, cast, regions);
  await seedQuestionnaires(db, cast, rounds, {
    when: 'last',
    start: '2026-07-13T07:30Z',
    day: '2026-09-04T10:00Z',
    note: 'Questionnaires of the summer',
  });
  const autumn = [
    {
      reports: needs.filter(released),
      start: '2026-09-07T07:30Z',
      day: '2026-09-25T10:00Z',
      note: 'Needs, autumn round',
    },
    {
      reports: practices.filter(released),
      start: '2026-09-28T07:30Z',
      day: '2026-10-09T10:00Z',
      note: 'Good practices',
    },
    {
      reports: flows.filter(released),
      start: '2026-10-19T07:30Z',
      day: '2026-10-30T10:00Z',
      note: 'Flow observations',
    },
    {
      reports: [...needs, ...flows, ...practices].filter((report) => !released(report)),
      start: '2026-11-09T07:30Z',
      day: '2026-11-20T10:00Z',
      note: '',
    },
  ];
  for (const { reports, ...batch } of autumn) await runBatch(db, cast, reports, batch);
  await seedQuestionnaires(db, cast, rounds, {
    when: 'now',
    start: '2026-11-16T07:30Z',
    day: '2026-11-23T10:00Z',
    note: 'First questionnaires of the open round',
  });
  await seedPhaseOne(db, cast, '2026-11-23T10:10Z');
  await seedAssessments(db, cast, '2026-11-23T11:00Z');
}
