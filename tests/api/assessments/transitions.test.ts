import { describe, expect, test } from 'vitest';
import { edge, hindrance, type Part, transitionsOf } from '../../../api/assessments/transitions.ts';
import {
  type AssessmentAction,
  type AssessmentState,
  assessmentActions,
  assessmentKinds,
  assessmentStates,
} from '../../../drizzle/vocabulary.ts';

const parts: readonly Part[] = ['coordinator', 'assessor', 'reviewer', 'editor'];
type Edge = [action: AssessmentAction, from: AssessmentState, to: AssessmentState, part: Part];

/** The design, written out a second time: every edge by hand. */
const common: Edge[] = [
  ['appoint-assessor', 'declaring', 'declaring', 'editor'],
  ['appoint-assessor', 'answering', 'answering', 'editor'],
  ['appoint-assessor', 'submitted', 'submitted', 'editor'],
  ['appoint-assessor', 'returned', 'returned', 'editor'],
  ['declare', 'declaring', 'answering', 'coordinator'],
  ['declare', 'answering', 'answering', 'coordinator'],
  ['declare', 'returned', 'returned', 'coordinator'],
  ['add-fact', 'declaring', 'declaring', 'coordinator'],
  ['add-fact', 'answering', 'answering', 'coordinator'],
  ['add-fact', 'submitted', 'submitted', 'coordinator'],
  ['add-fact', 'returned', 'returned', 'coordinator'],
  ['remove-fact', 'declaring', 'declaring', 'coordinator'],
  ['remove-fact', 'answering', 'answering', 'coordinator'],
  ['answer', 'answering', 'answering', 'assessor'],
  ['answer', 'returned', 'returned', 'assessor'],
  ['submit', 'answering', 'submitted', 'assessor'],
  ['submit', 'returned', 'submitted', 'assessor'],
  ['clarify', 'submitted', 'returned', 'editor'],
  ['clear', 'submitted', 'cleared', 'editor'],
  ['withdraw', 'declaring', 'withdrawn', 'editor'],
  ['withdraw', 'answering', 'withdrawn', 'editor'],
  ['withdraw', 'submitted', 'withdrawn', 'editor'],
  ['withdraw', 'returned', 'withdrawn', 'editor'],
  ['withdraw', 'cleared', 'withdrawn', 'editor'],
];
const lives: Record<(typeof assessmentKinds)[number], Edge[]> = {
  explorative: common,
  scored: [
    ...common,
    ['add-fact', 'cleared', 'cleared', 'coordinator'],
    ['appoint-reviewer', 'declaring', 'declaring', 'editor'],
    ['appoint-reviewer', 'answering', 'answering', 'editor'],
    ['appoint-reviewer', 'submitted', 'submitted', 'editor'],
    ['appoint-reviewer', 'returned', 'returned', 'editor'],
    ['appoint-reviewer', 'cleared', 'cleared', 'editor'],
    ['review', 'cleared', 'cleared', 'reviewer'],
    ['submit-review', 'cleared', 'reviewed', 'reviewer'],
    ['resolve', 'reviewed', 'reviewed', 'editor'],
    ['publish', 'reviewed', 'published', 'editor'],
    ['correct', 'published', 'returned', 'editor'],
    ['discard', 'returned', 'published', 'editor'],
    ['discard', 'submitted', 'published', 'editor'],
    ['discard', 'cleared', 'published', 'editor'],
    ['discard', 'reviewed', 'published', 'editor'],
    ['withdraw', 'reviewed', 'withdrawn', 'editor'],
    ['withdraw', 'published', 'withdrawn', 'editor'],
  ],
};

describe.each(assessmentKinds)('The life of a %s assessment', (kind) => {
  const life = lives[kind];

  test('has exactly the edges of the design, each once', () => {
    const edges = transitionsOf(kind).map(({ action, from, to, part }) => [action, from, to, part]);
    expect(edges.map(String).sort()).toEqual(life.map(String).sort());
    expect(new Set(transitionsOf(kind).map(({ action, from }) => `${action} ${from}`)).size).toBe(
      edges.length,
    );
  });

  for (const state of assessmentStates) {
    for (const part of parts) {
      test(`what its ${part} may do while it is ${state}, a correction under way`, () => {
        const who = { parts: [part], takesPart: part !== 'editor', isCorrection: true };
        const may = assessmentActions.filter((action) => hindrance(kind, action, state, who) === undefined);
        const expected = life.filter(([, from, , whose]) => from === state && whose === part);
        expect(
          may
            .map((action) => [action, edge(kind, action, state)?.to])
            .map(String)
            .sort(),
        ).toEqual(
          expected
            .map(([action, , to]) => [action, to])
            .map(String)
            .sort(),
        );
      });
    }
  }

  test('nobody else may do anything, and an editor who takes part decides nothing', () => {
    for (const state of assessmentStates) {
      for (const action of assessmentActions) {
        const nobody = hindrance(kind, action, state, { parts: [], takesPart: false, isCorrection: true });
        expect(nobody).toBe(edge(kind, action, state) ? 'part' : 'no-edge');
        const ed = { parts: ['editor'] as const, takesPart: true, isCorrection: true };
        expect(hindrance(kind, action, state, ed)).not.toBeUndefined();
      }
    }
  });

  test('a correction is given up only where something is published', () => {
    const ed = { parts: ['editor'] as const, takesPart: false, isCorrection: false };
    for (const state of assessmentStates) expect(hindrance(kind, 'discard', state, ed)).toBe('no-edge');
  });
});

test('a version opens when the editor asks back and when a correction begins, and never otherwise', () => {
  const opening = transitionsOf('scored').filter((one) => one.opensVersion);
  expect(opening.map(({ action }) => action)).toEqual(['clarify', 'correct']);
});
