import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { ask } from '../../web/client.ts';
import { wholeManner } from '../../web/contribute/questionnaire/manner.ts';
import { byField } from '../../web/ui/draft/manner.ts';
import { changedIn, rebase } from '../../web/ui/draft/merge.ts';
import {
  inDoubt,
  opened,
  saved,
  sending,
  takenOver,
  unsavedOf,
  withUnsaved,
} from '../../web/ui/draft/standing.ts';
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
    const away = sent.reduce(sending, { ...opened({ values: base, revision: 1 }), values: mine });
    for (const manner of [byField, wholeManner]) {
      const now = takenOver(manner, away, { values: theirs, revision: 2 });
      expect(now).toMatchObject({ values: { ...mine, source: 'census' }, clashes: [], unanswered: [] });
      const others = takenOver(manner, away, { values: { ...theirs, title: 'Places' }, revision: 2 });
      expect(others.clashes).toEqual(['title']);
    }
  });

  it('take back what they sent, though nobody answered whether it arrived', () => {
    const sent = sending(opened({ values: { title: '' }, revision: 1 }), { title: 'Beds' });
    expect(changedIn(sent.values, inDoubt(sent))).toEqual(['title']);
    expect(unsavedOf(byField, sent)).toMatchObject({ mine: { title: '' }, sent: [{ title: 'Beds' }] });
    const again = opened({ values: { title: 'Beds' }, revision: 2 });
    expect(withUnsaved(byField, again, unsavedOf(byField, sent))).toMatchObject({
      values: { title: '' },
      clashes: [],
    });
  });

  it('are asked again, when the tab was closed before one had chosen and after one wrote on', () => {
    const begun = {
      ...opened({ values: { title: 'A', source: '' }, revision: 1 }),
      values: { title: 'B', source: '' },
    };
    // Theirs came with another answer of theirs: what one writes over that is no clash.
    const theirs = { values: { title: 'C', source: 'count' }, revision: 2 };
    const asked = takenOver(byField, begun, theirs);
    expect(asked.clashes).toEqual(['title']);
    const on = { ...asked, values: { ...asked.values, source: 'census' } };
    const again = withUnsaved(byField, opened(theirs), unsavedOf(byField, on));
    expect(again).toMatchObject({ values: { title: 'B', source: 'census' }, clashes: ['title'] });
  });

  it('are all there again, when two tabs were closed with an entry each in one group', () => {
    const told = { values: { needs: [] }, revision: 1 };
    const tab = (id: string) => ({ mine: { needs: [{ id, title: id }] }, base: { needs: [] } });
    const first = withUnsaved(wholeManner, opened(told), tab('late'));
    const both = withUnsaved(wholeManner, first, tab('early'));
    expect(both.clashes).toEqual([]);
    expect(both.values.needs).toEqual(
      expect.arrayContaining([
        { id: 'late', title: 'late' },
        { id: 'early', title: 'early' },
      ]),
    );
    expect(unsavedOf(wholeManner, both).mine.needs).toHaveLength(2);
  });

  it('say nothing new, when the answer to a save comes after a newer one was read', () => {
    const begun = { ...opened({ values: { title: 'A' }, revision: 4 }), values: { title: 'B' } };
    const sent = sending(begun, { title: 'B' });
    const theirs = takenOver(byField, sent, { values: { title: 'C' }, revision: 6 });
    expect(theirs.clashes).toEqual(['title']);
    const late = saved(theirs, { title: 'B' }, { values: { title: 'B' }, revision: 5 });
    expect(late).toMatchObject({ base: { title: 'C' }, revision: 6, clashes: ['title'] });
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
