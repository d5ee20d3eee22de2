import type { Difference } from './difference.ts';
import type { Overlap } from './overlap.ts';

/** How the codes of one older version of NUTS map to NUTS 2021; see SOURCE.md. Absent = the same code, the same territory. */
export interface VersionRecoding {
  /** Every level-3 code of the older version. */
  level3: string[];
  /** The level-3 parts of the old codes whose parts do not all begin with the code (UKN0 had UKN10 to UKN16 in 2016). */
  parts: Record<string, string[]>;
  /** Names of codes that NUTS 2021 does not have. */
  names: Record<string, string>;
  /** Old code -> the one new code with the same territory. */
  to: Record<string, string>;
  /** Old codes without such a code -> the new codes that make up its territory together; empty when none do. */
  became: Record<string, string[]>;
  /** New code -> the old codes that make it up, where that is not the same code. */
  from: Record<string, string[]>;
  /** New codes that no old region or sum of regions equals -> what comes closest and by how much it differs (% of area). */
  none: Record<string, { closest: string[]; percent: number }>;
}

const LIMIT = 0.01;
const LEVELS = [0, 1, 2, 3];

/** Compares two versions of NUTS by their polygons. */
export function recodingOf(
  overlap: Overlap,
  difference: Difference,
  oldNames: ReadonlyMap<string, { name: string }>,
): VersionRecoding {
  const [olds, news] = [[...overlap.oldArea.keys()].sort(), [...overlap.newArea.keys()].sort()];
  const [oldParts, newParts] = [partsByCode(olds, new Set(oldNames.keys())), partsByCode(news)];
  const recoding: VersionRecoding = {
    parts: oddParts(oldParts),
    level3: olds,
    names: {},
    to: {},
    became: {},
    from: {},
    none: {},
  };
  const made = new Map<string, string>();
  for (const [code, parts] of newParts) {
    const inside = olds.filter(
      (old) => shareInside(overlap.shared.get(old), parts, overlap.oldArea.get(old)) > 0.5,
    );
    const cover = coverBy(inside, oldParts);
    const share = inside.length === 0 ? 1 : difference(new Set(inside), new Set(parts));
    if (share >= LIMIT) recoding.none[code] = { closest: cover, percent: Math.round(share * 1000) / 10 };
    else {
      made.set(code, inside.join());
      if (cover.join() !== code && !(inside.join() === oldParts.get(code)?.join()))
        recoding.from[code] = cover;
    }
  }
  for (const [code, parts] of oldParts) {
    const equal = closestLevel(
      code,
      [...made].flatMap(([fresh, key]) => (key === parts.join() ? [fresh] : [])),
    );
    if (equal === undefined) recoding.became[code] = unionOf(parts, news, newParts, overlap, difference);
    else if (equal !== code) recoding.to[code] = equal;
    if (!newParts.has(code)) recoding.names[code] = oldNames.get(code)?.name ?? code;
  }
  return recoding;
}

/** Level-3 parts of every code, coarsest codes first. A part whose shortened code is no code goes to its last sibling that is. */
function partsByCode(level3: readonly string[], known?: ReadonlySet<string>): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const level of LEVELS) {
    for (const code of level3) {
      const short = code.slice(0, level + 2);
      const above = !known || known.has(short) ? short : ([...parts.keys()].at(-1) as string);
      parts.set(above, [...(parts.get(above) ?? []), code]);
    }
  }
  return parts;
}

function oddParts(parts: ReadonlyMap<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    [...parts].filter(([code, list]) => !list.every((part) => part.startsWith(code))),
  );
}

function shareInside(
  row: ReadonlyMap<string, number> | undefined,
  parts: readonly string[],
  whole = 0,
): number {
  return parts.reduce((total, part) => total + (row?.get(part) ?? 0), 0) / whole;
}

/** The fewest codes, coarsest first, that stand for exactly these level-3 regions. */
function coverBy(level3: readonly string[], partsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Set(level3);
  const cover: string[] = [];
  for (const [code, parts] of partsOf) {
    if (!parts.every((part) => left.has(part))) continue;
    cover.push(code);
    for (const part of parts) left.delete(part);
  }
  return cover.sort();
}

function closestLevel(code: string, candidates: readonly string[]): string | undefined {
  const away = (other: string) => Math.abs(other.length - code.length) + (other === code ? -1 : 0);
  return [...candidates].sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1))[0];
}

function unionOf(
  parts: readonly string[],
  news: readonly string[],
  newParts: ReadonlyMap<string, readonly string[]>,
  overlap: Overlap,
  difference: Difference,
): string[] {
  const inside = news.filter((code) => {
    const area = parts.reduce((total, part) => total + (overlap.shared.get(part)?.get(code) ?? 0), 0);
    return area > 0.5 * (overlap.newArea.get(code) ?? 0);
  });
  if (inside.length === 0 || difference(new Set(parts), new Set(inside)) >= LIMIT) return [];
  return coverBy(inside, newParts);
}
