import { describe, expect, test } from 'vitest';
import type { DraftView } from '../../api/contract/instrument-draft.ts';
import { drafted, partIn, takenOver, TEXTS, unsavedIn, withSaved } from '../../web/instruments/next/parts.ts';
import { bothWays, indicatorOf, instrumentWith } from '../support/assessed.ts';

const last = instrumentWith(indicatorOf('he-01'), indicatorOf('he-02'));
const changed = indicatorOf('he-02', { weight: 2 });
const added = indicatorOf('he-03');
const draft: DraftView = {
  ...{ instrument: 'mipex-reg', last: 1, revision: 4, title: null, introduction: bothWays('Read this') },
  ...{ indicators: [changed, added], proposals: [], updatedAt: null },
};

describe('The draft on its page', () => {
  test('knows what the server has of a part: as drafted, or else as published', () => {
    expect(partIn(last, draft, 'he-01')).toEqual(indicatorOf('he-01'));
    expect(partIn(last, draft, 'he-02')).toEqual(changed);
    expect(partIn(last, draft, 'he-77')).toBeUndefined();
    expect(partIn(last, draft, TEXTS)).toEqual({ title: last.title, introduction: bothWays('Read this') });
  });

  test('is the last version, over it what is saved, over it what is written here', () => {
    const mine = { 'he-02': indicatorOf('he-02', { weight: 3 }) };
    const next = drafted(last, draft, mine);
    expect(next.indicators.map(({ code, weight }) => [code, weight])).toEqual([
      ['he-01', undefined],
      ['he-02', 3],
      ['he-03', undefined],
    ]);
    expect([next.version, next.title, next.introduction]).toEqual([2, last.title, bothWays('Read this')]);
    const texts = { title: bothWays('New'), introduction: bothWays('Other') };
    expect(drafted(last, draft, { [TEXTS]: texts })).toMatchObject(texts);
  });

  test('keeps nothing of what is again as it was published', () => {
    expect(withSaved(last, draft, indicatorOf('he-02')).indicators).toEqual([added]);
    const again = withSaved(last, draft, indicatorOf('he-03', { weight: 5 }));
    expect(again.indicators).toEqual([changed, indicatorOf('he-03', { weight: 5 })]);
    const texts = { title: bothWays('New'), introduction: last.introduction };
    expect(withSaved(last, draft, texts)).toMatchObject({ title: bothWays('New'), introduction: null });
  });

  test('has to save what differs from what the server has, and nothing else', () => {
    const mine = { 'he-01': indicatorOf('he-01'), 'he-02': changed };
    expect(unsavedIn(mine, { 'he-01': indicatorOf('he-01'), 'he-02': indicatorOf('he-02') })).toEqual([
      'he-02',
    ]);
  });
});

describe('What a colleague saved meanwhile', () => {
  const of = (code: string, weight: number) => indicatorOf(code, { weight });
  const base = { 'he-01': indicatorOf('he-01'), 'he-02': changed };
  const theirs = (...indicators: ReturnType<typeof of>[]) => ({
    title: null,
    introduction: null,
    indicators,
  });

  test('is taken where only they changed it, and leaves what only changed here', () => {
    const mine = { 'he-01': of('he-01', 7), 'he-02': changed };
    const taken = takenOver(last, theirs(of('he-02', 9)), { mine, base });
    expect(taken).toEqual({
      mine: { 'he-01': of('he-01', 7) },
      base: { ...base, 'he-02': of('he-02', 9) },
      clashes: [],
    });
  });

  test('is a clash where both changed it otherwise, and none where both say the same', () => {
    const mine = { 'he-01': of('he-01', 7) };
    const same = takenOver(last, theirs(of('he-01', 7), changed), { mine, base });
    expect([same.clashes, same.base['he-01'], same.mine]).toEqual([[], of('he-01', 7), mine]);
    const other = takenOver(last, theirs(of('he-01', 8), changed), { mine, base });
    expect(other).toEqual({ mine, base, clashes: [{ key: 'he-01', theirs: of('he-01', 8) }] });
  });

  test('may be a whole version: of what it changed and was written here too both are shown, the rest goes on', () => {
    const second = instrumentWith(of('he-01', 8), of('he-02', 9));
    const mine = { 'he-01': of('he-01', 7), 'he-02': changed };
    const taken = takenOver({ ...second, version: 2 }, theirs(), { mine, base });
    expect(taken.clashes).toEqual([{ key: 'he-01', theirs: of('he-01', 8) }]);
    expect(unsavedIn(taken.mine, taken.base)).toEqual(['he-01']);
  });

  test('may be that a new indicator is gone: whoever writes in it is told so', () => {
    const mine = { 'he-03': of('he-03', 7) };
    const gone = takenOver(last, theirs(), { mine, base: { 'he-03': added } });
    expect(gone.clashes).toEqual([{ key: 'he-03', theirs: undefined }]);
  });
});
