/**
 * Ranks from the highest value down, one for each value in its place; no rank without a value. Ties share a rank and the
 * next one counts them all. Two values tie when they differ by less than a billionth: they are one mean, added up in
 * another order.
 * Example: `ranksOf([50, 80, null, 80])` is `[3, 1, null, 1]`.
 */
export function ranksOf(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values
    .filter((value) => value !== null)
    .map(steady)
    .sort((a, b) => b - a);
  const first = new Map<number, number>();
  sorted.forEach((value, place) => {
    if (!first.has(value)) first.set(value, place + 1);
  });
  return values.map((value) => (value === null ? null : (first.get(steady(value)) ?? null)));
}

/** A value as ranks read it: equal to another one when it differs by less than a billionth. */
export const steady = (value: number) => Number(value.toFixed(9));
