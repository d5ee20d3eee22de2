import type { Part } from '../../api/assessments/transitions.ts';
import type { AssessmentSummary } from '../../api/contract/assessment.ts';
import type { AssessmentKind, ShownAssessmentState } from '../../drizzle/vocabulary.ts';

/** What there is to do next in an assessment, and whose turn it is. */
export type Todo = 'declare' | 'answer' | 'reply' | 'check' | 'review' | 'resolve';

const turns: Partial<Record<ShownAssessmentState, { todo: Todo; of: Part }>> = {
  declaring: { todo: 'declare', of: 'coordinator' },
  answering: { todo: 'answer', of: 'assessor' },
  returned: { todo: 'reply', of: 'assessor' },
  submitted: { todo: 'check', of: 'editor' },
  cleared: { todo: 'review', of: 'reviewer' },
  reviewed: { todo: 'resolve', of: 'editor' },
};

/** Whose turn it is; of one that is ended, or read blind, nobody's. An explorative one ends when it is cleared. */
export const turnOf = (state: ShownAssessmentState, kind: AssessmentKind) =>
  kind === 'explorative' && state === 'cleared' ? undefined : turns[state];

/** What this reader has to do next, if it is their turn. */
export function todoOf({ state, phase, parts }: Pick<AssessmentSummary, 'state' | 'phase' | 'parts'>) {
  const turn = turnOf(state, phase.kind);
  return turn && parts.includes(turn.of) ? turn.todo : undefined;
}
