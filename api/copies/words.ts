import type { CopyLanguage } from '../contract/taken.ts';
import type { SubmissionKind, SubmissionState } from '../../drizzle/vocabulary.ts';

/** What a copy says besides questions and answers, in the languages that are offered. */
interface Words {
  kind: Record<SubmissionKind, string>;
  state: Record<SubmissionState, string>;
  region: string;
  round: string;
  instrument: (version: number) => string;
  version: string;
  receipt: string;
  submitted: string;
  made: string;
  stands: string;
  draft: string;
  demonstration: string;
  unanswered: string;
  noEntries: string;
  entry: (title: string, number: number) => string;
  pair: (label: string, text: string) => string;
  pageOf: (page: number, pages: number) => string;
  contact: string;
  otherScript: string;
  unit: Record<Unit, string>;
  columns: Record<(typeof columns)[number], string>;
}

/** Units of answers that are numbers; a question without one has none. */
export type Unit = 'eur' | 'persons' | 'places' | 'staff' | 'degrees';
export const columns = ['page', 'entry', 'question', 'questionText', 'value', 'valueText', 'unit'] as const;

export const words: Record<CopyLanguage, Words> = {
  en: {
    kind: {
      need: 'Need',
      flow: 'Flow observation',
      practice: 'Good practice',
      questionnaire: 'Mapping questionnaire',
    },
    state: {
      draft: 'Draft',
      'signed-off': 'Signed off',
      submitted: 'Submitted',
      returned: 'Returned with questions',
      rejected: 'Rejected',
      accepted: 'Accepted',
      published: 'Published',
      withdrawn: 'Withdrawn',
    },
    region: 'Region',
    round: 'Round',
    instrument: (version) => `Questionnaire, version ${version}`,
    version: 'Version of the answers',
    receipt: 'Receipt number',
    submitted: 'Submitted',
    made: 'Copy made',
    stands: 'State',
    draft: 'Draft – not submitted',
    demonstration: 'Demonstration: made up, not reported by a region',
    unanswered: 'Not answered',
    noEntries: 'No entry',
    entry: (title, number) => `${title}: ${number}`,
    pair: (label, text) => `${label}: ${text}`,
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    contact: 'Contact',
    otherScript:
      'Some signs of these answers belong to a script that this print does not have. The JSON and CSV copies have them.',
    unit: { eur: 'EUR', persons: 'persons', places: 'places', staff: 'full-time posts', degrees: 'degrees' },
    columns: {
      page: 'page',
      entry: 'entry',
      question: 'question',
      questionText: 'question_text',
      value: 'value',
      valueText: 'value_text',
      unit: 'unit',
    },
  },
  fr: {
    kind: {
      need: 'Besoin',
      flow: 'Observation de flux',
      practice: 'Bonne pratique',
      questionnaire: 'Questionnaire de cartographie',
    },
    state: {
      draft: 'Brouillon',
      'signed-off': 'Validée par le coordinateur',
      submitted: 'Transmise',
      returned: 'Renvoyée avec des questions',
      rejected: 'Refusée',
      accepted: 'Acceptée',
      published: 'Publiée',
      withdrawn: 'Retirée',
    },
    region: 'Région',
    round: 'Collecte',
    instrument: (version) => `Questionnaire, version ${version}`,
    version: 'Version des réponses',
    receipt: 'Accusé de réception',
    submitted: 'Transmise',
    made: 'Copie établie',
    stands: 'État',
    draft: 'Brouillon – non transmis',
    demonstration: 'Démonstration : inventé, non déclaré par une région',
    unanswered: 'Sans réponse',
    noEntries: 'Aucune fiche',
    entry: (title, number) => `${title} : ${number}`,
    pair: (label, text) => `${label} : ${text}`,
    pageOf: (page, pages) => `Page ${page} sur ${pages}`,
    contact: 'Contact',
    otherScript:
      'Certains signes de ces réponses appartiennent à une écriture que cette impression n’a pas. Les copies JSON et CSV les contiennent.',
    unit: {
      eur: 'EUR',
      persons: 'personnes',
      places: 'places',
      staff: 'équivalents temps plein',
      degrees: 'degrés',
    },
    columns: {
      page: 'page',
      entry: 'fiche',
      question: 'question',
      questionText: 'texte_question',
      value: 'valeur',
      valueText: 'texte_valeur',
      unit: 'unité',
    },
  },
};

const units: [RegExp, Unit][] = [
  [/Eur$/, 'eur'],
  [/^people/, 'persons'],
  [/[pP]laces/, 'places'],
  [/^staff|Staff$/, 'staff'],
  [/^(longitude|latitude)$/, 'degrees'],
];

/** The unit of a number, by the name of its question. Example: `fundingGapEur` is in `eur`; `yearFrom` has none. */
export const unitOf = (name: string): Unit | undefined => units.find(([of]) => of.test(name))?.[1];
