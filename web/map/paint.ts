import { noDataKinds } from '../../drizzle/vocabulary.ts';
import { gapColours, paper } from './colours.ts';
import type { Figure } from './figures.ts';
import { classOf, type Scale } from './scale.ts';

/** What feature-state holds of a region: its colour, and the number of its kind of missing value (0 = it has a value). */
export interface Paint {
  fill: string;
  gap: number;
}

export const gapNumber = (kind: (typeof noDataKinds)[number]) => noDataKinds.indexOf(kind) + 1;

/** The look of one region; without a figure (none is asked for, or it is on its way) it is plain. `inside` = the filter lets it through. */
export function paintOf(figure: Figure | undefined, scale: Scale | null, inside: boolean): Paint {
  if (!inside || !figure) return { fill: paper.aside, gap: 0 };
  if (figure.state !== 'value')
    return { fill: gapColours[figure.state].ground, gap: gapNumber(figure.state) };
  if (figure.value === null || !scale) return { fill: paper.aside, gap: 0 };
  return { fill: scale.colours[classOf(scale, figure.value)] ?? paper.aside, gap: 0 };
}
