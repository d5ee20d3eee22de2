import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, keepLanguage, type Language } from './language.ts';

type Words = Record<string, unknown>;

/** One message file per namespace and language; each is a chunk of its own, loaded when a page asks for it. */
const files = import.meta.glob<{ default: Words }>([
  './{en,fr}/*.json',
  '!./{en,fr}/{common,vocabulary}.json',
  '!./{en,fr}/{exchange,pages,questionnaire,reports,rounds,said}.json',
  '!./{en,fr}/{assessed,published}.json',
  '!./{en,fr}/{assessments,editing,facts}.json',
]);
/** But what is wanted together comes together: these are left out above. */
const groups = import.meta.glob<{ words: Partial<Record<Namespace, Words>> }>('./{en,fr}/*.ts');
const groupOf: Partial<Record<Namespace, string>> = {
  ...{ common: 'start', vocabulary: 'start' },
  ...{
    exchange: 'room',
    pages: 'room',
    questionnaire: 'room',
    reports: 'room',
    rounds: 'room',
    said: 'room',
  },
  ...{ assessed: 'mipexReg', published: 'mipexReg' },
  ...{ assessments: 'experts', editing: 'experts', facts: 'experts' },
};

export type Namespace =
  | 'common'
  | 'said'
  | 'vocabulary'
  | 'atlas'
  | 'reports'
  | 'since'
  | 'pages'
  | 'rounds'
  | 'phases'
  | 'questionnaire'
  | 'instruments'
  | 'assessed'
  | 'selection'
  | 'assessments'
  | 'editing'
  | 'published'
  | 'facts'
  | 'authoring'
  | 'exchange'
  | 'compare'
  | 'views'
  | 'patterns'
  | 'similar'
  | 'matching'
  | 'comparisons';

const wanted = new Set<Namespace>();

async function load(language: Language, namespace: Namespace) {
  if (i18next.hasResourceBundle(language, namespace)) return;
  const alone = files[`./${language}/${namespace}.json`];
  const group = groups[`./${language}/${groupOf[namespace]}.ts`];
  const words = alone ? (await alone()).default : (await group?.())?.words[namespace];
  if (!words) throw new Error(`There is no message file ${namespace} in ${language}.`);
  i18next.addResourceBundle(language, namespace, words);
}

/** Loads namespaces in the language of the page (called by a route before its page shows). */
export async function loadTexts(...namespaces: Namespace[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  await Promise.all(namespaces.map((namespace) => load(currentLanguage(), namespace)));
}

/** Starts the words of the page; called once, by main.tsx. */
export async function startTexts(): Promise<void> {
  await loadTexts('common', 'vocabulary');
}

export function currentLanguage(): Language {
  return i18next.language === 'fr' ? 'fr' : 'en';
}

/** Changes the language of the open page, keeps the choice, and tells assistive technology. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...wanted].map((namespace) => load(language, namespace)));
  await i18next.changeLanguage(language);
  keepLanguage(language);
  document.documentElement.lang = language;
}

const first = chosenLanguage();
document.documentElement.lang = first;
void i18next.use(initReactI18next).init({
  lng: first,
  ns: [],
  defaultNS: 'common',
  fallbackLng: false,
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  // A key instead of words is a fault, which the tests hear in every page they open.
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key, shown) => {
    if (shown === key) console.error(`There is no text ${namespace}:${key}.`);
  },
  react: { useSuspense: false },
});
