import {
  type AssessmentAction,
  type AssessmentKind,
  assessmentKinds,
  type AssessmentState,
} from '../../drizzle/vocabulary.ts';

/** What somebody is to one assessment: an expert by appointment, coordinator or editor by role. */
export type Part = 'coordinator' | 'assessor' | 'reviewer' | 'editor';

export interface Transition {
  action: AssessmentAction;
  from: AssessmentState;
  to: AssessmentState;
  kinds: readonly AssessmentKind[];
  /** Who may take it. */
  part: Part;
  /** Opens version + 1 for writing. */
  opensVersion?: true;
  /** Only where an older version is published: it goes back to that one. */
  onlyCorrection?: true;
}

type More = Pick<Transition, 'opensVersion' | 'onlyCorrection'>;
const both = assessmentKinds;
const scored = ['scored'] as const;

/** The steps of one part that change the state. */
const steps =
  (part: Part, kinds: readonly AssessmentKind[]) =>
  (action: AssessmentAction, from: AssessmentState, to: AssessmentState, more: More = {}): Transition => ({
    action,
    from,
    to,
    kinds,
    part,
    ...more,
  });

/** What is written in these states without leaving them. */
const writes = (
  part: Part,
  kinds: readonly AssessmentKind[],
  action: AssessmentAction,
  states: readonly AssessmentState[],
): Transition[] => states.map((state) => ({ action, from: state, to: state, kinds, part }));

const coordinator = steps('coordinator', both);
const assessor = steps('assessor', both);
const reviewer = steps('reviewer', scored);
const editor = steps('editor', both);
const publisher = steps('editor', scored);

/** Before the clarity check is passed. */
const uncleared = ['declaring', 'answering', 'submitted', 'returned'] as const;
const written = ['answering', 'returned'] as const;
const corrected = ['returned', 'submitted', 'cleared', 'reviewed'] as const;

/**
 * The life of an assessment: every edge, and who may take it. The one table that the verbs, the buttons, the diagram and
 * the test of every kind, state and part read. An explorative assessment ends when it is cleared: it has one expert, no
 * scores and no publication. No editor decides who took part in the assessment or stands for its region (`hindrance`).
 * Example: `submitted` -> `returned` is `clarify`, taken by the editor with questions; it opens version + 1.
 */
export const transitions: readonly Transition[] = [
  ...writes('editor', both, 'appoint-assessor', uncleared),
  ...writes('editor', scored, 'appoint-reviewer', [...uncleared, 'cleared']),
  coordinator('declare', 'declaring', 'answering'),
  ...writes('coordinator', both, 'declare', written),
  ...writes('coordinator', both, 'add-fact', uncleared),
  ...writes('coordinator', scored, 'add-fact', ['cleared']),
  // Once answers were submitted they may rest on it, also when they are asked back.
  ...writes('coordinator', both, 'remove-fact', ['declaring', 'answering']),
  ...writes('assessor', both, 'answer', written),
  ...written.map((from) => assessor('submit', from, 'submitted')),
  editor('clarify', 'submitted', 'returned', { opensVersion: true }),
  editor('clear', 'submitted', 'cleared'),
  ...writes('reviewer', scored, 'review', ['cleared']),
  reviewer('submit-review', 'cleared', 'reviewed'),
  ...writes('editor', scored, 'resolve', ['reviewed']),
  publisher('publish', 'reviewed', 'published'),
  publisher('correct', 'published', 'returned', { opensVersion: true }),
  ...corrected.map((from) => publisher('discard', from, 'published', { onlyCorrection: true })),
  ...[...uncleared, 'cleared' as const].map((from) => editor('withdraw', from, 'withdrawn')),
  ...(['reviewed', 'published'] as const).map((from) => publisher('withdraw', from, 'withdrawn')),
];

/** The life of one kind. */
export const transitionsOf = (kind: AssessmentKind): Transition[] =>
  transitions.filter((one) => one.kinds.includes(kind));

/** The edge of an action from a state, or undefined when there is none. */
export const edge = (
  kind: AssessmentKind,
  action: AssessmentAction,
  from: AssessmentState,
): Transition | undefined => transitionsOf(kind).find((one) => one.action === action && one.from === from);

export interface Standing {
  parts: readonly Part[];
  /** Whether the person is an expert here, wrote something, or stands for the region: then they decide nothing. */
  takesPart: boolean;
  /** Whether an older version than the one at hand is published. */
  isCorrection: boolean;
}

export type Hindrance = 'no-edge' | 'part' | 'takes-part';

/**
 * Whether somebody may take an action from a state, and if not, why.
 * Example: editor ed clears a submitted assessment: undefined; one of whose region he is coordinator: `takes-part`.
 */
export function hindrance(
  kind: AssessmentKind,
  action: AssessmentAction,
  from: AssessmentState,
  who: Standing,
): Hindrance | undefined {
  const found = edge(kind, action, from);
  if (!found || (found.onlyCorrection && !who.isCorrection)) return 'no-edge';
  if (!who.parts.includes(found.part)) return 'part';
  return found.part === 'editor' && who.takesPart ? 'takes-part' : undefined;
}
