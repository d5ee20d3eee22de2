import assessments from './assessments.json' with { type: 'json' };
import editing from './editing.json' with { type: 'json' };
import facts from './facts.json' with { type: 'json' };

/** The words of who works on an assessment. */
export const words = { assessments, editing, facts };
