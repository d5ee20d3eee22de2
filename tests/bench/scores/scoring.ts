import { compile } from '../../../api/scores/compiled.ts';
import type { Edition } from '../../../api/scores/edition.ts';
import { scoreAll } from '../../../api/scores/score-all.ts';
import {
  assessedAreas,
  governanceElements,
  indicatorGroups,
  processPhases,
} from '../../../drizzle/vocabulary.ts';
import { compare, type Figure, milliseconds } from '../figures.ts';

const regions = 2000;
const indicators = 64;
const repetitions = 41;

const eight = assessedAreas.filter((area) => area !== 'reception');
const at = <Word>(words: readonly Word[], i: number) => words[i % words.length] as Word;

/** 64 indicators over the eight areas and the three other axes. */
const edition: Edition = {
  id: 'bench',
  areas: eight.map((code) => ({ code })),
  overalls: [{ code: 'overall', areas: eight }],
  axes: [
    { code: 'element', values: governanceElements },
    { code: 'phase', values: processPhases },
    { code: 'group', values: indicatorGroups },
  ],
  indicators: Array.from({ length: indicators }, (_, i) => ({
    code: `i${i}`,
    area: at(eight, i),
    places: {
      element: at(governanceElements, i),
      phase: at(processPhases, i >> 3),
      group: at(indicatorGroups, i >> 2),
    },
  })),
};

/** The least that could do it: every number added once on each of the four axes, and nothing asked of it. */
function bareSums(values: Float64Array): Float64Array {
  const places = [
    edition.indicators.map((_, i) => i % 8),
    edition.indicators.map((_, i) => 8 + (i % 3)),
    edition.indicators.map((_, i) => 11 + ((i >> 3) % 4)),
    edition.indicators.map((_, i) => 15 + ((i >> 2) % 2)),
  ].map((list) => Int32Array.from(list));
  const [area, element, phase, group] = places as [Int32Array, Int32Array, Int32Array, Int32Array];
  const sums = new Float64Array(regions * 17);
  for (let region = 0; region < regions; region += 1) {
    const base = region * 17;
    for (let i = 0; i < indicators; i += 1) {
      const value = values[region * indicators + i] as number;
      (sums[base + (area[i] as number)] as number) += value;
      (sums[base + (element[i] as number)] as number) += value;
      (sums[base + (phase[i] as number)] as number) += value;
      (sums[base + (group[i] as number)] as number) += value;
    }
  }
  return sums;
}

/** 2,000 regions x 64 indicators on all four axes in one pass, every tenth answer missing or not applicable. */
export function scoring(): Figure[] {
  const compiled = compile(edition);
  const whole = Float64Array.from({ length: regions * indicators }, (_, i) => at([0, 50, 100], i * 7));
  const answers = whole.map((value, i) => (i % 20 === 3 ? Number.NaN : i % 20 === 13 ? -1 : value));
  const timed = (act: () => unknown) => {
    const began = performance.now();
    act();
    return performance.now() - began;
  };
  const own: number[] = [];
  const bare: number[] = [];
  for (let i = -10; i < repetitions; i += 1) {
    const [first, second] = [timed(() => scoreAll(compiled, answers)), timed(() => bareSums(whole))];
    // The first rounds are the machine learning what the code does.
    if (i < 0) continue;
    own.push(first);
    bare.push(second);
  }
  const what = '2,000 regions x 64 indicators on all axes, beside a bare loop of sums';
  return [compare(what, [own, bare], milliseconds, { most: 3 })];
}
