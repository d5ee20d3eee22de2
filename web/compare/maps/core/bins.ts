/** A part of the values' range and the regions in it. `to` belongs to the next one, save in the last. */
export interface Bin {
  from: number;
  to: number;
  codes: string[];
}

/**
 * Values in parts of equal width with round limits, about as many as the square root of their number, 20 at most. Values that
 * are all equal are one part of width one around them.
 * Example: 3, 12 and 18 are in 0-5, (5-10 is empty,) 10-15 and 15-20.
 */
export function binsOf(values: readonly { code: string; value: number }[]): Bin[] {
  if (values.length === 0) return [];
  const [least, most] = [Math.min, Math.max].map((end) => end(...values.map(({ value }) => value))) as [
    number,
    number,
  ];
  if (least === most) return [{ from: least - 0.5, to: least + 0.5, codes: values.map(({ code }) => code) }];
  const wanted = Math.min(20, Math.max(4, Math.ceil(Math.sqrt(values.length))));
  const step = roundStep((most - least) / wanted);
  const first = Math.floor(least / step);
  const count = Math.max(1, Math.ceil(most / step) - first);
  const bins = Array.from({ length: count }, (_, at): Bin => {
    return { from: tidy((first + at) * step), to: tidy((first + at + 1) * step), codes: [] };
  });
  for (const { code, value } of values) {
    const at = bins.findLastIndex(({ from }) => value >= from);
    bins[Math.max(0, at)]?.codes.push(code);
  }
  return bins;
}

/** The least of 1, 2, 2.5, 5, 10 times a power of ten that is no smaller. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 2.5, 5].find((one) => one * power >= step * (1 - 1e-9)) ?? 10);
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const tidy = (value: number) => Number(value.toPrecision(12));
