import { expect, describe, test } from 'vitest';
import { edge, hindrance, transitionsOf } from '../../api/submissions/transitions.ts';
import { roles, submissionActions, submissionKinds, submissionStates } from '../../drizzle/vocabulary.ts';

type Edge = [action: string, from: string, to: string, who: string];

/** The lives of a quick report and of a questionnaire, written down a second time from the design. */
const secretariat: Edge[] = [
  ['return', 'submitted', 'returned', 'secretariat'],
  ['reject', 'submitted', 'rejected', 'secretariat'],
  ['accept', 'submitted', 'accepted', 'secretariat'],
  ['undo', 'accepted', 'submitted', 'secretariat'],
  ['undo', 'rejected', 'submitted', 'secretariat'],
  ['publish', 'accepted', 'published', 'secretariat'],
];
const states = ['draft', 'submitted', 'returned', 'rejected', 'accepted', 'published'];
const amended = (region: string): Edge[] => [
  ['amend', 'published', 'draft', region],
  ['discard', 'draft', 'published', region],
  ['discard', 'returned', 'published', region],
  ['discard', 'rejected', 'published', region],
];
const withdrawn = (region: string, from: string[]): Edge[] =>
  from.map((state) => ['withdraw', state, 'withdrawn', `${region} secretariat`]);
const anybody = 'contributor coordinator';
const report: Edge[] = [
  ['submit', 'draft', 'submitted', anybody],
  ['submit', 'returned', 'submitted', anybody],
  ...secretariat,
  ...amended(anybody),
  ...withdrawn(anybody, states),
];
const lives: Record<(typeof submissionKinds)[number], Edge[]> = {
  need: report,
  flow: report,
  practice: report,
  questionnaire: [
    ['sign-off', 'draft', 'signed-off', 'coordinator'],
    ['sign-off', 'returned', 'signed-off', 'coordinator'],
    ['undo', 'signed-off', 'draft', 'coordinator'],
    ['submit', 'signed-off', 'submitted', 'coordinator'],
    ...secretariat,
    ...amended('coordinator'),
    ...withdrawn('coordinator', [...states, 'signed-off']),
  ],
};

describe.each(submissionKinds)('The life of a %s', (kind) => {
  const life = lives[kind];
  for (const state of submissionStates) {
    for (const role of roles) {
      test(`what a ${role} may do with one that is ${state} and whose older version is published`, () => {
        const who = { roles: [role], isAuthor: false, isAmendment: true };
        const may = submissionActions.filter((action) => hindrance(kind, action, state, who) === undefined);
        const expected = life.filter(([, from, , who]) => from === state && who.split(' ').includes(role));
        expect(may.map((action) => [action, edge(kind, action, state)?.to]).sort()).toEqual(
          expected.map(([action, , to]) => [action, to]).sort(),
        );
      });
    }
  }

  test('has exactly the edges of the design', () => {
    expect(
      transitionsOf(kind)
        .map(({ action, from, to, roles: who }) => [action, from, to, who.join(' ')])
        .sort(),
    ).toEqual(life.toSorted());
  });

  test('only an amendment is given up: what was never published has nothing to go back to', () => {
    const ana = { roles: ['coordinator'], isAuthor: true } as const;
    for (const state of ['draft', 'returned', 'rejected'] as const) {
      expect(hindrance(kind, 'discard', state, { ...ana, isAmendment: true })).toBeUndefined();
      expect(hindrance(kind, 'discard', state, { ...ana, isAmendment: false })).toBe('no-edge');
    }
  });

  test('nobody reviews or publishes what they wrote', () => {
    const wroteIt = { roles: ['secretariat', 'coordinator'], isAuthor: true, isAmendment: false } as const;
    for (const action of ['return', 'accept', 'reject'] as const) {
      expect(hindrance(kind, action, 'submitted', wroteIt)).toBe('author');
    }
    expect(hindrance(kind, 'publish', 'accepted', wroteIt)).toBe('author');
    expect(hindrance(kind, 'undo', 'accepted', wroteIt)).toBe('author');
    expect(hindrance(kind, 'withdraw', 'published', wroteIt)).toBeUndefined();
  });
});

describe('A questionnaire', () => {
  const ana = { roles: ['coordinator'], isAuthor: true, isAmendment: false } as const;
  const anton = { roles: ['contributor'], isAuthor: true, isAmendment: false } as const;

  test('is signed off before it is submitted, by the coordinator, who may have written it', () => {
    expect(hindrance('questionnaire', 'submit', 'draft', ana)).toBe('no-edge');
    expect(hindrance('questionnaire', 'sign-off', 'draft', ana)).toBeUndefined();
    expect(hindrance('questionnaire', 'undo', 'signed-off', ana)).toBeUndefined();
  });

  test('is neither signed off nor submitted by a contributor, who submits quick reports', () => {
    expect(hindrance('questionnaire', 'sign-off', 'draft', anton)).toBe('role');
    expect(hindrance('questionnaire', 'submit', 'signed-off', anton)).toBe('role');
    expect(hindrance('need', 'submit', 'draft', anton)).toBeUndefined();
  });
});
