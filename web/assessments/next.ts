import type { AssessmentView } from '../../api/contract/assessment.ts';

const forParts: Partial<Record<AssessmentView['state'], readonly AssessmentView['parts'][number][]>> = {
  declaring: ['coordinator', 'assessor', 'editor'],
  answering: ['coordinator', 'assessor', 'editor'],
  submitted: ['coordinator', 'assessor', 'editor'],
  returned: ['coordinator', 'assessor', 'editor'],
  cleared: ['coordinator', 'assessor', 'reviewer', 'editor'],
  reviewed: ['coordinator', 'assessor', 'reviewer', 'editor'],
};

/**
 * Which sentences say what happens next, one for each part the reader has; where all are told the same, one.
 * Example: coordinator ana of an assessment being answered reads `answering.coordinator`.
 */
export function nextOf({ state, phase, parts }: Pick<AssessmentView, 'state' | 'phase' | 'parts'>): string[] {
  if (phase.kind === 'explorative' && state === 'cleared')
    return ['cleared.explorative', ...(parts.includes('editor') ? ['cleared.propose'] : [])];
  const apart = forParts[state];
  return apart ? parts.filter((part) => apart.includes(part)).map((part) => `${state}.${part}`) : [state];
}
