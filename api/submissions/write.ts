import type { Visibility } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import { progressOf } from '../instruments/progress.ts';
import { askedAfter } from '../instruments/model.ts';
import type { Definition } from '../instruments/definition.ts';
import { definitionOf } from './definition.ts';
import { changeAnswers, visibilityOf } from './draft.ts';
import { type Answers, joinPersonal, splitPersonal } from './entries.ts';
import type { Loaded } from './load.ts';
import { changeQuestionnaire } from './questionnaire-draft.ts';

/** What is kept of a version that is being written. */
export interface Written {
  answers: Answers;
  visibility: Visibility;
  /** Of a questionnaire: percent answered, and what is kept apart. */
  answered: number | null;
  personal: Answers | null;
}

/** A change put onto the answers of a report or a questionnaire, in the form in which it is kept. */
export async function written(
  context: Context,
  {
    submission: { kind },
    version,
    round,
    personal,
  }: Pick<Loaded, 'round' | 'personal'> & {
    submission: Pick<Loaded['submission'], 'kind'>;
    version: Pick<Loaded['version'], 'answers'>;
  },
  change: Answers,
): Promise<Written> {
  if (kind !== 'questionnaire') {
    const answers = changeAnswers(kind, version.answers, change);
    return { answers, visibility: visibilityOf(answers), answered: null, personal: null };
  }
  if (!round) throw new Error('a questionnaire without a round');
  const definition = await definitionOf(context, round);
  return kept(definition, changeQuestionnaire(definition, joinPersonal(version.answers, personal), change));
}

/** The answers of a questionnaire as they are kept: what is personal apart, and how far they have come. */
export function kept(definition: Definition, answers: Answers): Written {
  const { open, personal } = splitPersonal(definition, answers);
  return {
    answers: open,
    visibility: visibilityOf(answers),
    answered: Math.floor(progressOf(askedAfter(definition, answers)).share * 100),
    personal,
  };
}
