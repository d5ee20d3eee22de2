/** NUTS writes two countries otherwise than ISO 3166 does. */
const nutsSpelling: Record<string, string> = { GR: 'EL', GB: 'UK' };
const isoSpelling: Record<string, string> = { EL: 'GR', UK: 'GB' };

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that Intl names and that are no country: unions, the world, made-up ones. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/**
 * A country of the world as the records write it: NUTS spelling, English name; undefined when there is none.
 * Examples: `SY` is Syria; `gr` is `{code: 'EL', name: 'Greece'}`; `ZZ` is none.
 */
export function countryOfWorld(text: string): { code: string; name: string } | undefined {
  const given = text.trim().toUpperCase();
  const iso = isoSpelling[given] ?? given;
  if (!/^[A-Z]{2}$/.test(iso) || notCountries.has(iso)) return undefined;
  const name = english.of(iso);
  return name ? { code: nutsSpelling[iso] ?? iso, name } : undefined;
}
