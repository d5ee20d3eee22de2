import {
  reportKinds,
  type Role,
  type SubmissionAction,
  type SubmissionKind,
  type SubmissionState,
  submissionKinds,
} from '../../drizzle/vocabulary.ts';

export interface Transition {
  action: SubmissionAction;
  from: SubmissionState;
  to: SubmissionState;
  /** What takes this step: quick reports, whole questionnaires, or both. */
  kinds: readonly SubmissionKind[];
  /** Who may take it; a region's people only for their own region. */
  roles: readonly Role[];
  /** Whoever wrote in this version may not take it. */
  notAuthor: boolean;
  /** Opens version + 1 for writing. */
  opensVersion: boolean;
  /** Only where an older version is published: it goes back to that one. */
  onlyAmendment?: true;
  /** What the decision must carry. */
  wants?: 'reason' | 'questions';
}

const region = ['contributor', 'coordinator'] as const;
const coordinator = ['coordinator'] as const;
const secretariat = ['secretariat'] as const;

type Whom = Pick<Transition, 'kinds' | 'roles'>;
/** A region's people do these steps with a quick report; with a whole questionnaire its coordinator alone does. */
const quick: Whom = { kinds: reportKinds, roles: region };
const whole: Whom = { kinds: ['questionnaire'], roles: coordinator };

const byRegion = (
  { kinds, roles }: Whom,
  action: SubmissionAction,
  from: SubmissionState,
  to: SubmissionState,
): Transition => ({ action, from, to, kinds, roles, notAuthor: false, opensVersion: action === 'amend' });

const bySecretariat = (
  action: SubmissionAction,
  from: SubmissionState,
  to: SubmissionState,
  wants?: 'reason' | 'questions',
): Transition => ({
  action,
  from,
  to,
  kinds: submissionKinds,
  roles: secretariat,
  notAuthor: true,
  opensVersion: action === 'return',
  ...(wants ? { wants } : {}),
});

const amended = (whom: Whom): Transition[] => [
  byRegion(whom, 'amend', 'published', 'draft'),
  ...(['draft', 'returned', 'rejected'] as const).map(
    (from): Transition => ({ ...byRegion(whom, 'discard', from, 'published'), onlyAmendment: true }),
  ),
];

const withdrawable = ['draft', 'submitted', 'returned', 'rejected', 'accepted', 'published'] as const;
const withdrawn = (whom: Whom, from: SubmissionState): Transition => ({
  ...byRegion(whom, 'withdraw', from, 'withdrawn'),
  roles: [...whom.roles, ...secretariat],
});

/**
 * The lives of quick reports and of whole questionnaires: every edge, and who may take it. The one table that the verbs,
 * the buttons, the diagram on the help page and the test of every kind, state and role read.
 * Example: `submitted` -> `returned` is taken by the secretariat, with questions, and opens version + 1.
 */
export const transitions: readonly Transition[] = [
  byRegion(quick, 'submit', 'draft', 'submitted'),
  byRegion(quick, 'submit', 'returned', 'submitted'),
  byRegion(whole, 'sign-off', 'draft', 'signed-off'),
  byRegion(whole, 'sign-off', 'returned', 'signed-off'),
  byRegion(whole, 'undo', 'signed-off', 'draft'),
  byRegion(whole, 'submit', 'signed-off', 'submitted'),
  bySecretariat('return', 'submitted', 'returned', 'questions'),
  bySecretariat('reject', 'submitted', 'rejected', 'reason'),
  bySecretariat('accept', 'submitted', 'accepted'),
  bySecretariat('undo', 'accepted', 'submitted'),
  bySecretariat('undo', 'rejected', 'submitted'),
  bySecretariat('publish', 'accepted', 'published'),
  ...amended(quick),
  ...amended(whole),
  ...withdrawable.map((from) => withdrawn(quick, from)),
  ...[...withdrawable, 'signed-off' as const].map((from) => withdrawn(whole, from)),
];

/** The life of one kind. */
export const transitionsOf = (kind: SubmissionKind): Transition[] =>
  transitions.filter((one) => one.kinds.includes(kind));

/** States in which the region may write: a questionnaire signed off is written in once the sign-off is undone. */
export const writable: readonly SubmissionState[] = ['draft', 'returned'];

/** The edge of an action from a state, or undefined when there is none. */
export function edge(
  kind: SubmissionKind,
  action: SubmissionAction,
  from: SubmissionState,
): Transition | undefined {
  return transitionsOf(kind).find((one) => one.action === action && one.from === from);
}

export interface Standing {
  /** Roles held for the report's region (or for all regions). */
  roles: readonly Role[];
  /** Whether the person wrote in the version at hand. */
  isAuthor: boolean;
  /** Whether an older version than the one at hand is published. */
  isAmendment: boolean;
}

export type Hindrance = 'no-edge' | 'role' | 'author';

/**
 * Whether somebody may take an action from a state, and if not, why.
 * Example: the secretariat's clara accepts a submitted report: undefined; one she wrote herself: `author`.
 */
export function hindrance(
  kind: SubmissionKind,
  action: SubmissionAction,
  from: SubmissionState,
  who: Standing,
): Hindrance | undefined {
  const found = edge(kind, action, from);
  if (!found || (found.onlyAmendment && !who.isAmendment)) return 'no-edge';
  if (!found.roles.some((role) => who.roles.includes(role))) return 'role';
  if (found.notAuthor && who.isAuthor) return 'author';
  return undefined;
}
