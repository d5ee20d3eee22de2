import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../api/instruments/given.ts';
import { type Asked, progressOf, secondsFor } from '../../../api/instruments/progress.ts';
import { questionsOf } from '../../../api/instruments/questions.ts';
import { askedAfter as askedFrom, askedOf, modelOf } from '../../../api/instruments/model.ts';
import { brunoOfSicily, graceOfGozo, mapping } from '../../support/questionnaire.ts';

const definition = mapping();

function askedAfter(answers: Answers): Asked[] {
  const model = modelOf(definition);
  model.data = answers;
  return askedOf(definition, model);
}
/** All that a region is asked on the way to these answers, as if nothing were answered yet. */
const minutes = (answers: Answers) =>
  progressOf(askedAfter(answers).map((one) => ({ ...one, answered: false }))).minutesLeft;

describe('The way through the questionnaire', () => {
  test('takes a region with little to say under 20 minutes, its remarks included', () => {
    expect(minutes(graceOfGozo())).toBeLessThan(20);
    expect(
      askedAfter(graceOfGozo()).filter(({ field }) => /^(needs|flows|practices|funds|offers)\./.test(field)),
    ).toEqual([]);
  });

  test('takes a region with something to say on every page about an hour, and never two', () => {
    expect(minutes(brunoOfSicily())).toBeGreaterThan(40);
    expect(minutes(brunoOfSicily())).toBeLessThan(90);
  });

  test('is told before the first answer as short as the gates allow', () => {
    expect(progressOf(askedAfter({}))).toMatchObject({ answered: 0, share: 0 });
    expect(progressOf(askedAfter({})).minutesLeft).toBeLessThan(20);
  });

  test('grows when a gate opens, and each further need adds its questions', () => {
    const fields = (answers: Answers) => askedAfter(answers).map(({ field }) => field);
    expect(fields({ hasNeeds: true })).toContain('needs.0.title');
    expect(fields({ hasNeeds: false })).toContain('noNeeds');
    expect(fields({ hasNeeds: true, needs: [{}, {}] })).toContain('needs.1.title');
    expect(fields({ hasNeeds: true })).not.toContain('noNeeds');
  });

  test('asks which role weighs most only of those who have several', () => {
    const asks = (routeRoles: string[]) =>
      askedAfter({ hasRouteRole: true, routeRoles }).some(({ field }) => field === 'mainRouteRole');
    expect([asks(['transit']), asks(['transit', 'destination'])]).toEqual([false, true]);
  });

  test('leaves nothing required to Grace, who is done', () => {
    const progress = progressOf(askedAfter(graceOfGozo()));
    expect(progress.requiredLeft).toBe(0);
    expect(progress.share).toBeGreaterThan(0.5);
  });
});

describe('The estimate', () => {
  test('is computed by hand for three questions', () => {
    const asked = [
      { field: 'a', page: 'p', required: true, answered: true, seconds: 10 },
      { field: 'b', page: 'p', required: true, answered: false, seconds: 50 },
      { field: 'c', page: 'p', required: false, answered: false, seconds: 11 },
    ];
    expect(progressOf(asked)).toEqual({
      asked: 3,
      answered: 1,
      share: 1 / 3,
      requiredLeft: 1,
      secondsLeft: 61,
      minutesLeft: 2,
    });
    expect(progressOf([])).toMatchObject({ share: 1, minutesLeft: 0 });
  });

  test('takes a question’s own estimate before the usual one, and counts the rows of a matrix', () => {
    const by = new Map(questionsOf(definition).map(({ path, question }) => [path, question]));
    const [matrix, gate] = [by.get('competences'), by.get('hasNeeds')];
    if (!matrix || !gate) throw new Error('The questionnaire has changed.');
    expect([secondsFor(matrix), secondsFor(gate)]).toEqual([63, 12]);
    expect(secondsFor({ ...gate, seconds: 90 })).toBe(90);
  });
});

describe('What is asked, from answers alone', () => {
  test('is what a questionnaire drawn on a page asks, whatever was answered', () => {
    const some = [
      {},
      { hasNeeds: true },
      graceOfGozo(),
      brunoOfSicily(),
      { ...brunoOfSicily(), hasFlows: false, consulted: ['ngos'], consultationResult: 'differ' },
      {
        ...brunoOfSicily(),
        needs: [{}, { title: 'Beds' }],
        flows: [{ type: 'present', fromKind: 'region' }],
      },
    ];
    for (const answers of some) expect(askedFrom(definition, answers)).toEqual(askedAfter(answers));
  });
});
