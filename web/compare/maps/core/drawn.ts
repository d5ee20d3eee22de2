import type { Variable } from '../../../../api/contract/variable.ts';
import type { Piece } from '../../../../geo/join.ts';
import { defaultClasses } from '../../../map/classes.ts';
import { type Figure, figuresOn, owners, type Series } from '../../../map/figures.ts';
import { type Legend, legendOf } from '../../../map/legend.ts';
import { looks } from '../../../map/looks.ts';
import { type Look, type Scale, scaleOf } from '../../../map/scale.ts';
import type { Measured } from '../../../queries/variables.ts';

/** A variable as maps and charts show it: all of them start from these lists. */
export interface Drawn {
  variable: Variable;
  series: Series;
  /** By piece, for the map and the table. */
  figures: readonly Figure[];
  /** Each once: a national score painted on 18 regions is one country's. */
  owners: readonly Figure[];
  scale: Scale | null;
  legend: Legend;
  /** Whether the scale is that of other variables too. */
  shares: boolean;
}

interface Wanted {
  pieces: readonly Piece[];
  /** Only these countries; none = all. */
  country: readonly string[];
  scale: 'own' | 'shared';
}

/** The variables with their classes, null where the figures have not come. With a shared scale those of one unit are cut together. */
export function drawAll(measured: readonly Measured[], wanted: Wanted): (Drawn | null)[] {
  const listed = measured.map((one) => listedOf(one, wanted));
  return listed.map((one) => {
    if (!one) return null;
    const together =
      wanted.scale === 'shared' ? listed.filter((other) => other && goWith(one, other)) : [one];
    const values = together.flatMap((other) => valuesOf(other?.owners ?? []));
    const scale = scaleOf(values, defaultClasses, lookFor(one.variable));
    return { ...one, scale, legend: legendOf(one.figures, scale), shares: together.length > 1 };
  });
}

/** Whether there are two variables that one scale could serve. */
export const mayShare = (drawn: readonly (Drawn | null)[]): boolean =>
  drawn.some((one, at) => one && drawn.some((other, place) => other && place > at && goWith(one, other)));

export const valuesOf = (figures: readonly Figure[]): number[] =>
  figures.flatMap(({ value }) => (value === null ? [] : [value]));

type Listed = Pick<Drawn, 'variable' | 'series' | 'figures' | 'owners'>;

function listedOf({ variable, series }: Measured, { pieces, country }: Wanted): Listed | null {
  if (!series) return null;
  const inside = pieces.filter(({ code }) => country.length === 0 || country.includes(code.slice(0, 2)));
  const figures = figuresOn(inside, series);
  return { variable, series, figures, owners: owners(figures) };
}

/** Of one unit, and coloured alike: what is counted from zero up has no scale in common with gains and losses. */
const goWith = (one: Listed, other: Listed) =>
  one.series.unit === other.series.unit && lookFor(one.variable) === lookFor(other.variable);

/** The colours of the map page, where a measure is there too. */
function lookFor({ measure: { kind } }: Variable): Look {
  if (kind === 'score') return looks.mipex;
  if (kind === 'needs' || kind === 'practices') return looks.needs;
  if (kind === 'population-change' || kind === 'net-migration') return looks[kind];
  return looks.arrivals;
}
