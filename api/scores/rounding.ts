/**
 * A figure as people read it: half up, for display only. What is a half but for the last binary digits, as means often
 * are, is taken for that half.
 * Examples: 77.5 and 77.49999999999999 are 78 with 0 places, -2.5 is -2.
 */
export function halfUp(value: number, places: number): number {
  const factor = 10 ** places;
  return (Math.floor(Number((value * factor + 0.5).toFixed(8))) + 0) / factor;
}
