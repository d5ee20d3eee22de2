import { dot, type DotOptions, type Markish, text, type TextOptions } from '@observablehq/plot';
import { look } from '../../ui/charts/plot.ts';
import { lettersOf } from './pens.ts';
import { chosenOutline } from '../chosen.ts';
import { litBy } from '../lit.ts';

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
    ...letterMarks(spots, regions, (place) => ({ ...at, dx: -17 * place })),
  ];
}

/** The letters of the regions compared, each in its disc; of several at one place the later ones stand beside the first. */
export const letterMarks = <Spot extends { code: string }>(
  spots: readonly Spot[],
  regions: readonly string[],
  thereOf: (place: number) => DotOptions & TextOptions,
): Markish[] =>
  lettersOf(spots, regions).flatMap(({ spot, own, place }) => {
    const there = thereOf(place);
    return [
      dot([spot], { ...there, r: 8.5, fill: own.fill, stroke: chosenOutline, strokeWidth: 1.5 }),
      text([spot], {
        ...there,
        textAnchor: 'middle',
        text: () => own.letter,
        fill: own.on,
        fontWeight: 700,
        fontSize: 11,
      }),
    ];
  });
