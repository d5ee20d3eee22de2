import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faultsOfAnswers } from '../../api/assessments/complete.ts';
import { newAnswer, newReview } from '../../api/contract/assessment.ts';
import { assessmentKinds, shownAssessmentStates } from '../../drizzle/vocabulary.ts';
import { type Asked, areasOf, nextOpen } from '../../web/assessments/sheet/areas.ts';
import {
  answerIn,
  codeOf,
  noSource,
  partOf,
  plain,
  reviewIn,
  sendable,
  valuesOf,
} from '../../web/assessments/sheet/fields.ts';
import { knownSources } from '../../web/assessments/sheet/knownSources.ts';
import { saveAnswer } from '../../web/queries/assessmentWriting.ts';
import { nextOf } from '../../web/assessments/next.ts';
import { todoOf, turnOf } from '../../web/assessments/todo.ts';
import english from '../../web/text/en/assessments.json' with { type: 'json' };
import { source, tiny } from '../support/assessments.ts';

const phase = (kind: (typeof assessmentKinds)[number]) => ({ kind }) as Parameters<typeof todoOf>[0]['phase'];
const asked: Asked[] = tiny.indicators.map((one) => ({ ...one, asked: one.area !== 'health' }));
const byParts = ['coordinator', 'assessor', 'reviewer', 'editor'] as const;

describe('Whose turn it is', () => {
  it('is the assessor’s while it is answered, and the reviewer’s once it is cleared', () => {
    const one = { state: 'answering', phase: phase('scored'), parts: ['assessor'] } as const;
    expect(todoOf({ ...one, parts: [...one.parts] })).toBe('answer');
    expect(todoOf({ ...one, parts: ['editor'] })).toBeUndefined();
    expect(turnOf('cleared', 'scored')?.of).toBe('reviewer');
  });

  it('is nobody’s in what is read blind, and in an explorative one that is cleared', () => {
    expect(todoOf({ state: 'in-progress', phase: phase('scored'), parts: ['reviewer'] })).toBeUndefined();
    expect(turnOf('cleared', 'explorative')).toBeUndefined();
  });

  it('is followed by a sentence in every state, for every part that can be in it', () => {
    const keys = shownAssessmentStates.flatMap((state) =>
      assessmentKinds.flatMap((kind) =>
        byParts.flatMap((part) => nextOf({ state, phase: phase(kind), parts: [part] })),
      ),
    );
    const said = (key: string) =>
      key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], english.next);
    expect([...new Set(keys)].filter((key) => typeof said(key) !== 'string')).toEqual([]);
  });
});

describe('The areas of an assessment', () => {
  const parts = areasOf(asked, { health: 'none', housing: 'shared' }, new Set(['h-02', 'e-01']));

  it('tell how far each is, and which are not asked because the region is not competent', () => {
    expect(parts.map((one) => [one.area, one.isCompetence, one.done, one.indicators.length])).toEqual([
      ['education', true, 0, 1],
      ['health', false, 0, 0],
      ['housing', true, 1, 2],
    ]);
  });

  it('lead from any of them to what is still to be done, and round to the beginning', () => {
    expect(nextOpen(parts, new Set(['h-02', 'e-01']), 'housing')?.code).toBe('h-02');
    expect(nextOpen(parts, new Set(['e-01']), 'housing')?.code).toBe('e-01');
    expect(nextOpen(parts, new Set(), 'housing')).toBeUndefined();
  });
});

describe('An answer as the page holds it', () => {
  const kept = [
    { indicator: 'h-01', option: 'a', reason: null, comment: 'Why', text: null, sources: [source] },
  ];

  it('is read and sent part by part, and comes out as it went in', () => {
    const values = valuesOf(kept);
    const [{ indicator, ...answer }] = kept as [(typeof kept)[number]];
    expect(answerIn(values, indicator)).toEqual(answer);
    expect([codeOf('h-01.option'), partOf('h-01.option')]).toEqual(['h-01', 'option']);
    expect(newAnswer.parse(answerIn({}, 'h-01'))).toEqual(newAnswer.parse({}));
  });

  it('carries a reason only with what does not apply, and no blank source', () => {
    const values = {
      'h-01.option': 'not-applicable',
      'h-01.reason': 'An island',
      'h-01.sources': [noSource],
    };
    expect(answerIn(values, 'h-01')).toMatchObject({ reason: 'An island', sources: [] });
    expect(answerIn({ ...values, 'h-01.option': 'a' }, 'h-01').reason).toBeNull();
  });

  it('goes to the server one indicator after the other, whole', () => {
    const base = valuesOf(kept);
    const mine = { ...base, 'h-01.comment': 'Because', 'h-01.option': 'b', 'h-02.option': 'a' };
    expect(sendable(answerIn, mine, base).sort()).toEqual(['h-01.comment', 'h-01.option']);
    expect(sendable(answerIn, base, base)).toEqual([]);
  });

  it('is not sent again and again for what is blank', () => {
    const mine = { 'h-01.option': 'a', 'h-01.comment': ' ', 'h-01.sources': [noSource], 'h-02.comment': ' ' };
    expect(sendable(answerIn, mine, {})).not.toEqual([]);
    const saved = valuesOf([{ indicator: 'h-01', ...answerIn(mine, 'h-01') }]);
    expect(sendable(answerIn, mine, saved)).toEqual([]);
    const reviewed = { 'h-01.agrees': true };
    expect(
      sendable(reviewIn, reviewed, valuesOf([{ indicator: 'h-01', ...reviewIn(reviewed, 'h-01') }])),
    ).toEqual([]);
  });

  it('loses the signs that come with pasted text and that nobody may send', () => {
    expect(plain('one\u000btwo\u0007')).toBe('one\ntwo');
    expect(newAnswer.safeParse({ comment: plain('a\u0000b\u001fc') }).success).toBe(true);
  });

  it('may cite again what another answer cites, each source once', () => {
    const values = { 'h-01.sources': [source], 'h-02.sources': [source], 'e-01.sources': [] };
    expect(knownSources(values, 'e-01')).toEqual([source]);
    expect(knownSources(values, 'h-01')).toEqual([]);
  });

  it('has nothing left to do when it has an option and a source', () => {
    const faults = faultsOfAnswers('scored', asked.slice(0, 2), [
      { indicator: 'h-01', ...answerIn(valuesOf(kept), 'h-01') },
    ]);
    expect(faults.map(({ field }) => field)).toEqual(['answers.h-02.option']);
  });
});

describe('A review as the page holds it', () => {
  it('carries another option only where it differs', () => {
    const values = { 'h-01.agrees': false, 'h-01.option': 'b', 'h-01.comment': 'Rather' };
    expect(newReview.parse(reviewIn(values, 'h-01'))).toMatchObject({ agrees: false, option: 'b' });
    expect(reviewIn({ ...values, 'h-01.agrees': true }, 'h-01')).toMatchObject({ option: null });
    expect(reviewIn({}, 'h-01').agrees).toBeNull();
  });
});

describe('An answer that is saved', () => {
  const view = { id: '1', revision: 4, answers: [], competences: {} };
  const answered = (status: number, body: object) => ({
    ...{ ok: status === 200, status, headers: new Headers({ 'content-type': 'application/problem+json' }) },
    text: async () => JSON.stringify(body),
  });
  const server = (...answers: ReturnType<typeof answered>[]) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => answers.shift()),
    );
  const save = (client: QueryClient) => saveAnswer(client, '1', 4, 'h-01', newAnswer.parse({ option: 'a' }));
  afterEach(() => vi.unstubAllGlobals());

  it('is known to the page without having the assessment sent back', async () => {
    const client = new QueryClient();
    client.setQueryData(['assessments', 'one', '1'], view);
    server(answered(200, { revision: 5, updatedAt: '' }));
    expect(await save(client)).toMatchObject({ revision: 5, answers: [{ indicator: 'h-01', option: 'a' }] });
  });

  it('is read again where the page does not know what the server has', async () => {
    server(answered(200, { revision: 5 }), answered(200, { ...view, revision: 6 }));
    expect(await save(new QueryClient())).toMatchObject({ revision: 6 });
  });

  it('is let go where the area is not asked any more, so that the others are saved', async () => {
    const refused = { type: 'urn:problem:not-found', status: 404, code: 'no-such-indicator' };
    server(answered(404, refused), answered(200, { ...view, revision: 6 }));
    expect(await save(new QueryClient())).toMatchObject({ revision: 6 });
    server(answered(412, { type: 'urn:problem:stale', status: 412 }));
    await expect(save(new QueryClient())).rejects.toMatchObject({ status: 412 });
  });
});
