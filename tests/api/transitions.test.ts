import { expect, describe, test } from 'vitest';
import { edge, hindrance, transitions } from '../../api/submissions/transitions.ts';
import { roles, submissionActions, submissionStates } from '../../drizzle/vocabulary.ts';

/** The whole life of a quick report, written down a second time from the design: action, from, to, who. */
const region = 'contributor coordinator';
const life: [string, string, string, string][] = [
  ['submit', 'draft', 'submitted', region],
  ['submit', 'returned', 'submitted', region],
  ['return', 'submitted', 'returned', 'secretariat'],
  ['reject', 'submitted', 'rejected', 'secretariat'],
  ['accept', 'submitted', 'accepted', 'secretariat'],
  ['undo', 'accepted', 'submitted', 'secretariat'],
  ['undo', 'rejected', 'submitted', 'secretariat'],
  ['publish', 'accepted', 'published', 'secretariat'],
  ['amend', 'published', 'draft', region],
  ['discard', 'draft', 'published', region],
  ['discard', 'returned', 'published', region],
  ['discard', 'rejected', 'published', region],
  ...['draft', 'submitted', 'returned', 'rejected', 'accepted', 'published'].map(
    (from): [string, string, string, string] => ['withdraw', from, 'withdrawn', `${region} secretariat`],
  ),
];

describe('The life of a report', () => {
  for (const state of submissionStates) {
    for (const role of roles) {
      test(`what a ${role} may do with a ${state} report whose older version is published`, () => {
        const who = { roles: [role], isAuthor: false, isAmendment: true };
        const may = submissionActions.filter((action) => hindrance(action, state, who) === undefined);
        const expected = life.filter(([, from, , who]) => from === state && who.split(' ').includes(role));
        expect(may.map((action) => [action, edge(action, state)?.to]).sort()).toEqual(
          expected.map(([action, , to]) => [action, to]).sort(),
        );
      });
    }
  }

  test('the table has exactly the edges of the design', () => {
    expect(
      transitions.map(({ action, from, to, roles: who }) => [action, from, to, who.join(' ')]).sort(),
    ).toEqual(life.toSorted());
  });

  test('only an amendment is given up: a report never published has nothing to go back to', () => {
    const ana = { roles: ['coordinator'], isAuthor: true } as const;
    for (const state of ['draft', 'returned', 'rejected'] as const) {
      expect(hindrance('discard', state, { ...ana, isAmendment: true })).toBeUndefined();
      expect(hindrance('discard', state, { ...ana, isAmendment: false })).toBe('no-edge');
    }
    expect(hindrance('submit', 'draft', { ...ana, isAmendment: false })).toBeUndefined();
  });

  test('nobody reviews or publishes what they wrote', () => {
    const wroteIt = { roles: ['secretariat', 'coordinator'], isAuthor: true, isAmendment: false } as const;
    for (const action of ['return', 'accept', 'reject'] as const) {
      expect(hindrance(action, 'submitted', wroteIt)).toBe('author');
    }
    expect(hindrance('publish', 'accepted', wroteIt)).toBe('author');
    expect(hindrance('undo', 'accepted', wroteIt)).toBe('author');
    expect(hindrance('withdraw', 'published', wroteIt)).toBeUndefined();
  });
});
