import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../api/scores/edition.ts';
import { type Answer, scoresOf } from '../../api/scores/score.ts';
import { selectedColumns, selectedScores } from '../../api/scores/selected.ts';
import { everything, type Selection, selectedEdition } from '../../api/scores/selection.ts';
import { anyRegion, oracle, tiny } from './world.ts';

type Answers = readonly (readonly [string, Answer])[];
interface Region {
  edition: Edition;
  answers: Answers;
  notCompetent: readonly string[];
}

/** A region with what a reader makes of its edition. */
const anyChoice = anyRegion.chain((region) =>
  fc.record({
    region: fc.constant(region),
    left: fc.subarray(region.edition.indicators.map(({ code }) => code)),
    weights: fc.dictionary(
      fc.constantFrom(...region.edition.areas.map(({ code }) => code)),
      fc.constantFrom(0, 0.5, 1, 2, 10),
    ),
  }),
);
const choose = (left: readonly string[], weights: Readonly<Record<string, number>>): Selection => ({
  left: new Set(left),
  weights: new Map(Object.entries(weights)),
});

const scoresWith = ({ edition, answers, notCompetent }: Region, selection: Selection) => {
  const known = new Set(answers.map(([code]) => code));
  const own = selectedEdition(edition, selection);
  const given = answers.filter(([code]) => known.has(code) && !selection.left.has(code));
  return own.indicators.length === 0
    ? new Map()
    : new Map(scoresOf(own, given, notCompetent).map(({ code, value }) => [code, value]));
};

/** The overall once more, slowly: areas that count and apply, each with the reader's weight. */
function slowOverall(
  { edition, answers, notCompetent }: Region,
  left: readonly string[],
  weights: Record<string, number>,
) {
  const indicators = edition.indicators.filter(({ code }) => !left.includes(code));
  const given = answers.filter(([code]) => !left.includes(code));
  const areas = oracle({ ...edition, indicators }, given, notCompetent);
  const notApplicable = new Set(
    given.flatMap(([code, answer]) => (answer === 'not-applicable' ? [code] : [])),
  );
  return new Map(
    edition.overalls.map(({ code, areas: held }) => {
      const parts = held.flatMap((area) => {
        const weight = (edition.areas.find((one) => one.code === area)?.weight ?? 1) * (weights[area] ?? 1);
        const applies = indicators.some(
          (one) => one.area === area && !notCompetent.includes(area) && !notApplicable.has(one.code),
        );
        return weight > 0 && applies ? [{ weight, value: areas.get(area) ?? null }] : [];
      });
      const sum = parts.reduce((all, { weight }) => all + weight, 0);
      const value = parts.some((one) => one.value === null)
        ? null
        : parts.reduce((all, one) => all + (one.value as number) * one.weight, 0) / sum;
      return [code, parts.length === 0 ? null : value];
    }),
  );
}

const close = (one: number | null | undefined, other: number | null | undefined) =>
  (one ?? null) === (other ?? null) ||
  (typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) < 1e-9);

describe('A reader’s own selection', () => {
  test('of everything is the index itself, score by score', () => {
    fc.assert(
      fc.property(anyRegion, ({ edition, answers, notCompetent }) => {
        const own = scoresOf(selectedEdition(edition, everything), answers, notCompetent);
        const published = scoresOf(edition, answers, notCompetent).filter(({ applicable, code }) =>
          own.some((one) => one.code === code) ? true : applicable > 0,
        );
        expect(own).toEqual(published);
      }),
    );
  });

  test('agrees with a brute-force oracle: areas, values of the axes and overalls', () => {
    fc.assert(
      fc.property(anyChoice, ({ region, left, weights }) => {
        const found = scoresWith(region, choose(left, weights));
        const indicators = region.edition.indicators.filter(({ code }) => !left.includes(code));
        const given = region.answers.filter(([code]) => !left.includes(code));
        const wanted = oracle({ ...region.edition, indicators }, given, region.notCompetent);
        const overalls = slowOverall(region, left, weights);
        for (const [code, value] of [...wanted, ...overalls])
          if (!overalls.has(code) || value === overalls.get(code))
            expect([code, close(found.get(code), value)]).toEqual([code, true]);
      }),
    );
  });

  test('is the same when all weights are multiplied by one number', () => {
    fc.assert(
      fc.property(
        anyChoice,
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        ({ region, left, weights }, factor) => {
          const all = Object.fromEntries(region.edition.areas.map(({ code }) => [code, weights[code] ?? 1]));
          const more = Object.fromEntries(
            Object.entries(all).map(([code, weight]) => [code, weight * factor]),
          );
          const [one, other] = [
            scoresWith(region, choose(left, all)),
            scoresWith(region, choose(left, more)),
          ];
          expect([...other.keys()]).toEqual([...one.keys()]);
          for (const [code, value] of one) expect(close(other.get(code), value)).toBe(true);
        },
      ),
    );
  });

  test('without an indicator leaves the scores of other areas and places as they were, and weights change overalls alone', () => {
    fc.assert(
      fc.property(anyChoice, fc.nat(), ({ region, left, weights }, at) => {
        const { indicators, axes, overalls } = region.edition;
        const dropped = indicators[at % indicators.length] as (typeof indicators)[number];
        const before = scoresWith(region, choose(left, {}));
        const after = scoresWith(region, choose([...left, dropped.code], {}));
        const touched = new Set([
          dropped.area,
          ...axes.map(({ code }) => dropped.places?.[code]),
          ...overalls.map(({ code }) => code),
        ]);
        for (const [code, value] of before) if (!touched.has(code)) expect(after.get(code)).toBe(value);
        const weighed = scoresWith(region, choose(left, weights));
        for (const [code, value] of before)
          if (!overalls.some((one) => one.code === code)) expect(weighed.get(code)).toBe(value);
      }),
    );
  });

  test('an area of weight 0 keeps its own score and leaves the overall, even one without a score', () => {
    const region = {
      edition: tiny,
      answers: [
        ['w1', 100],
        ['h1', 80],
        ['h2', 40],
      ] as const,
      notCompetent: [],
    };
    expect(scoresWith(region, everything).get('overall')).toBeNull();
    const without = scoresWith(region, choose([], { work: 0 }));
    expect([without.get('overall'), without.get('home')]).toEqual([60, 60]);
    // One of two chosen is answered: exactly half is enough.
    expect(scoresWith(region, choose(['w3', 'w4'], {})).get('work')).toBe(100);
  });
});

describe('The columns of a selection', () => {
  const columns = {
    scope: 'regional' as const,
    edition: 'tiny',
    year: 2026,
    ids: ['A', 'B', 'C', 'D'],
    values: { work: [50, 70, null, null], overall: [50, 70, null, null] },
    states: {
      work: ['value', 'value', 'under-review', 'not-a-competence'],
      overall: ['value', 'value', 'under-review', 'not-answered'],
    } as never,
    answered: {},
    applicable: {},
    standing: 'official' as const,
    differing: [],
    computed: ['B'],
    source: { title: '', credit: '', licence: '', url: null },
  };
  const edition = { ...tiny, indicators: tiny.indicators.map((one) => ({ ...one, title: null })) } as never;
  const region = (
    id: string,
    answers: (number | null | 'not-applicable')[],
    notCompetent: string[] = [],
  ) => ({
    ...{ id, edition: 0, answers, notCompetent },
  });
  const answers = {
    editions: [edition],
    regions: [
      region('A', [100, 0, 50, 50, 20, 40, null]),
      region('D', [100, null, null, 'not-applicable', 20, 40, null], ['home']),
    ],
  };

  test('tell unanswered from not applicable, and a score without answers from a score', () => {
    const own = selectedColumns(columns, answers, () => choose(['w2'], { home: 3 }));
    expect(own.values.work?.map((value) => value && Number(value.toFixed(4)))).toEqual([
      66.6667,
      null,
      null,
      100,
    ]);
    expect(own.states.work).toEqual(['value', 'no-figure', 'under-review', 'value']);
    expect([own.answered.work, own.applicable.work]).toEqual([
      [3, null, null, 1],
      [3, null, null, 2],
    ]);
    expect(own.values.overall?.[0]).toBeCloseTo((66.6667 + 3 * 30) / 4, 3);
    // What is no competence leaves the overall.
    expect(own.values.overall?.[3]).toBe(100);
    expect(own.computed).toEqual([]);
  });

  test('of nothing have no score anywhere: it was not asked', () => {
    const all = tiny.indicators.map(({ code }) => code);
    const own = selectedColumns(columns, answers, () => choose(all, {}));
    expect(own.states.overall).toEqual(['not-asked', 'no-figure', 'under-review', 'not-asked']);
    expect(selectedScores(answers, () => choose(all, {})).get('A')).toEqual(new Map());
  });
});
