import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Part, similarTo } from '../../geo/similar.ts';

const sea = (codes: string[]) =>
  new Map(['A', 'B', 'C', 'D'].map((code) => [code, new Set(codes.includes(code) ? ['coast'] : [])]));
const people = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('By hand', () => {
  const parts: Part[] = [
    { weight: 1, numbers: people({ A: 1, B: 2, C: 3 }) },
    { weight: 1, marks: sea(['A', 'B']) },
  ];

  test('B is nearer to A than C, and each part says what it adds', () => {
    const { ranked, scales } = similarTo('A', ['A', 'B', 'C'], parts);
    const deviation = Math.sqrt(2 / 3);
    expect(scales).toEqual([{ n: 3, mean: 2, deviation }, null]);
    expect(ranked.map(({ code, place, shared }) => [code, place, shared])).toEqual([
      ['B', 1, 2],
      ['C', 2, 2],
    ]);
    expect(ranked[0]?.distance).toBeCloseTo(0.612, 3);
    expect(ranked[1]?.distance).toBeCloseTo(1.725, 3);
    expect(ranked[1]?.apart.map((one) => one?.difference.toFixed(3))).toEqual(['2.449', '1.000']);
    expect(ranked[1]?.apart.map((one) => one?.contribution.toFixed(3))).toEqual(['1.225', '0.500']);
  });

  test('what counts double weighs twice', () => {
    const doubled = parts.map((part, at) => ({ ...part, weight: at === 0 ? 2 : 1 }));
    expect(similarTo('A', ['A', 'B', 'C'], doubled).ranked[1]?.distance).toBeCloseTo((2 * 2.449 + 1) / 3, 3);
  });

  test('whoever shares two of three parts is ranked by those; whoever shares fewer is not, and it is said', () => {
    const three: Part[] = [...parts, { weight: 1, numbers: people({ A: 5, B: 5.5, D: 9 }) }];
    const { ranked, least, notRanked } = similarTo('A', ['A', 'B', 'C', 'D', 'E'], three);
    expect(least).toBe(2);
    expect(ranked.map(({ code, shared }) => [code, shared])).toEqual([
      ['B', 3],
      ['D', 2],
      ['C', 2],
    ]);
    expect(ranked.find(({ code }) => code === 'D')?.apart[0]).toBeNull();
    expect(notRanked).toEqual([{ code: 'E', shared: 0 }]);
  });

  test('half is not enough: equal coasts alone make nobody similar', () => {
    const { notRanked } = similarTo('A', ['A', 'B', 'C', 'D'], parts);
    expect(notRanked).toEqual([{ code: 'D', shared: 1 }]);
  });

  test('numbers that do not vary tell nobody apart and count for nobody', () => {
    const flat: Part[] = [...parts, { weight: 1, numbers: people({ A: 7, B: 7, C: 7 }) }];
    const found = similarTo('A', ['A', 'B', 'C'], flat);
    expect(found.scales[2]).toBeNull();
    expect(found.parts).toBe(2);
    expect(found.ranked[0]).toMatchObject({ shared: 2 });
  });

  test('equal distances share a place and stand in order of code', () => {
    const equal: Part[] = [{ weight: 1, numbers: people({ A: 2, D: 1, B: 3, C: 3.5 }) }];
    const { ranked } = similarTo('A', ['D', 'C', 'B', 'A'], equal);
    expect(ranked.map(({ code, place }) => [code, place])).toEqual([
      ['B', 1],
      ['D', 1],
      ['C', 3],
    ]);
  });

  test('a national score is its country’s: standardised over countries, each once, and nobody of one country differs', () => {
    const national: Part[] = [
      { weight: 1, numbers: people({ ES: 60, SE: 86, IT: 58 }), of: (code) => code.slice(0, 2) },
    ];
    const { scales, ranked } = similarTo('ES51', ['ES51', 'ES61', 'SE22', 'ITG1'], national);
    expect(scales[0]).toMatchObject({ n: 3, mean: 68 });
    expect(ranked.map(({ code }) => code)).toEqual(['ES61', 'ITG1', 'SE22']);
    expect(ranked[0]?.distance).toBe(0);
  });

  test('roles differ by the share that only one has; none declared is not known', () => {
    const routes: Part[] = [
      {
        weight: 1,
        marks: new Map([
          ['A', new Set(['transit', 'first-arrival'])],
          ['B', new Set(['transit'])],
          ['C', new Set(['destination'])],
        ]),
      },
    ];
    const { ranked, notRanked } = similarTo('A', ['A', 'B', 'C', 'D'], routes);
    expect(ranked.map(({ code, distance }) => [code, distance])).toEqual([
      ['B', 0.5],
      ['C', 1],
    ]);
    expect(notRanked).toEqual([{ code: 'D', shared: 0 }]);
  });
});

const codes = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const known = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .tuple(...codes.map(() => fc.option(value)))
    .map(
      (values) => new Map(values.flatMap((one, at) => (one === null ? [] : [[codes[at] as string, one]]))),
    );
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ weight: fc.constantFrom(1, 2), numbers: known(fc.integer({ min: -1000, max: 1000 })) }),
  fc.record({
    weight: fc.constantFrom(1, 2),
    marks: known(fc.subarray(['x', 'y', 'z']).map((list) => new Set(list))),
  }),
);
const profile = fc.array(part, { minLength: 1, maxLength: 6 });

describe('Whatever the profile', () => {
  test('a distance is never negative, symmetric, and the sum of what its parts add', () => {
    fc.assert(
      fc.property(profile, (parts) => {
        for (const code of codes) {
          for (const one of similarTo(code, codes, parts).ranked) {
            const sum = one.apart.reduce((all, apart) => all + (apart?.contribution ?? 0), 0);
            expect(sum).toBeCloseTo(one.distance, 9);
            expect(one.distance).toBeGreaterThanOrEqual(0);
            const back = similarTo(one.code, codes, parts).ranked.find((other) => other.code === code);
            expect(back?.distance).toBeCloseTo(one.distance, 9);
            expect(back?.shared).toBe(one.shared);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a twin is at distance zero and nobody is nearer', () => {
    fc.assert(
      fc.property(profile, (parts) => {
        const twins = parts.map((one): Part => {
          const twinned = <Value>(map: ReadonlyMap<string, Value>) =>
            new Map([...map, ...(map.has('A') ? [['A2', map.get('A') as Value] as const] : [])]);
          return 'marks' in one
            ? { ...one, marks: twinned(one.marks) }
            : { ...one, numbers: twinned(one.numbers) };
        });
        const twin = similarTo('A', [...codes, 'A2'], twins).ranked.find(({ code }) => code === 'A2');
        if (twin) expect([twin.distance, twin.place]).toEqual([0, 1]);
      }),
      { numRuns: 100 },
    );
  });

  test('neither the order of the regions nor of the parts changes anything', () => {
    fc.assert(
      fc.property(profile, fc.shuffledSubarray(codes, { minLength: codes.length }), (parts, shuffled) => {
        const found = similarTo('A', codes, parts);
        expect(similarTo('A', shuffled, parts)).toEqual(found);
        const turned = similarTo('A', codes, [...parts].reverse());
        const brief = ({ ranked }: typeof found) => ranked.map(({ code, place }) => [code, place]);
        expect(brief(turned)).toEqual(brief(found));
      }),
      { numRuns: 100 },
    );
  });

  test('it is what the definition says, reckoned the long way', () => {
    fc.assert(
      fc.property(profile, (parts) => {
        const { ranked, notRanked } = similarTo('A', codes, parts);
        for (const code of codes.slice(1)) {
          const long = theLongWay('A', code, parts);
          const one = ranked.find((other) => other.code === code);
          expect(one !== undefined).toBe(long.ranked);
          if (one) expect(one.distance).toBeCloseTo(long.distance, 9);
          else expect(notRanked.some((other) => other.code === code)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function theLongWay(a: string, b: string, parts: readonly Part[]) {
  let [sum, weights, shared, telling] = [0, 0, 0, 0];
  for (const one of parts) {
    let difference: number | undefined;
    if ('marks' in one) {
      telling += 1;
      const [x, y] = [one.marks.get(a), one.marks.get(b)];
      if (!x || !y) continue;
      const both = [...x].filter((mark) => y.has(mark)).length;
      const either = x.size + y.size - both;
      difference = either === 0 ? 0 : 1 - both / either;
    } else {
      const values = codes.flatMap((code) => one.numbers.get(code) ?? []);
      if (new Set(values).size < 2) continue;
      telling += 1;
      const square = values.reduce((all, value) => all + value * value, 0) / values.length;
      const mean = values.reduce((all, value) => all + value, 0) / values.length;
      const [x, y] = [one.numbers.get(a), one.numbers.get(b)];
      if (x === undefined || y === undefined) continue;
      difference = Math.abs(
        (x - mean) / Math.sqrt(square - mean ** 2) - (y - mean) / Math.sqrt(square - mean ** 2),
      );
    }
    sum += one.weight * difference;
    weights += one.weight;
    shared += 1;
  }
  return { distance: sum / weights, ranked: shared > telling / 2 };
}
