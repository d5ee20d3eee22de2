import { nuts } from '../../geo/nuts-table.ts';
import { isoCountryOf } from '../../geo/nuts.ts';
import { countryCodes } from '../instruments/countries.ts';
import type { Localised } from '../instruments/definition.ts';

/** One choice of a list of a form. */
export interface ListChoice {
  name: string;
  label: Localised;
}

const named = (locale: string) => new Intl.DisplayNames(locale, { type: 'region' });

/** Every region of NUTS 2021, by code: a form that is filled without a network cannot look one up. */
export const regionChoices = (): ListChoice[] =>
  nuts.all().map(({ code, latinName }) => ({ name: code, label: `${latinName} (${code})` }));

/** Countries a movement may come from or lead to, in English and French. */
export function countryChoices(): ListChoice[] {
  const [english, french] = [named('en'), named('fr')];
  return countryCodes.map((code) => {
    const of = isoCountryOf(code);
    return { name: code, label: { default: english.of(of) ?? code, fr: french.of(of) ?? code } };
  });
}

/** The lists of a form: equal ones are one list, called after the question that had it first. */
export function listKeeper() {
  const lists = new Map<string, { name: string; choices: ListChoice[] }>();
  return {
    /** The name of the list of these choices. */
    nameFor: (asked: string, choices: ListChoice[]): string => {
      const key = JSON.stringify(choices);
      const found = lists.get(key) ?? { name: `list_${asked}`, choices };
      lists.set(key, found);
      return found.name;
    },
    all: () => [...lists.values()],
  };
}
