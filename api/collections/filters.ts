import { type SQL, sql } from 'drizzle-orm';
import { nuts } from '../../geo/nuts-table.ts';
import { resolveCode } from '../region-code.ts';
import { countryOfWorld } from '../submissions/country.ts';
import type { Filter } from './collection.ts';

const countries: readonly string[] = nuts.all(0).map(({ code }) => code);

/** The parts of "a,b"; throws when one is empty. */
function parts(text: string): string[] {
  const found = text.split(',').map((part) => part.trim());
  if (found.includes('')) throw new Error('must not be empty; several values are separated by commas.');
  return found;
}

const list = (values: readonly (string | number)[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

function onlyOf(text: string, words: readonly string[]): string[] {
  const found = parts(text);
  const odd = found.find((word) => !words.includes(word));
  if (odd !== undefined) throw new Error(`"${odd}" is not one of: ${words.join(', ')}.`);
  return found;
}

/** Any of the given words of a closed list. */
export function words(column: SQL, allowed: readonly string[], description: string): Filter {
  return { description, words: allowed, read: (text) => sql`${column} in (${list(onlyOf(text, allowed))})` };
}

/** The record's own list holds any of the given words. */
export function anyWord(column: SQL, allowed: readonly string[], description: string): Filter {
  return {
    description,
    words: allowed,
    read: (text) => sql`${column} && array[${list(onlyOf(text, allowed))}]::text[]`,
  };
}

export const country = (column: SQL): Filter => words(column, countries, 'Country: NUTS code (EL, UK)');

function currentCodes(text: string): string[] {
  return parts(text).map((part) => {
    const found = resolveCode(part);
    if ('refused' in found) throw new Error(found.refused.message);
    return found.code;
  });
}

/** Exactly these regions (not their parts). Old codes are recoded where the territory is the same, else refused by name. */
export function codes(column: SQL, description: string): Filter {
  return { description, read: (text) => sql`${column} in (${list(currentCodes(text))})` };
}

/** Any of these regions, or countries of the world: people come from outside NUTS too. */
export function ends(column: SQL, description: string): Filter {
  const read = (part: string) => [countryOfWorld(part)?.code ?? currentCodes(part)].flat();
  return { description, read: (text) => sql`${column} in (${list(parts(text).flatMap(read))})` };
}

/** The record's own list of regions holds one of these. */
export function anyCode(column: SQL, description: string): Filter {
  return { description, read: (text) => sql`${column} && array[${list(currentCodes(text))}]::text[]` };
}

/** Any of the given whole numbers within bounds. */
export function whole(column: SQL, [least, most]: readonly [number, number], description: string): Filter {
  return {
    description: `${description} (${least} to ${most})`,
    read: (text) => {
      const numbers = parts(text).map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : Number.NaN));
      if (!numbers.every((one) => one >= least && one <= most)) {
        throw new Error(`"${text}" is not a whole number from ${least} to ${most}.`);
      }
      return sql`${column} in (${list(numbers)})`;
    },
  };
}

export const level = (column: SQL): Filter => whole(column, [0, 3], 'NUTS level of the region');
export const year = (column: SQL): Filter => whole(column, [1900, 2100], 'Year');

/** True or false. */
export function yesNo(condition: SQL, description: string): Filter {
  return {
    description,
    words: ['true', 'false'],
    read: (text) => (onlyOf(text, ['true', 'false'])[0] === 'true' ? condition : sql`not ${condition}`),
  };
}

/** A short code, such as an edition. */
export function code(column: SQL, description: string): Filter {
  return {
    description,
    read: (text) => {
      const found = parts(text);
      if (!found.every((one) => /^[\w-]{1,40}$/.test(one))) {
        throw new Error(`"${text}" is not a code of letters, digits and hyphens.`);
      }
      return sql`${column} in (${list(found)})`;
    },
  };
}
