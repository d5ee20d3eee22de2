import type { Practice } from '../queries/practices.ts';
import { found } from '../ui/found.ts';

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

const wordsOf = ({ title, summary, place, region_name: region }: Practice) =>
  [title, summary, place, region].filter(Boolean).join(' ');

/** The practices that fit every choice made. A search ignores accents and wants each of its words. */
export const choose = (
  practices: readonly Practice[],
  { sector, strand, country, q }: Choice,
): readonly Practice[] =>
  found(practices, q, wordsOf).filter(
    (practice) =>
      (!sector || several(practice.sectors).includes(sector)) &&
      (!strand || practice.strand === strand) &&
      (!country || practice.country === country),
  );
