/** One line of the bench: what was measured, beside what, and whether the goal holds. */
export interface Figure {
  what: string;
  /** The product's own figure, with its unit. */
  measured: string;
  /** What it is compared with. */
  bare: string;
  /** NaN where there is nothing to compare with. */
  ratio: number;
  /** `most` = the ratio may be at most this; `least` = it must be at least this; neither = for information. */
  most?: number;
  least?: number;
}

/** A yes-or-no point as a figure: how many were found, and how many there may be. */
export const atMost = (what: string, found: number, most: number): Figure => ({
  what,
  measured: String(found),
  bare: String(most),
  ratio: found,
  most,
});

/** The middle value; of an even number the mean of the two in the middle. Throws without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} kB`;
export const perSecond = (value: number) => `${Math.round(value)} /s`;

/** Two rows of numbers in the same unit as one figure of their medians. */
export function compare(
  what: string,
  [measured, bare]: readonly [readonly number[], readonly number[]],
  write: (value: number) => string,
  goal: Pick<Figure, 'most' | 'least'> = {},
): Figure {
  const [own, other] = [median(measured), median(bare)];
  return { what, measured: write(own), bare: write(other), ratio: own / other, ...goal };
}

const holds = ({ ratio, most, least }: Figure) =>
  (most === undefined || ratio <= most) && (least === undefined || ratio >= least);

/** A goal of a third is written as such: 0.33. */
const limit = (goal: number) => (Number.isInteger(goal * 100) ? goal : goal.toFixed(2));

function row(figure: Figure): string[] {
  const { what, measured, bare, ratio, most, least } = figure;
  const goal = most === undefined ? (least === undefined ? '' : `>= ${limit(least)}`) : `<= ${limit(most)}`;
  const written = Number.isNaN(ratio) ? '' : ratio.toFixed(2);
  return [what, measured, bare, written, goal, goal === '' ? '' : holds(figure) ? 'ok' : 'NOT'];
}

/** All figures as a table of text. */
export function table(figures: readonly Figure[]): string {
  const rows = [['', 'product', 'bare', 'ratio', 'goal', ''], ...figures.map(row)];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}
