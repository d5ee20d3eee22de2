/** Decimals a unit is shown with. Scores are shown as whole numbers, half up; full precision stays in the data. */
const decimals: Record<string, number> = { score: 0, persons: 0, needs: 0, percent: 1, 'per-1000': 1 };

/** Half up, so that 77.5 is 78 and -2.5 is -2. */
export const halfUp = (value: number, places: number): number => {
  const factor = 10 ** places;
  return (Math.floor(Number((value * factor + 0.5).toFixed(8))) + 0) / factor;
};

/** A value as the reader's language writes it. Example: 77.875 points is `78`; -3.25 per 1,000 is `−3.2`. */
export function writeValue(value: number, unit: string, locale: string, extra = 0): string {
  const places = (decimals[unit] ?? 1) + extra;
  const shown = halfUp(value, places);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: extra > 0 ? 0 : Math.min(places, 1),
    maximumFractionDigits: places,
  })
    .format(shown)
    .replace('-', '−');
}
