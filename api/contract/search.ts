/** The query of an address as plain texts: what is written is what is read, `at=4.2/48/12` included. */
export type Search = Record<string, string>;

export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Example: `{ at: '4.2/48/12', needs: 'urgent,long' }` is `?at=4.2/48/12&needs=urgent,long`. */
export function writeSearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return text
    ? `?${text.replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@')}`
    : '';
}
