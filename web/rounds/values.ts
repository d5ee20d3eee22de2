/** What the form of a round holds, as it is written. */
export interface RoundValues {
  title: string;
  opensOn: string;
  closesOn: string;
  /** Days before the end, such as "14, 3". */
  reminders: string;
}

export type RoundFault = 'needed' | 'day' | 'order' | 'reminders';
export type RoundFaults = Partial<Record<keyof RoundValues, RoundFault>>;

/** Days before the end as they are written; null where one is none. Example: "14, 3" is [14, 3]. */
export function daysIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const days = parts.map(Number);
  return days.every((one) => Number.isInteger(one) && one >= 0 && one <= 365) && days.length <= 10
    ? days
    : null;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What the form finds wrong before it asks the server. */
export function faultsOf({ title, opensOn, closesOn, reminders }: RoundValues): RoundFaults {
  return {
    ...(title.trim() ? {} : { title: 'needed' as const }),
    ...(isDay(opensOn) ? {} : { opensOn: 'day' as const }),
    ...(isDay(closesOn) ? {} : { closesOn: 'day' as const }),
    ...(isDay(opensOn) && isDay(closesOn) && closesOn < opensOn ? { closesOn: 'order' as const } : {}),
    ...(daysIn(reminders) ? {} : { reminders: 'reminders' as const }),
  };
}
