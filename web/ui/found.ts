import { searchKey } from '../../geo/search.ts';

/**
 * Those in whose words all words of a search stand, whatever accents and apostrophes; all of them where nothing is sought.
 * Example: "marche TRAVAIL" finds "Marché du travail", "d'oeuvre" finds "Main-d’œuvre".
 */
export function found<One>(
  all: readonly One[],
  search: string,
  wordsOf: (one: One) => string,
): readonly One[] {
  const wanted = search.split(/\s+/).map(searchKey).filter(Boolean);
  return all.filter((one) => {
    const words = searchKey(wordsOf(one));
    return wanted.every((word) => words.includes(word));
  });
}
