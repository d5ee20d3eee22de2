import entries from '../../../drizzle/seed/demonstration/questionnaires.json' with { type: 'json' };
import type { Db } from '../../../drizzle/client.ts';
import { submissionStates } from '../../../drizzle/vocabulary.ts';
import { publish, type Target } from '../../publication/publish.ts';
import { oneOf } from '../table.ts';
import type { Cast } from './accounts.ts';
import { type Declaration, declarations } from './declarations.ts';
import type { MadeRounds } from './rounds.ts';
import { Walk } from './walk.ts';

/** How far a questionnaire of the demonstration goes: to one of the states, but none is taken back. */
const courses = submissionStates.filter((state) => state !== 'withdrawn');

type Answers = Record<string, unknown>;
interface Asked {
  field: string;
  text: string;
  reply?: string;
}
interface Questionnaire {
  region: string;
  course: (typeof courses)[number];
  answers: Answers;
  questions: Asked[];
  reason?: string;
}
type When = keyof MadeRounds;

/** The made-up questionnaires of a round. What a region does not say anew it says as in the round before. */
function questionnairesOf(when: When): Questionnaire[] {
  const declared = new Map(declarations().map((one) => [one.region, one]));
  return (entries as (Omit<Questionnaire, 'questions'> & { round: string; questions?: Asked[] })[])
    .filter(({ round }) => round === when)
    .map(({ region, course: word, answers, questions = [], ...rest }) => {
      const course = oneOf(courses, word);
      const before = entries.find((one) => one.region === region && one.round !== when && when === 'now');
      const said = { ...(before?.answers ?? {}), ...answers };
      const of = declared.get(region);
      if (!of) throw new Error(`${region} declares nothing.`);
      return { ...rest, region, course, questions, answers: course === 'draft' ? answers : whole(of, said) };
    });
}

/** Every question that has to be answered: what the region declares, what it reports, and "no" to all the rest. */
const whole = (declared: Declaration, said: Answers): Answers => ({
  hasRouteRole: declared.routes.length > 0,
  ...(declared.routes.length > 0 ? { routeRoles: declared.routes } : {}),
  competences: declared.competences,
  hasStrategy: false,
  hasUnit: false,
  worksWithState: false,
  ...(said.needs ? { hasNeeds: true } : { hasNeeds: false, noNeeds: 'later' }),
  knowsCapacities: false,
  countsFlows: false,
  ...(said.flows ? { hasFlows: true } : { hasFlows: false, noFlows: 'later' }),
  ...(said.practices ? { hasPractices: true } : { hasPractices: false, noPractices: 'later' }),
  hasFunds: false,
  hasOffers: said.offers !== undefined,
  consulted: ['nobody'],
  contactName: 'The migration office',
  contactEmail: `coordinator.${declared.region.toLowerCase()}@example.org`,
  mayContact: true,
  visibility: 'public',
  consent: true,
  ...said,
});

/** Takes a questionnaire as far as its course says, up to its release. */
async function bring(walk: Walk, round: string, one: Questionnaire): Promise<void> {
  await walk.create({ ...one, kind: 'questionnaire', round, words: '' });
  if (one.course === 'draft') return;
  await walk.region('sign-off');
  if (one.course === 'signed-off') return;
  await walk.region('submit');
  if (one.course === 'submitted') return;
  if (one.course === 'rejected')
    return walk.secretariat('reject', one.reason === undefined ? {} : { reason: one.reason });
  if (one.course !== 'returned') return walk.secretariat('accept');
  await walk.secretariat('return', { questions: one.questions.map(({ field, text }) => ({ field, text })) });
  for (const { text, reply } of one.questions) if (reply) await walk.reply(reply, text);
}

/** A round with questionnaires in every state that its board knows; those that get so far are one release. */
export async function seedQuestionnaires(
  db: Db,
  cast: Cast,
  rounds: MadeRounds,
  { when, start, day, note }: { when: When; start: string; day: string; note: string },
): Promise<void> {
  const ready: Target[] = [];
  for (const [index, one] of questionnairesOf(when).entries()) {
    const walk = new Walk(db, cast, one.region, new Date(Date.parse(start) + index * 53 * 60_000));
    await bring(walk, rounds[when], one);
    if (one.course === 'published') ready.push(walk.target);
  }
  await publish({ db, actor: cast.secretariat, now: new Date(day) }, ready, note);
}
