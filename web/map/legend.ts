import { type NoDataKind, noDataKinds } from '../../drizzle/vocabulary.ts';
import { type Figure, isDemonstration, owners } from './figures.ts';
import { classOf, type Scale } from './scale.ts';

export interface LegendClass {
  from: number;
  to: number;
  colour: string;
  /** Owners of a figure in this class: countries when the figures are national. */
  count: number;
}

export interface LegendGap {
  kind: NoDataKind;
  count: number;
  /** How many of them say so for the demonstration alone. */
  demonstrations: number;
}

export interface Legend {
  classes: LegendClass[];
  /** Every kind of missing value on the map, and how many; none is ever counted as zero. */
  gaps: LegendGap[];
}

/** What the legend says of the figures on the map, in the map's own classes. */
export function legendOf(figures: readonly Figure[], scale: Scale | null): Legend {
  const counted = owners(figures);
  const gapOf = (kind: NoDataKind) => {
    const all = counted.filter((figure) => figure.state === kind);
    return { kind, count: all.length, demonstrations: all.filter(isDemonstration).length };
  };
  return {
    classes: scale ? classesOf(counted, scale) : [],
    gaps: noDataKinds.map(gapOf).filter((gap) => gap.count > 0),
  };
}

function classesOf(counted: readonly Figure[], scale: Scale): LegendClass[] {
  const ends = [
    Math.min(scale.least, ...scale.limits),
    ...scale.limits,
    Math.max(scale.most, ...scale.limits),
  ];
  return scale.colours.map((colour, at) => ({
    colour,
    from: ends[at] as number,
    to: ends[at + 1] as number,
    count: counted.filter((figure) => figure.value !== null && classOf(scale, figure.value) === at).length,
  }));
}
