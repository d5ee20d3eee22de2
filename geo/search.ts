import { type Nuts, normaliseCode, type NutsRow, type Region } from './nuts.ts';

const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ς: 'σ',
};

/** A name as it is compared: small letters, no accents, no punctuation. Example: `Île-de-France` is `ile de france`. */
export function searchKey(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const letters = [...plain].map((letter) => LETTERS[letter] ?? letter).join('');
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/**
 * Regions whose name, in Latin or own spelling, or whose code has a word that begins like each word of the text. The best come
 * first: exact code, exact name, name that begins so, larger regions before smaller ones.
 * Example: "attiki", "Αττική", "EL30" and "GR30" all find EL30.
 */
export function searchRegions<R extends NutsRow>(nuts: Nuts<R>, text: string, limit = 10): Region<R>[] {
  const wanted = searchKey(text);
  if (wanted === '') return [];
  const code = codeOf(text);
  const found = nuts.all().flatMap((region) => {
    const rank = region.code === code ? 0 : rankOf(region, wanted);
    return rank === undefined ? [] : [{ region, rank }];
  });
  found.sort(
    (a, b) => a.rank - b.rank || a.region.level - b.region.level || (a.region.code < b.region.code ? -1 : 1),
  );
  return found.slice(0, limit).map(({ region }) => region);
}

/** The code a text is, in any of the usual spellings: GR30 is EL30. */
function codeOf(text: string): string | undefined {
  try {
    return normaliseCode(text);
  } catch {
    return undefined;
  }
}

function rankOf(region: Region, wanted: string): number | undefined {
  const keys = [searchKey(region.latinName), searchKey(region.ownName)];
  if (keys.includes(wanted)) return 1;
  if (keys.some((key) => key.startsWith(wanted))) return 2;
  const words = wanted.split(' ');
  if (keys.some((key) => words.every((word) => key.split(' ').some((own) => own.startsWith(word))))) return 3;
  return searchKey(region.code).startsWith(wanted) ? 4 : undefined;
}
