import type { RoundPhase } from '../../drizzle/vocabulary.ts';

/*
 * Days are days in Brussels, written 2026-12-15, so that they compare as texts. The first and the last day of a round belong
 * to it wholly.
 */

/** When a round takes submissions of one region. */
export interface Window {
  opensOn: string;
  closesOn: string;
  /** The region's own last day, where the secretariat has reopened the round for it. */
  reopenedUntil?: string | null;
}

const brussels = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});
const partsOf = (moment: Date) =>
  Object.fromEntries(brussels.formatToParts(moment).map(({ type, value }) => [type, value]));

/** The day in Brussels at a moment. Example: 2026-12-15T23:30Z is the 16th there. */
export function dayInBrussels(moment: Date): string {
  const { year, month, day } = partsOf(moment);
  return `${year}-${month}-${day}`;
}

export const hourInBrussels = (moment: Date): number => Number(partsOf(moment).hour);

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

/** The last day on which the region may submit. A round made longer for all outlasts an earlier reopening. */
export const lastDayOf = ({ closesOn, reopenedUntil }: Window): string =>
  reopenedUntil && reopenedUntil > closesOn ? reopenedUntil : closesOn;

/** Example: a round from 1 to 15 December is open at 22:59 UTC of the 15th, and closed at 23:00, midnight in Brussels. */
export function phaseOf(window: Window, now: Date): RoundPhase {
  const today = dayInBrussels(now);
  if (today < window.opensOn) return 'planned';
  return today <= lastDayOf(window) ? 'open' : 'closed';
}

/** Whole days after today until the last one: 0 on the last day itself, null when it is over. */
export function daysLeft(window: Window, now: Date): number | null {
  const days = daysBetween(dayInBrussels(now), lastDayOf(window));
  return days < 0 ? null : days;
}

/**
 * The day of the reminder that is due: the latest that has come, and only while the round is open. A day before the round
 * opened never counts. Example: with 14 and 3 days before 15 December, on the 2nd it is the 1st, on the 13th the 12th.
 */
export function reminderDay(window: Window, remindersBefore: readonly number[], now: Date): string | null {
  if (phaseOf(window, now) !== 'open') return null;
  const today = dayInBrussels(now);
  const come = remindersBefore
    .map((days) => daysBefore(lastDayOf(window), days))
    .filter((day) => day > window.opensOn && day <= today)
    .sort();
  return come.at(-1) ?? null;
}
