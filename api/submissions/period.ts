/**
 * First and last day of a period: a year (2016), a month (2016-02) or an ISO week (2016-W03), in UTC.
 * Examples: `2016-02` is 2016-02-01 to 2016-02-29; `2015-W53` is 2015-12-28 to 2016-01-03.
 * Throws on anything else, and on a week the year does not have.
 */
export function daysOf(period: string): { start: string; end: string } {
  const week = /^(\d{4})-W(\d{2})$/.exec(period);
  if (week) return weekDays(Number(week[1]), Number(week[2]));
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    if (number < 1 || number > 12) throw new Error(`${period} is not a month.`);
    return { start: iso(Date.UTC(year, number - 1, 1)), end: iso(Date.UTC(year, number, 0)) };
  }
  if (/^\d{4}$/.test(period)) return { start: `${period}-01-01`, end: `${period}-12-31` };
  throw new Error(`${period} is not an ISO week (2016-W03), month (2016-01) or year (2016).`);
}

const day = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Week 1 is the week of the year's first Thursday. */
function weekDays(year: number, week: number) {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day + (week - 1) * 7 * day;
  const thursday = new Date(monday + 3 * day);
  if (week < 1 || thursday.getUTCFullYear() !== year) throw new Error(`${year} has no week ${week}.`);
  return { start: iso(monday), end: iso(monday + 6 * day) };
}
