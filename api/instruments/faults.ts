/** What can be wrong with an answer, said once for page and server; a language without its own words reads English. */
const sentences = {
  'not-asked': { en: 'This is not asked here.', fr: 'Ceci n’est pas demandé ici.' },
  'not-text': { en: 'This is not a text.', fr: 'Ceci n’est pas un texte.' },
  'too-long': {
    en: 'This is longer than {max} characters.',
    fr: 'Ce texte dépasse {max} caractères.',
  },
  'not-a-number': { en: 'This is not a number.', fr: 'Ceci n’est pas un nombre.' },
  'not-whole': { en: 'This is not a whole number.', fr: 'Ceci n’est pas un nombre entier.' },
  'too-small': { en: 'This is less than {min}.', fr: 'Ce nombre est inférieur à {min}.' },
  'too-large': { en: 'This is more than {max}.', fr: 'Ce nombre est supérieur à {max}.' },
  'not-a-day': {
    en: 'This is not a day between 1900 and 2100.',
    fr: 'Ceci n’est pas un jour compris entre 1900 et 2100.',
  },
  'not-an-email': { en: 'This is not an e-mail address.', fr: 'Ceci n’est pas une adresse électronique.' },
  'not-yes-or-no': { en: 'This is neither yes nor no.', fr: 'Ceci n’est ni oui ni non.' },
  'not-a-choice': {
    en: 'This is not one of the choices.',
    fr: 'Ceci ne fait pas partie des choix proposés.',
  },
  'not-a-list': { en: 'A list is wanted here.', fr: 'Une liste est attendue ici.' },
  'too-many': { en: 'There are more than {max}.', fr: 'Il y en a plus de {max}.' },
  'not-a-file': {
    en: 'This names no file that was added here.',
    fr: 'Ceci ne désigne aucun fichier ajouté ici.',
  },
  'not-answers': {
    en: 'Answers by question are wanted here.',
    fr: 'Des réponses par question sont attendues ici.',
  },
} as const;

export interface Fault {
  code: keyof typeof sentences;
  params?: Record<string, number>;
}

/** Example: `sentenceOf({code: 'too-many', params: {max: 3}})` is "There are more than 3." */
export function sentenceOf({ code, params = {} }: Fault, language = 'en'): string {
  const sentence = sentences[code][language === 'fr' ? 'fr' : 'en'];
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''));
}
