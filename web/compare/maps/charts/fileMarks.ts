import { dot, type Markish, text } from '@observablehq/plot';
import { look } from '../../../ui/charts/plot.ts';
import { lettersOf } from '../../chart/pens.ts';
import { chosenOutline } from '../../chosen.ts';
import { litBy } from '../../lit.ts';

interface At {
  code: string;
  x: number;
  y: number;
}

/** In a file, what the page lays over a chart: every region, those that are marked, those that are compared with their letters. */
export function fileMarks(
  spots: readonly At[],
  { picked, regions }: { picked: ReadonlySet<string>; regions: readonly string[] },
): Markish[] {
  const lit = litBy(picked);
  const compared = lettersOf(spots, regions);
  const at = { x: 'x', y: 'y' };
  return [
    dot(spots, {
      ...at,
      r: spots.length > 400 ? 2.5 : 4,
      fill: look.plain,
      stroke: '#ffffff',
      strokeWidth: 0.5,
    }),
    dot(
      spots.filter(({ code }) => lit(code)),
      { ...at, r: 5, fill: look.picked, stroke: '#ffffff' },
    ),
    ...compared.flatMap(({ spot, own, place }) => {
      const there = { ...at, dx: -17 * place };
      return [
        dot([spot], { ...there, r: 9, fill: own.fill, stroke: chosenOutline, strokeWidth: 1.5 }),
        text([spot], { ...there, text: () => own.letter, fill: own.on, fontWeight: 700, fontSize: 11 }),
      ];
    }),
  ];
}
