import { resolveCode } from '../region-code.ts';
import { countryOfWorld } from './country.ts';
import { type Answers, entriesOf } from './entries.ts';

/** Where a flow begins or ends, as it is told apart from others. */
interface End {
  kind: unknown;
  code: unknown;
  name: unknown;
}

/** A flow as a questionnaire answers it, or as it is published. */
interface Flow {
  type: unknown;
  unit: unknown;
  period: unknown;
  from: End;
  to: End;
  number: unknown;
  numberMax: unknown;
}

/** How many, in which period, of which series: flows of one type, unit, both ends and length of period. */
export interface Counted {
  series: string;
  period: string;
  number: number;
}

/** Null where there is nothing to compare: no number is not zero. Of a range its upper end counts, on both sides. */
export function countedOf(flow: Flow): Counted | null {
  const { type, unit, period } = flow;
  const number = [flow.number, flow.numberMax].find((one) => typeof one === 'number');
  if (number === undefined || typeof period !== 'string') return null;
  // A week (-W), a month (-) and a year are never held against one another.
  const length = period.replaceAll(/\d/g, '');
  return { series: JSON.stringify([type, unit, endOf(flow.from), endOf(flow.to), length]), period, number };
}

/** What one flow of a questionnaire counts, whether or not it is complete. */
export function countedIn(flow: Answers): Counted | null {
  const { type, unit, period, number, numberMax } = flow;
  const end = (side: 'from' | 'to'): End => {
    const kind = flow[`${side}Kind`];
    const code = flow[kind === 'region' ? `${side}Region` : `${side}Country`];
    return { kind, code, name: flow[`${side}Name`] };
  };
  return countedOf({ type, unit, period, number, numberMax, from: end('from'), to: end('to') });
}

export const countsIn = (answers: Answers): Counted[] =>
  entriesOf(answers.flows).flatMap((flow) => countedIn(flow) ?? []);

/** The count of the latest earlier period of the same series; of one period, the one that stands first in the list. */
export function lastPeriod(now: Counted, counts: readonly Counted[]): Counted | null {
  let last: Counted | null = null;
  for (const one of counts) {
    if (one.series !== now.series || one.period >= now.period) continue;
    if (!last || one.period > last.period) last = one;
  }
  return last;
}

/** Codes as they are published, whatever version of NUTS they were given in; names without regard to capitals. */
function endOf({ kind, code, name }: End): string[] {
  switch (kind) {
    case 'region': {
      const found = resolveCode(String(code));
      return ['region', 'code' in found ? found.code : String(code)];
    }
    case 'country':
      return ['country', countryOfWorld(String(code))?.code ?? String(code)];
    case 'external':
      return ['external', String(name).trim().toLowerCase()];
    default:
      return [];
  }
}
