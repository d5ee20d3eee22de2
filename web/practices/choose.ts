import type { Practice } from '../queries/practices.ts';

/** What the catalogue is narrowed to; the address holds it. */
export interface Choice {
  sector: string;
  strand: string;
  country: string;
  q: string;
}

/** Several values of one property, however the API wrote them. */
export function several(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/[;,]\s*/).filter(Boolean) : [];
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The practices that fit every choice made. A search ignores accents and wants each of its words. */
export function choose(practices: readonly Practice[], { sector, strand, country, q }: Choice): Practice[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return practices.filter((practice) => {
    const text = plain(
      [practice.title, practice.summary, practice.place, practice.region_name].filter(Boolean).join(' '),
    );
    return (
      (!sector || several(practice.sectors).includes(sector)) &&
      (!strand || practice.strand === strand) &&
      (!country || practice.country === country) &&
      words.every((word) => text.includes(word))
    );
  });
}
