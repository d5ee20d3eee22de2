import type { Db } from '../../../drizzle/client.ts';
import type { NewRound } from '../../contract/round.ts';
import { openRound } from '../../rounds/open.ts';
import type { Cast } from './accounts.ts';

/** Of no Task Force, and nobody coordinates it yet: any region can be invited. */
const guest = 'AT13';

/** The rounds that have questionnaires: one that is over, and the open one. */
export interface MadeRounds {
  last: string;
  now: string;
}

const last = 'Mapping of summer 2026';
const open = 'Mapping of needs and practices';

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
    made: '2026-06-15T09:00Z',
    title: last,
    instrument: 'mapping',
    instrumentVersion: 1,
    regions: ['ES51', 'ITF6', 'SE224', 'FRH0', 'DE1'],
    opensOn: '2026-06-29',
    closesOn: '2026-08-31',
    remindersBefore: [14, 3],
  },
  {
    made: '2026-11-02T09:00Z',
    title: open,
    instrument: 'mapping',
    instrumentVersion: 1,
    regions: [],
    opensOn: '2026-11-09',
    closesOn: '2027-12-17',
    remindersBefore: [30, 14, 3],
  },
];

/** A round of last year, a small trial that is over, and one of all regions and a guest that is open for long. */
export async function seedRounds(db: Db, cast: Cast, regions: readonly string[]): Promise<MadeRounds> {
  const made = new Map<string, string>();
  for (const { made: at, ...round } of rounds) {
    const invited = round.regions.length > 0 ? round.regions : [...regions, guest];
    const context = { db, actor: cast.secretariat, now: new Date(at) };
    made.set(round.title, await openRound(context, { ...round, regions: invited }));
  }
  return { last: made.get(last) ?? '', now: made.get(open) ?? '' };
}
