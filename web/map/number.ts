import { halfUp } from '../../api/scores/rounding.ts';

/** Decimals a unit is shown with. Scores are shown as whole numbers, half up; full precision stays in the data. */
const decimals: Record<string, number> = {
  score: 0,
  persons: 0,
  needs: 0,
  practices: 0,
  percent: 1,
  'per-1000': 1,
};

/** Making a format is a hundred times the work of using it, and a table of 1,514 regions uses one each. */
const formatFor = memoised((locale: string, least: number, most: number) => {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
});

function memoised(make: (locale: string, least: number, most: number) => Intl.NumberFormat): typeof make {
  const made = new Map<string, Intl.NumberFormat>();
  return (locale, least, most) => {
    const key = `${locale} ${least} ${most}`;
    const found = made.get(key) ?? make(locale, least, most);
    made.set(key, found);
    return found;
  };
}

/** A value as the reader's language writes it. Example: 77.875 points is `78`; -3.25 per 1,000 is `−3.2`. */
export function writeValue(value: number, unit: string, locale: string, extra = 0): string {
  const places = (decimals[unit] ?? 1) + extra;
  const least = extra > 0 ? 0 : Math.min(places, 1);
  return formatFor(locale, least, places).format(halfUp(value, places)).replace('-', '−');
}
