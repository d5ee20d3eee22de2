import { innerBreaks } from '../../geo/breaks.ts';
import type { Classes } from './classes.ts';
import { diverging, type Family, sequential } from './colours.ts';

/** Classes of a choropleth: `limits` are the inner ones, ascending; a value equal to a limit belongs above it. */
export interface Scale {
  limits: readonly number[];
  colours: readonly string[];
  least: number;
  most: number;
}

/** How a series is coloured: one family from light to dark, or two families away from zero. */
export type Look = { family: Family } | { around: 0 };

/**
 * The classes of these values (each owner's once), or `null` when there is none. Fewer classes than asked when the values
 * do not differ enough. A diverging look has a limit at zero, so that no class holds losses and gains together.
 */
export function scaleOf(values: readonly number[], classes: Classes, look: Look): Scale | null {
  if (values.length === 0) return null;
  const least = Math.min(...values);
  const most = Math.max(...values);
  if ('around' in look) return divergingScale(values, classes, least, most);
  const limits =
    classes.method === 'own' ? [...classes.limits] : usable(innerBreaks(values, classes), least, most);
  return { limits, colours: sequential(look.family, limits.length + 1), least, most };
}

/** Which class a value falls into, from 0. */
export const classOf = (scale: Scale, value: number): number =>
  scale.limits.filter((limit) => value >= limit).length;

function divergingScale(values: readonly number[], classes: Classes, least: number, most: number): Scale {
  const limits =
    classes.method === 'own' ? withZero(classes.limits) : machineLimits(values, classes, least, most);
  const below = limits.filter((limit) => limit <= 0).length;
  return { limits, colours: diverging(below, limits.length + 1 - below), least, most };
}

/** Losses and gains are cut apart, each into its share of the classes, at least one each. */
function machineLimits(
  values: readonly number[],
  classes: Exclude<Classes, { method: 'own' }>,
  least: number,
  most: number,
) {
  if (least >= 0 || most < 0) return usable(innerBreaks(values, classes), least, most);
  const losses = values.filter((value) => value < 0);
  const gains = values.filter((value) => value >= 0);
  const share = Math.round((classes.count * losses.length) / values.length);
  const below = Math.min(classes.count - 1, Math.max(1, share));
  const cut = (part: number[], count: number) =>
    usable(innerBreaks(part, { method: classes.method, count }), Math.min(...part), Math.max(...part));
  return [...cut(losses, below), 0, ...cut(gains, classes.count - below)];
}

const withZero = (limits: readonly number[]) => [...new Set([...limits, 0])].sort((a, b) => a - b);

/** Limits that part the values: ascending, none repeated, none at or outside the ends. */
const usable = (limits: readonly number[], least: number, most: number) =>
  [...new Set(limits)].filter((limit) => limit > least && limit <= most).sort((a, b) => a - b);
