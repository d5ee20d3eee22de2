import type { Actor } from '../../api/actor.ts';
import type { SimpleQuestion } from '../../api/instruments/definition.ts';
import { questionsOf } from '../../api/instruments/questions.ts';
import { instrumentOf } from '../../api/instruments/instrument.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { round, roundRegion } from '../../drizzle/schema/round.ts';
import type { Db } from '../../drizzle/client.ts';
import { brunoOfSicily, flow, graceOfGozo, mapping, need, practice } from './questionnaire.ts';

/** A round of the mapping questionnaire, to which the regions are invited. Open in March 2026 unless said otherwise. */
export async function marchRound(
  db: Db,
  by: Actor,
  regions: readonly string[],
  changed: Partial<typeof round.$inferInsert> = {},
): Promise<string> {
  const came = instrumentOf('mapping', 1);
  if (!came || !by.person) throw new Error('no questionnaire, or nobody to open the round');
  const { version, definition } = came;
  await db
    .insert(instrumentVersion)
    .values({ instrument: 'mapping', version, definition })
    .onConflictDoNothing();
  const [made] = await db
    .insert(round)
    .values({
      title: 'Mapping 2026',
      instrument: 'mapping',
      instrumentVersion: version,
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      remindersBefore: [7],
      createdBy: by.person,
      ...changed,
    })
    .returning({ id: round.id });
  if (!made) throw new Error('no round was made');
  await db.insert(roundRegion).values(regions.map((region) => ({ round: made.id, region })));
  return made.id;
}

const plain = (given: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(given)) as Record<string, unknown>;

/** Ana of Catalonia has little to say. */
export const little = (): Record<string, unknown> => plain({ ...graceOfGozo(), contactName: 'Ana Example' });

/** Two needs, a flow, a practice and an offer, each entry under its id. */
export function much(): Record<string, unknown> {
  const answers = brunoOfSicily();
  return plain({
    ...answers,
    needs: [
      { id: 'beds', ...need },
      { id: 'food', ...need, title: 'Warm meals', peopleAffected: 3, visibility: 'taskforce' },
    ],
    flows: [{ id: 'landing', ...flow }],
    practices: [{ id: 'flats', ...practice }],
    funds: (answers.funds as object[]).map((fund, index) => ({ id: `fund${index}`, ...fund })),
    offers: (answers.offers as object[]).map((offer, index) => ({ id: `offer${index}`, ...offer })),
  });
}

/** Every gate open, and a word in every text that is no part of a public record: it must reach no public answer. */
export function muchWith(word: string): Record<string, unknown> {
  const definition = mapping();
  const isText = (question: SimpleQuestion) =>
    question.type === 'comment' ||
    (question.type === 'text' && [undefined, 'text', 'tel'].includes(question.inputType));
  const texts = questionsOf(definition).flatMap(({ path, group, question }) =>
    !group && isText(question) ? [[path, `${word} ${path}`]] : [],
  );
  const answers = much();
  const [beds] = answers.needs as object[];
  const [landing] = answers.flows as object[];
  const [flats] = answers.practices as object[];
  const [fund] = answers.funds as object[];
  const [offer] = answers.offers as object[];
  return plain({
    ...answers,
    ...Object.fromEntries(texts),
    ...{ hasStrategy: true, hasUnit: true, knowsCapacities: true, canAddPlaces: true },
    ...{ worksWithState: true, stateCooperation: ['information'] },
    ...{ countsFlows: true, countingBodies: ['region'] },
    ...{ consulted: ['ngos'], consultationResult: 'differ' },
    contactEmail: `${word}@example.org`,
    needs: [beds, { ...beds, id: 'secret-need', title: word, description: word, visibility: 'taskforce' }],
    flows: [
      { ...landing, visibility: 'public' },
      { ...landing, id: 'secret-flow', remark: word, countedBy: word, visibility: 'dghome' },
    ],
    practices: [
      { ...flats, contactName: word, contactEmail: `${word}@example.org`, contactPhone: word },
      { ...flats, id: 'secret-practice', title: word, summary: word, visibility: 'region' },
    ],
    offers: [offer, { ...offer, id: 'secret-offer', title: word, visibility: 'taskforce' }],
    funds: [{ ...fund, explanation: word, visibility: 'public' }],
  });
}
