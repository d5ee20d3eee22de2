import { ckmeans } from 'simple-statistics';

/** How to divide values into classes. `own`: the reader gives the limits. */
export type BreaksMethod = 'quantile' | 'equal' | 'natural' | 'own';

/** One class: from `from` up to, but not with, the next class's `from`; the last one up to and with `to`. */
export interface BreakClass {
  from: number;
  to: number;
  /** How many of the given values lie in it. */
  count: number;
}

/** The classes of one map. Legend and layer both read this, so they cannot differ. */
export interface Breaks {
  method: BreaksMethod;
  classes: BreakClass[];
  /** How many values were missing and are in no class. */
  missing: number;
  /** How many classes were asked for, when the values are too few different ones to make as many. */
  askedFor?: number;
}

export const FEWEST_CLASSES = 3;
export const MOST_CLASSES = 7;

/** What to divide into: a number of classes (3-7), or for `own` the limits between them (2-6, ascending). */
export type BreaksWish = CountWish | { method: 'own'; limits: readonly number[] };

/** A method that finds its own limits, and how many classes to make. */
export interface CountWish {
  method: 'quantile' | 'equal' | 'natural';
  count: number;
}

/**
 * Divides values into classes for a choropleth. Equal values are always in one class; null and NaN are in none.
 * With fewer different values than classes there are fewer classes, and `askedFor` says so; without values there is none.
 *
 * Example: quantile, 3 classes, of 1 2 2 2 3 4 gives from 1 (1 value), 2 (3 values), 3 (2 values).
 * Throws when the number of classes or the limits are not allowed.
 */
export function breaksOf(values: readonly (number | null)[], wish: BreaksWish): Breaks {
  const present = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const sorted = present.sort((a, b) => a - b);
  const missing = values.length - sorted.length;
  if (wish.method === 'own') {
    checkLimits(wish.limits);
    return {
      method: 'own',
      missing,
      classes: classesFrom(sorted, outerLimit(sorted, wish.limits), wish.limits),
    };
  }
  checkCount(wish.count);
  const classes =
    sorted.length === 0 ? [] : classesFrom(sorted, sorted[0] as number, innerBreaks(sorted, wish));
  const breaks: Breaks = { method: wish.method, missing, classes };
  return classes.length < wish.count ? { ...breaks, askedFor: wish.count } : breaks;
}

/**
 * The limits between classes only, ascending: each is the least value of the class above it (`equal`: the place where
 * it begins). Any count from 1 on; fewer limits than count - 1 when there are too few different values.
 * Example: quantile, 3, of 1 2 2 2 3 4 gives 2 and 3.
 */
export function innerBreaks(values: readonly number[], { method, count }: CountWish): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const possible = Math.min(count, new Set(sorted).size);
  return possible < 2 ? [] : limitsOf(method, sorted, possible);
}

/**
 * The class a value lies in, counted from 0; null for a missing value or when there are no classes. A value under the first
 * class counts to the first, one above the last to the last (the breaks may have been made from other years).
 */
export function classOf(breaks: Breaks, value: number | null | undefined): number | null {
  if (value === null || value === undefined || !Number.isFinite(value) || breaks.classes.length === 0)
    return null;
  return classIndex(
    breaks.classes.slice(1).map(({ from }) => from),
    value,
  );
}

function classIndex(limits: readonly number[], value: number): number {
  let index = 0;
  while (index < limits.length && value >= (limits[index] as number)) index += 1;
  return index;
}

function checkCount(classes: number): void {
  if (Number.isInteger(classes) && classes >= FEWEST_CLASSES && classes <= MOST_CLASSES) return;
  throw new Error(`The number of classes must be ${FEWEST_CLASSES} to ${MOST_CLASSES}, not ${classes}.`);
}

function checkLimits(limits: readonly number[]): void {
  if (limits.length < FEWEST_CLASSES - 1 || limits.length > MOST_CLASSES - 1) {
    throw new Error(`Own classes need 2 to 6 limits between them, not ${limits.length}.`);
  }
  const ascending = limits.every(
    (limit, i) => Number.isFinite(limit) && (i === 0 || limit > (limits[i - 1] as number)),
  );
  if (!ascending) throw new Error(`The limits must be numbers that go up, not ${limits.join(', ')}.`);
}

function outerLimit(sorted: readonly number[], limits: readonly number[]): number {
  return Math.min(sorted[0] ?? (limits[0] as number), limits[0] as number);
}

function classesFrom(sorted: readonly number[], first: number, limits: readonly number[]): BreakClass[] {
  const last = Math.max(sorted.at(-1) ?? first, limits.at(-1) ?? first);
  const starts = [first, ...limits];
  const counts = starts.map(() => 0);
  for (const value of sorted)
    counts[classIndex(limits, value)] = (counts[classIndex(limits, value)] as number) + 1;
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? last, count: counts[i] as number }));
}

function limitsOf(
  method: 'quantile' | 'equal' | 'natural',
  sorted: readonly number[],
  count: number,
): number[] {
  if (method === 'quantile') return quantileLimits(sorted, count);
  if (method === 'natural')
    return ckmeans([...sorted], count)
      .slice(1)
      .map((cluster) => cluster[0] as number);
  const [low, high] = [sorted[0] as number, sorted.at(-1) as number];
  return Array.from({ length: count - 1 }, (_, i) => low + ((high - low) * (i + 1)) / count);
}

/** Limits between equal values would split them, so each goes to the nearest place where the value changes. */
function quantileLimits(sorted: readonly number[], count: number): number[] {
  const changes = sorted.flatMap((value, i) => (i > 0 && value !== sorted[i - 1] ? [i] : []));
  const limits: number[] = [];
  let next = 0;
  for (let i = 1; i < count; i += 1) {
    const wanted = (i * sorted.length) / count;
    const latest = changes.length - (count - i);
    let best = next;
    for (let j = next; j <= latest; j += 1) {
      if (Math.abs((changes[j] as number) - wanted) < Math.abs((changes[best] as number) - wanted)) best = j;
    }
    limits.push(sorted[changes[best] as number] as number);
    next = best + 1;
  }
  return limits;
}
