import type { Db } from '../../drizzle/client.ts';
import { type Rate, stockRate, yearlyRate } from '../../geo/rates.ts';
import { say } from '../contract/sentences.ts';
import { arrivalsOf, arrivalYears } from './arrivals.ts';
import type { Cell, Indicator } from './cells.ts';
import { type Inhabitants, inhabitantsOf, populationYears } from './inhabitants.ts';
import { receptionDays, receptionOf } from './reception.ts';
import { chooseYear } from './year.ts';

const unit = 'per 1,000 inhabitants';

/** Arrivals by sea in a year per 1,000 inhabitants of the mean population of the year. */
export async function arrivalsRateOf(db: Db, asked?: number): Promise<Indicator> {
  const [known, all] = await Promise.all([arrivalYears(db), populationYears(db)]);
  const years = known.filter((year) => all.includes(year) && all.includes(year + 1));
  const year = chooseYear(years, asked);
  const [arrivals, people] = await Promise.all([arrivalsOf(db, year), inhabitantsOf(db, [year, year + 1])]);
  const cells = arrivals.cells.map((cell) =>
    rateCell(cell, year, people, (persons) => {
      const [now, next] = [people.figure(cell.code, year), people.figure(cell.code, year + 1)];
      return yearlyRate(persons, now?.population, next?.population);
    }),
  );
  return { unit, year, years, cells, sources: [...arrivals.sources, ...people.sources] };
}

/** The year of the 1 January nearest to a day. Example: 31 December 2017 leads to 2018. */
const nearestJanuary = (day: string) => Number(day.slice(0, 4)) + (day.slice(5, 7) > '06' ? 1 : 0);

/** People in reception per 1,000 inhabitants of the nearest 1 January; of a sum, only where all parts were counted. */
export async function receptionRateOf(db: Db, asked?: number): Promise<Indicator> {
  const [days, all] = await Promise.all([receptionDays(db), populationYears(db)]);
  const years = [...days].filter(([, day]) => all.includes(nearestJanuary(day))).map(([year]) => year);
  const year = chooseYear(years, asked);
  const january = nearestJanuary(days.get(year) as string);
  const [stock, people] = await Promise.all([receptionOf(db, year), inhabitantsOf(db, [january])]);
  const cells = stock.cells.map((cell) =>
    rateCell(cell, january, people, (persons) =>
      stockRate(persons, people.figure(cell.code, january)?.population),
    ),
  );
  return { unit, year, years, cells, sources: [...stock.sources, ...people.sources] };
}

/** A rate is reckoned anew from both its numbers: never the sum or the mean of rates, never of a part of the people alone. */
function rateCell(cell: Cell, year: number, people: Inhabitants, rateOf: (persons: number) => Rate): Cell {
  if (cell.value === null) return cell;
  const { code, sum } = cell;
  if (sum && sum.covered < sum.parts)
    return { code, value: null, state: 'no-figure', reason: say('parts-not-counted', sum) };
  const rate = rateOf(cell.value);
  if ('value' in rate) return { ...cell, value: rate.value };
  return { code, value: null, state: 'no-figure', reason: people.lack(code, year, rate.none) };
}
