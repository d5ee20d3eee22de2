import type { Db } from '../../../drizzle/client.ts';
import type { NewRound } from '../../contract/round.ts';
import { openRound } from '../../rounds/open.ts';
import type { Cast } from './accounts.ts';

/** Of no Task Force, and nobody coordinates it yet: any region can be invited. */
const guest = 'AT13';

const rounds: (NewRound & { made: string })[] = [
  {
    made: '2026-02-16T09:00Z',
    title: 'Trial of the questionnaire',
    instrument: 'mapping',
    instrumentVersion: 1,
    regions: ['ES51', 'EL41', 'ITG1', 'SE224'],
    opensOn: '2026-03-02',
    closesOn: '2026-04-30',
    remindersBefore: [14, 3],
  },
  {
    made: '2026-11-02T09:00Z',
    title: 'Mapping of needs and practices',
    instrument: 'mapping',
    instrumentVersion: 1,
    regions: [],
    opensOn: '2026-11-09',
    closesOn: '2027-12-17',
    remindersBefore: [30, 14, 3],
  },
];

/** A small round that is over, and one of all regions and a guest that is open for long. */
export async function seedRounds(db: Db, cast: Cast, regions: readonly string[]): Promise<void> {
  for (const { made, ...round } of rounds) {
    const invited = round.regions.length > 0 ? round.regions : [...regions, guest];
    await openRound({ db, actor: cast.secretariat, now: new Date(made) }, { ...round, regions: invited });
  }
}
