import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { ask } from '../../web/client.ts';
import { changedIn, rebase, withArrived } from '../../web/ui/draft/merge.ts';
import { readNumber } from '../../web/contribute/form/numberText.ts';
import { answersIn, changeOf } from '../../web/contribute/form/values.ts';

describe('Two people in one draft', () => {
  it('keep both their changes when they wrote in different answers', () => {
    const base = { title: 'Beds', source: 'register' };
    const merged = rebase({ ...base, title: 'Beds for minors' }, base, { ...base, source: 'census' });
    expect(merged).toEqual({ values: { title: 'Beds for minors', source: 'census' }, clashes: [] });
  });

  it('see both texts when they wrote in the same answer, and their own stands until they choose', () => {
    const base = { title: 'Beds' };
    const merged = rebase({ title: 'Beds for minors' }, base, { title: 'Places' });
    expect(merged).toEqual({ values: { title: 'Beds for minors' }, clashes: ['title'] });
  });

  it('do not clash when both wrote the same', () => {
    expect(rebase({ title: 'B' }, { title: 'A' }, { title: 'B' }).clashes).toEqual([]);
  });

  it('do not clash with themselves, when a save arrived and its answer was lost while one wrote on', () => {
    const base = { title: 'B', needs: [{ id: 'n1' }] };
    const sent = [{ title: 'Be' }, { title: 'Bed', needs: [{ id: 'n1', title: 'x' }] }];
    const theirs = { title: 'Bed', needs: [{ title: 'x', id: 'n1' }], source: 'census' };
    const mine = { title: 'Beds', needs: [{ id: 'n1', title: 'xy' }] };
    expect(rebase(mine, withArrived(base, sent, theirs), theirs)).toEqual({
      values: { ...mine, source: 'census' },
      clashes: [],
    });
    const others = { ...theirs, title: 'Places' };
    expect(rebase(mine, withArrived(base, sent, others), others).clashes).toEqual(['title']);
  });

  const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', 'x', 'y', 'z'));
  it('never lose a text: every answer is one’s own where one changed it, theirs where not', () => {
    fc.assert(
      fc.property(answers, answers, answers, (mine, base, theirs) => {
        const changed = new Set(changedIn(mine, base));
        const { values, clashes } = rebase(mine, base, theirs);
        for (const field of ['a', 'b', 'c']) {
          expect(values[field]).toBe(changed.has(field) ? mine[field] : theirs[field]);
        }
        expect(clashes.every((field) => changed.has(field))).toBe(true);
      }),
    );
  });
});

test('An answer that breaks off in the middle is no answer: the save is tried again by itself', async () => {
  const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(broken)));
  await expect(ask('/api/x')).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  vi.unstubAllGlobals();
});

describe('What is sent of a draft', () => {
  it('is only what changed; an emptied answer is taken away', () => {
    const values = { title: 'Beds', source: '', sectors: [], severity: 0 };
    expect(changeOf(values, ['title', 'source', 'sectors', 'severity'])).toEqual({
      answers: { title: 'Beds', source: null, sectors: null, severity: 0 },
    });
  });

  it('is the whole contact when a part of it changed, apart from the answers', () => {
    const values = { title: 'Beds', 'contact.name': ' Ana ', 'contact.email': '' };
    expect(changeOf(values, ['contact.email'])).toEqual({ contact: { name: 'Ana' } });
    expect(answersIn(values)).toEqual({ title: 'Beds' });
  });
});

describe('A number as people type it', () => {
  it.each([
    ['12', 12],
    ['1 250', 1250],
    ['1\u202f250', 1250],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['-0.12', -0.12],
    ['0', 0],
    ['', undefined],
    ['about 5', 'about 5'],
    ['1,250,000', '1,250,000'],
  ])('%j is %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
