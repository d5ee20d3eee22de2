import fc from 'fast-check';
import type { Edition } from '../../api/scores/edition.ts';
import type { Answer } from '../../api/scores/score.ts';

/** A tiny cube to be solved by hand: two areas that count, one apart, one axis. */
export const tiny: Edition = {
  id: 'tiny-1',
  areas: [{ code: 'work' }, { code: 'home' }, { code: 'arrival', apart: true }],
  overalls: [{ code: 'overall', areas: ['work', 'home'] }],
  axes: [{ code: 'element', values: ['rules', 'money'] }],
  indicators: [
    { code: 'w1', area: 'work', places: { element: 'rules' } },
    { code: 'w2', area: 'work', places: { element: 'money' } },
    { code: 'w3', area: 'work', places: { element: 'money' } },
    { code: 'w4', area: 'work', places: { element: 'money' } },
    { code: 'h1', area: 'home', places: { element: 'rules' } },
    { code: 'h2', area: 'home', places: { element: 'money' } },
    { code: 'a1', area: 'arrival', places: { element: 'rules' } },
  ],
};

const areas = ['work', 'home', 'school', 'arrival'] as const;
const axes = [
  { code: 'element', values: ['rules', 'money', 'people'] },
  { code: 'group', values: ['all', 'refugees'] },
];

/** Any edition of the shape: some areas with dimensions, some weights, one area apart. */
export const anyEdition: fc.Arbitrary<Edition> = fc
  .array(
    fc.record({
      area: fc.constantFrom(...areas),
      dimension: fc.constantFrom(undefined, 'd1', 'd2'),
      weight: fc.constantFrom(undefined, 0.1, 1, 3),
      places: fc.record({
        element: fc.constantFrom('rules', 'money', 'people'),
        group: fc.constantFrom('all', 'refugees'),
      }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((indicators) => ({
    id: 'any-1',
    areas: [
      { code: 'work', weight: 2, dimensionWeights: { d1: 3 } },
      { code: 'home' },
      { code: 'school' },
      { code: 'arrival', apart: true },
    ],
    overalls: [
      { code: 'overall', areas: ['work', 'home', 'school'] },
      { code: 'overall-without-school', areas: ['work', 'home'] },
    ],
    axes,
    indicators: indicators.map((one, i) => ({ ...one, code: `i${i}` })),
  }));

const anyAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 16.6667, 33, 50, 67, 83.3333, 100) },
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant('not-applicable' as const) },
);

/** An edition with the answers of one region. */
export const anyRegion = anyEdition.chain((edition) =>
  fc.record({
    edition: fc.constant(edition),
    answers: fc
      .array(anyAnswer, { minLength: edition.indicators.length, maxLength: edition.indicators.length })
      .map((given) =>
        edition.indicators.flatMap(({ code }, i): [string, Answer][] => {
          const answer = given[i];
          return answer === undefined ? [] : [[code, answer]];
        }),
      ),
    notCompetent: fc.subarray([...areas]),
  }),
);

/** The rules of domain.md once more, written plainly and slowly, as an oracle: what each score is. */
export function oracle(
  edition: Edition,
  answers: readonly (readonly [string, Answer])[],
  notCompetent: readonly string[] = [],
): Map<string, number | null> {
  type One = Edition['indicators'][number];
  const given = new Map(answers);
  const isApplicable = (one: One) =>
    !notCompetent.includes(one.area) && given.get(one.code) !== 'not-applicable';
  const isAnswered = (one: One) => isApplicable(one) && given.has(one.code);
  const mean = (parts: { value: number; weight: number }[]) =>
    parts.reduce((sum, one) => sum + one.value * one.weight, 0) /
    parts.reduce((sum, one) => sum + one.weight, 0);
  const ofIndicators = (list: One[]) =>
    mean(list.map((one) => ({ value: given.get(one.code) as number, weight: one.weight ?? 1 })));
  const isEnough = (list: One[]) => {
    const applicable = list.filter(isApplicable).length;
    return applicable > 0 && list.filter(isAnswered).length >= applicable / 2;
  };
  const found = new Map<string, number | null>();
  for (const area of edition.areas) {
    const own = edition.indicators.filter((one) => one.area === area.code);
    const dimensions = [...new Set(own.filter(isAnswered).map((one) => one.dimension))].map((dimension) => ({
      value: ofIndicators(own.filter((one) => one.dimension === dimension && isAnswered(one))),
      weight: area.dimensionWeights?.[dimension ?? ''] ?? 1,
    }));
    found.set(area.code, isEnough(own) ? mean(dimensions) : null);
  }
  const apart = edition.areas.filter((area) => area.apart).map(({ code }) => code);
  for (const axis of edition.axes)
    for (const value of axis.values) {
      const own = edition.indicators.filter(
        (one) => one.places?.[axis.code] === value && !apart.includes(one.area),
      );
      found.set(value, isEnough(own) ? ofIndicators(own.filter(isAnswered)) : null);
    }
  for (const { code, areas: held } of edition.overalls) {
    const own = edition.areas.filter(
      (area) =>
        held.includes(area.code) &&
        edition.indicators.some((one) => one.area === area.code && isApplicable(one)),
    );
    const parts = own.map((area) => ({ value: found.get(area.code) ?? null, weight: area.weight ?? 1 }));
    const all = parts.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
    found.set(code, parts.length > 0 && all.length === parts.length ? mean(all) : null);
  }
  return found;
}
