import type { AssessmentView } from '../../../api/contract/assessment.ts';

const stages = ['declaring', 'answering', 'submitted', 'cleared', 'reviewed', 'published'] as const;
export type Stage = (typeof stages)[number];
export type Progress = 'done' | 'now' | 'later';

/**
 * How far an assessment is, as whoever writes nothing in it may know at any time: never what the experts wrote.
 * Example: one that was sent back is at `answering`; an explorative one ends with the clarity check.
 */
export function stagesOf({ state, phase }: Pick<AssessmentView, 'state' | 'phase'>): [Stage, Progress][] {
  const all = phase.kind === 'explorative' ? stages.slice(0, 3) : stages;
  const at = stages.findIndex((one) => one === (state === 'returned' ? 'answering' : state));
  const isOver = state === 'published';
  return all.map((one, index) => [one, index < at || isOver ? 'done' : index === at ? 'now' : 'later']);
}
