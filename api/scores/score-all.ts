import type { Compiled, CompiledLookUp, Lists } from './compiled.ts';

/** What stands in the place of an answer. It is no number, so that no sum takes it for one. */
export const UNANSWERED = Number.NaN;
/** "Not applicable", or of an area that is not the region's competence: leaves the denominator. */
export const NOT_APPLICABLE = -1;

/** Scores of many regions: the score `result` of the region `row` stands at `row * results + result`. */
export interface Scored {
  /** 0..100 in full precision; NaN where there is no score. */
  values: Float64Array;
  answered: Uint16Array;
  /** 0 = nothing of it applies to the region. */
  applicable: Uint16Array;
}

/** What the leaves of one region add up to. */
interface Sums {
  sum: Float64Array;
  weight: Float64Array;
  /** Both counts of a leaf in one number: what is applicable in the upper half, what is answered in the lower. */
  count: Int32Array;
}

const ANSWERED = 1;
const APPLICABLE = 0x10000;
const answeredIn = (count: number) => count & 0xffff;
const applicableIn = (count: number) => count >>> 16;

/**
 * Scores of many regions in one pass: their answers one region after the other, each with `compiled.asked.size` values
 * of 0..100, `UNANSWERED` or `NOT_APPLICABLE`.
 *
 * Method (MIPEX; domain.md, "Scores"): the mean of what is answered, at each step of the tree; a dimension without any
 * answer is left out of its area's mean. An area, or a value of an axis, has a score when at least half of its applicable
 * indicators are answered (exactly half is enough). An overall has one when every applicable area has one.
 *
 * Example: an area of four indicators answered 100, 50, not at all and "not applicable" is 75, of 2 answered of 3.
 */
export function scoreAll(compiled: Compiled, answers: Float64Array): Scored {
  const { asked, overalls, groups, results } = compiled;
  const rows = answers.length / asked.size;
  if (!Number.isInteger(rows)) throw new RangeError(`Each region needs ${asked.size} answers.`);
  const values = compiled.lookUps.length === 0 ? answers : withLookUps(compiled, answers, rows);
  const all: Scored = {
    values: new Float64Array(rows * results.length),
    answered: new Uint16Array(rows * results.length),
    applicable: new Uint16Array(rows * results.length),
  };
  const leaves = compiled.whole.count.length;
  const sums: Sums = {
    sum: new Float64Array(leaves),
    weight: new Float64Array(leaves),
    count: new Int32Array(leaves),
  };
  for (let row = 0; row < rows; row += 1) {
    const at = row * results.length;
    addUp(compiled, values, row * compiled.weights.length, sums);
    meansOfLeaves(groups, sums, all, at);
    meansOfAreas(overalls, all, at, at + groups.from.length - 1);
  }
  return all;
}

/** Begins as if everything were answered and takes away what is not: that is the rarer case. */
function addUp({ leavesOf, weights, whole }: Compiled, values: Float64Array, base: number, into: Sums): void {
  const { from, part } = leavesOf;
  const { sum, weight, count } = into;
  const leaves = sum.length;
  for (let leaf = 0; leaf < leaves; leaf += 1) {
    sum[leaf] = 0;
    weight[leaf] = whole.weight[leaf] as number;
    count[leaf] = (whole.count[leaf] as number) * (ANSWERED + APPLICABLE);
  }
  const width = weights.length;
  let k = 0;
  for (let column = 0; column < width; column += 1) {
    const value = values[base + column] as number;
    const own = weights[column] as number;
    const end = from[column + 1] as number;
    if (value >= 0) {
      const weighed = value * own;
      for (; k < end; k += 1) (sum[part[k] as number] as number) += weighed;
      continue;
    }
    const away = value === NOT_APPLICABLE ? ANSWERED + APPLICABLE : ANSWERED;
    for (; k < end; k += 1) {
      const leaf = part[k] as number;
      (weight[leaf] as number) -= own;
      (count[leaf] as number) -= away;
    }
  }
}

function meansOfLeaves(groups: Lists, leaf: Sums, into: Scored, at: number): void {
  const lists = groups.from.length - 1;
  for (let i = 0; i < lists; i += 1) {
    const first = groups.from[i] as number;
    const end = groups.from[i + 1] as number;
    const one = groups.part[first] as number;
    // Most groups are flat: one leaf.
    const count = end - first === 1 ? (leaf.count[one] as number) : countOf(groups, first, end, leaf);
    const answered = answeredIn(count);
    const applicable = applicableIn(count);
    into.answered[at + i] = answered;
    into.applicable[at + i] = applicable;
    if (answered === 0 || answered * 2 < applicable) into.values[at + i] = UNANSWERED;
    else if (end - first === 1)
      into.values[at + i] = within((leaf.sum[one] as number) / (leaf.weight[one] as number));
    else into.values[at + i] = within(meanOf(groups, first, end, leaf));
  }
}

function countOf({ part }: Lists, first: number, end: number, leaf: Sums): number {
  let count = 0;
  for (let k = first; k < end; k += 1) count += leaf.count[part[k] as number] as number;
  return count;
}

/** The mean of the leaves that have any answer. */
function meanOf({ part, weight }: Lists, first: number, end: number, leaf: Sums): number {
  let sum = 0;
  let weights = 0;
  for (let k = first; k < end; k += 1) {
    const one = part[k] as number;
    if (answeredIn(leaf.count[one] as number) === 0) continue;
    sum += ((leaf.sum[one] as number) / (leaf.weight[one] as number)) * (weight[k] as number);
    weights += weight[k] as number;
  }
  return sum / weights;
}

/** The areas of a region stand in `all` from `first` on, its overalls from `at` on. */
function meansOfAreas({ from, part, weight }: Lists, all: Scored, first: number, at: number): void {
  const lists = from.length - 1;
  for (let i = 0; i < lists; i += 1) {
    let sum = 0;
    let weights = 0;
    let answered = 0;
    let applicable = 0;
    for (let k = from[i] as number; k < (from[i + 1] as number); k += 1) {
      const area = first + (part[k] as number);
      if (all.applicable[area] === 0) continue;
      answered += all.answered[area] as number;
      applicable += all.applicable[area] as number;
      // Of an area without a score it is NaN, and so is every sum with it: no overall.
      sum += (all.values[area] as number) * (weight[k] as number);
      weights += weight[k] as number;
    }
    all.values[at + i] = within(sum / weights);
    all.answered[at + i] = answered;
    all.applicable[at + i] = applicable;
  }
}

/** Weights may lift a mean of hundreds above 100 by the last binary digit. */
const within = (value: number) => Math.min(value, 100);

function withLookUps(
  { asked, weights, lookUps }: Compiled,
  answers: Float64Array,
  rows: number,
): Float64Array {
  const width = weights.length;
  const all = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const own = all.subarray(row * width, (row + 1) * width);
    own.set(answers.subarray(row * asked.size, (row + 1) * asked.size));
    for (const one of lookUps) own[one.column] = lookedUp(one, own);
  }
  return all;
}

/** Not applicable as soon as one of the others is, else unanswered as soon as one is. */
function lookedUp({ of, table }: CompiledLookUp, row: Float64Array): number {
  const given = of.map(({ column }) => row[column] as number);
  if (given.includes(NOT_APPLICABLE)) return NOT_APPLICABLE;
  if (given.some(Number.isNaN)) return UNANSWERED;
  const place = of.reduce((before, { places }, i) => {
    const found = places.get(given[i] as number);
    if (found === undefined) throw new RangeError(`${given[i]} is no value of a look-up.`);
    return before * places.size + found;
  }, 0);
  return table[place] as number;
}
