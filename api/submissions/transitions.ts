import type { Role, SubmissionAction, SubmissionState } from '../../drizzle/vocabulary.ts';

export interface Transition {
  action: SubmissionAction;
  from: SubmissionState;
  to: SubmissionState;
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
const secretariat = ['secretariat'] as const;
const both = [...region, ...secretariat] as const;

const byRegion = (action: SubmissionAction, from: SubmissionState, to: SubmissionState): Transition => ({
  action,
  from,
  to,
  roles: region,
  notAuthor: false,
  opensVersion: action === 'amend',
});

const bySecretariat = (
  action: SubmissionAction,
  from: SubmissionState,
  to: SubmissionState,
  wants?: 'reason' | 'questions',
): Transition => ({
  action,
  from,
  to,
  roles: secretariat,
  notAuthor: true,
  opensVersion: action === 'return',
  ...(wants ? { wants } : {}),
});

const discard = (from: SubmissionState): Transition => ({
  ...byRegion('discard', from, 'published'),
  onlyAmendment: true,
});

const withdrawable = ['draft', 'submitted', 'returned', 'rejected', 'accepted', 'published'] as const;

/**
 * The life of a quick report: every edge, and who may take it. The one table that the verbs, the buttons, the diagram
 * on the help page and the test of every pair of state and role read.
 * Example: `submitted` -> `returned` is taken by the secretariat, with questions, and opens version + 1.
 */
export const transitions: readonly Transition[] = [
  byRegion('submit', 'draft', 'submitted'),
  byRegion('submit', 'returned', 'submitted'),
  bySecretariat('return', 'submitted', 'returned', 'questions'),
  bySecretariat('reject', 'submitted', 'rejected', 'reason'),
  bySecretariat('accept', 'submitted', 'accepted'),
  bySecretariat('undo', 'accepted', 'submitted'),
  bySecretariat('undo', 'rejected', 'submitted'),
  bySecretariat('publish', 'accepted', 'published'),
  byRegion('amend', 'published', 'draft'),
  discard('draft'),
  discard('returned'),
  discard('rejected'),
  ...withdrawable.map(
    (from): Transition => ({
      action: 'withdraw',
      from,
      to: 'withdrawn',
      roles: both,
      notAuthor: false,
      opensVersion: false,
    }),
  ),
];

/** States in which the region may write. */
export const writable: readonly SubmissionState[] = ['draft', 'returned'];

/** The edge of an action from a state, or undefined when there is none. */
export function edge(action: SubmissionAction, from: SubmissionState): Transition | undefined {
  return transitions.find((one) => one.action === action && one.from === from);
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
  action: SubmissionAction,
  from: SubmissionState,
  who: Standing,
): Hindrance | undefined {
  const found = edge(action, from);
  if (!found || (found.onlyAmendment && !who.isAmendment)) return 'no-edge';
  if (!found.roles.some((role) => who.roles.includes(role))) return 'role';
  if (found.notAuthor && who.isAuthor) return 'author';
  return undefined;
}
