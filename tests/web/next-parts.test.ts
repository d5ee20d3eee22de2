import { describe, expect, test } from 'vitest';
import { nextManner } from '../../web/instruments/next/manner.ts';
import { partsOf, TEXTS, versionOf, withSaved } from '../../web/instruments/next/parts.ts';
import type { DraftOn } from '../../web/queries/instrumentDraft.ts';
import { bothWays, indicatorOf, instrumentWith } from '../support/assessed.ts';

const last = instrumentWith(indicatorOf('he-01'), indicatorOf('he-02'));
const changed = indicatorOf('he-02', { weight: 2 });
const added = indicatorOf('he-03');
const draft: DraftOn = {
  ...{ id: 'mipex-reg', instrument: 'mipex-reg', last, revision: 4, title: null },
  ...{ introduction: bothWays('Read this'), indicators: [changed, added], proposals: [], updatedAt: null },
};
const texts = { title: last.title, introduction: bothWays('Read this') };

describe('The draft on its page', () => {
  test('holds every part as drafted, or else as published', () => {
    expect(partsOf(draft)).toEqual({
      ...{ 'he-01': indicatorOf('he-01'), 'he-02': changed, 'he-03': added },
      [TEXTS]: texts,
    });
  });

  test('is the last version, over it what is saved, over it what is written here', () => {
    const next = versionOf(last, { ...partsOf(draft), 'he-02': indicatorOf('he-02', { weight: 3 }) });
    expect(next.indicators.map(({ code, weight }) => [code, weight])).toEqual([
      ['he-01', undefined],
      ['he-02', 3],
      ['he-03', undefined],
    ]);
    expect([next.version, next.title, next.introduction]).toEqual([2, last.title, bothWays('Read this')]);
    const written = { title: bothWays('New'), introduction: bothWays('Other') };
    expect(versionOf(last, { [TEXTS]: written })).toMatchObject(written);
  });

  test('has no new indicator any more that was taken away', () => {
    const codes = versionOf(last, { ...partsOf(draft), 'he-03': undefined }).indicators.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['he-01', 'he-02']);
    expect(withSaved(draft, 'he-03', undefined).indicators).toEqual([changed]);
  });

  test('keeps nothing of what is again as it was published', () => {
    expect(withSaved(draft, 'he-02', indicatorOf('he-02')).indicators).toEqual([added]);
    const again = indicatorOf('he-03', { weight: 5 });
    expect(withSaved(draft, 'he-03', again).indicators).toEqual([changed, again]);
    const written = { title: bothWays('New'), introduction: last.introduction };
    expect(withSaved(draft, TEXTS, written)).toMatchObject({ title: bothWays('New'), introduction: null });
  });

  test('sends one part at a time, of those that differ from what the server has', () => {
    const base = partsOf(draft);
    expect(nextManner.sendable({ ...base, 'he-01': indicatorOf('he-01') }, base)).toEqual([]);
    const both = { ...base, 'he-02': indicatorOf('he-02'), 'he-03': undefined };
    expect(nextManner.sendable(both, base)).toEqual(['he-02']);
    expect(nextManner.sendable({ ...base, 'he-03': undefined }, base)).toEqual(['he-03']);
  });
});

describe('What a colleague saved meanwhile', () => {
  const of = (code: string, weight: number) => indicatorOf(code, { weight });
  const base = partsOf(draft);
  const saved = (...indicators: ReturnType<typeof of>[]) => partsOf({ ...draft, indicators });

  test('is taken where only they changed it, and leaves what only changed here', () => {
    const mine = { ...base, 'he-01': of('he-01', 7) };
    const { values, clashes } = nextManner.rebase(mine, base, saved(of('he-02', 9), added));
    expect(values).toEqual({ ...mine, 'he-02': of('he-02', 9) });
    expect(clashes).toEqual([]);
  });

  test('is a clash where both changed it otherwise, and none where both say the same', () => {
    const mine = { ...base, 'he-01': of('he-01', 7) };
    const same = nextManner.rebase(mine, base, saved(of('he-01', 7), changed, added));
    expect(same).toEqual({ values: mine, clashes: [] });
    const other = nextManner.rebase(mine, base, saved(of('he-01', 8), changed, added));
    expect(other).toEqual({ values: mine, clashes: ['he-01'] });
  });

  test('may be a whole version: of what it changed and was written here too both are shown, the rest goes on', () => {
    const second = { ...instrumentWith(of('he-01', 8), of('he-02', 9), added), version: 2 };
    const theirs = partsOf({ ...draft, last: second, introduction: null, indicators: [] });
    const mine = { ...base, 'he-01': of('he-01', 7), 'he-03': of('he-03', 2) };
    const { values, clashes } = nextManner.rebase(mine, base, theirs);
    expect(clashes).toEqual(['he-01']);
    expect(values).toEqual({ ...theirs, 'he-01': of('he-01', 7), 'he-03': of('he-03', 2) });
    expect(versionOf(second, values).version).toBe(3);
  });

  test('may be that a new indicator is gone: whoever writes in it is told so', () => {
    const mine = { ...base, 'he-03': of('he-03', 7) };
    expect(nextManner.rebase(mine, base, saved(changed)).clashes).toEqual(['he-03']);
  });
});
