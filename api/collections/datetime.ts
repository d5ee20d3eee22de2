/** Days from and to, both included (YYYY-MM-DD, UTC); null = open on that side. */
export interface Interval {
  from: string | null;
  to: string | null;
}

const shape = /^\d{4}-\d{2}-\d{2}([Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2}))?$/;
const allowed =
  'datetime is a date (2016-03-01), a time (2016-03-01T12:00:00Z) or an interval of two of them (2016-01-01/2016-12-31), open with .. (2016-01-01/..)';

/**
 * Reads a `datetime` parameter (OGC API - Features 7.15.4). Records here know days, so a time counts as its day in
 * UTC. Throws one plain sentence on anything else.
 *
 * Example: `readDatetime('2016-01-01/..')` is `{ from: '2016-01-01', to: null }`.
 */
export function readDatetime(text: string): Interval {
  const parts = text.split('/');
  if (parts.length === 1) {
    const day = dayOf(text);
    return { from: day, to: day };
  }
  if (parts.length !== 2) throw new Error(`${allowed}, not "${text}".`);
  const [from, to] = parts.map((part) => (part === '' || part === '..' ? null : dayOf(part))) as [
    string | null,
    string | null,
  ];
  if (from === null && to === null) {
    throw new Error(`${allowed}; open on both sides ("${text}") says nothing: leave it out.`);
  }
  if (from !== null && to !== null && from > to)
    throw new Error(`datetime ends (${to}) before it begins (${from}).`);
  return { from, to };
}

function dayOf(text: string): string {
  if (!shape.test(text)) throw new Error(`${allowed}, not "${text}".`);
  const day = text.slice(0, 10);
  // Date takes 30 February for 1 March: the day must come back as it was given.
  const written = new Date(`${day}T00:00:00Z`);
  const moment = new Date(text.toUpperCase());
  if (
    Number.isNaN(moment.getTime()) ||
    Number.isNaN(written.getTime()) ||
    !written.toISOString().startsWith(day)
  ) {
    throw new Error(`${allowed}; "${text}" is no such day or time.`);
  }
  const utc = moment.toISOString();
  // The database counts neither a year 0 nor years of five digits, to which an offset may lead.
  if (!/^(?!0000)\d{4}-/.test(utc))
    throw new Error(`${allowed}, of the years 0001 to 9999 in UTC, not "${text}".`);
  return utc.slice(0, 10);
}
