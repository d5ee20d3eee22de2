import { type Accept, parseAccept } from 'hono/utils/accept';

/** How much a type is wanted: the most exact mention of it counts (RFC 9110), none is 0. */
function weightOf(type: string, accepted: readonly Accept[]): number {
  const [main] = type.split('/');
  for (const name of [type, `${main}/*`, '*/*']) {
    const found = accepted.find((one) => one.type.toLowerCase() === name);
    if (found) return found.q;
  }
  return 0;
}

/**
 * Whether `Accept` wants CSV more than GeoJSON or JSON. Whatever else it says, these are the default: clients of maps
 * send odd headers. Examples: `text/csv` does, `text/csv;q=0` and `text/csv, *\/*` do not.
 */
export function asksForCsv(accept: string | undefined): boolean {
  if (!accept || !/text\//i.test(accept)) return false;
  const accepted = parseAccept(accept);
  const json = ['application/geo+json', 'application/json'].map((type) => weightOf(type, accepted));
  return weightOf('text/csv', accepted) > Math.max(...json);
}
