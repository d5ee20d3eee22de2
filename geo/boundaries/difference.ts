import type { Borders } from './borders.ts';
import type { Overlap } from './overlap.ts';

/** Share of the new territory's area by which a set of old level-3 regions differs from a set of new ones. */
export type Difference = (olds: ReadonlySet<string>, news: ReadonlySet<string>) => number;

/** The plain measure, for two maps drawn from the same lines: everything that is in one and not in the other. */
export function symmetricDifference(overlap: Overlap): Difference {
  return (olds, news) => {
    const common = sum(
      [...olds].map((old) => sum([...news].map((code) => overlap.shared.get(old)?.get(code) ?? 0))),
    );
    const before = sum([...olds].map((old) => overlap.oldArea.get(old) ?? 0));
    const after = sum([...news].map((code) => overlap.newArea.get(code) ?? 0));
    return (before + after - 2 * common) / after;
  };
}

/**
 * The measure for two maps whose lines were drawn apart (NUTS 2013 has other, finer lines than 2021, so every border and
 * coast has moved a little and even untouched regions differ by 1-5 %). A line drawn again wanders to both sides; land
 * handed over goes one way. So what two neighbours gain from each other is set off, and what remains counts only when, spread
 * along their border, it is wider than `width` (degrees of latitude). Coasts do not count, whole new land does.
 */
export function handedOver(overlap: Overlap, borders: Borders, width: number): Difference {
  const groupOf = groupsOf(overlap);
  return (olds, news) => {
    const gain = new Map<string, number>();
    const border = new Map<string, number>();
    const [oldGroups, newGroups] = [new Set([...olds].map((c) => groupOf(`o${c}`))), new Set<string>()];
    for (const code of news) newGroups.add(groupOf(`n${code}`));
    for (const [old, row] of overlap.shared) {
      for (const [code, area] of row) {
        if (olds.has(old) === news.has(code)) continue;
        const [other, sign] = olds.has(old) ? [groupOf(`n${code}`), -1] : [groupOf(`o${old}`), 1];
        const split = oldGroups.has(other) || newGroups.has(other);
        const name = split ? `${other} ${old} ${code}` : other;
        gain.set(name, (gain.get(name) ?? 0) + sign * area);
      }
    }
    for (const [pair, length] of borders) {
      const [a, b] = pair.split(' ') as [string, string];
      if (news.has(a) === news.has(b)) continue;
      const other = groupOf(`n${news.has(a) ? b : a}`);
      border.set(other, (border.get(other) ?? 0) + length);
    }
    const handed = [...gain].map(([name, area]) =>
      Math.abs(area) > width * (border.get(name) ?? 0) ? Math.abs(area) : 0,
    );
    return (
      (sum(handed) + newLand(overlap, news)) / sum([...news].map((code) => overlap.newArea.get(code) ?? 0))
    );
  };
}

function newLand(overlap: Overlap, news: ReadonlySet<string>): number {
  const covered = new Map([...news].map((code) => [code, 0]));
  for (const row of overlap.shared.values()) {
    for (const [code, area] of row) if (covered.has(code)) covered.set(code, (covered.get(code) ?? 0) + area);
  }
  return sum(
    [...covered].map(([code, area]) => {
      const whole = overlap.newArea.get(code) ?? 0;
      return area < whole / 2 ? whole - area : 0;
    }),
  );
}

/** Old and new regions that share more than a tenth of the smaller one belong together. */
function groupsOf(overlap: Overlap): (name: string) => string {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    const up = parent.get(name);
    return up === undefined ? name : root(up);
  };
  for (const [old, row] of overlap.shared) {
    for (const [code, area] of row) {
      if (area < 0.1 * Math.min(overlap.oldArea.get(old) ?? 0, overlap.newArea.get(code) ?? 0)) continue;
      const [a, b] = [root(`o${old}`), root(`n${code}`)];
      if (a !== b) parent.set(a, b);
    }
  }
  return root;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
