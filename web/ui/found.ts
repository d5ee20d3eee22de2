const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Those in whose words all words of a search stand, whatever the accents; all of them where nothing is sought.
 * Example: "marche TRAVAIL" finds "Marché du travail".
 */
export function found<One>(
  all: readonly One[],
  search: string,
  wordsOf: (one: One) => string,
): readonly One[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const words = plain(wordsOf(one));
    return wanted.every((word) => words.includes(word));
  });
}
