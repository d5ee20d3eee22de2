import type { LetterKind } from '../../drizzle/vocabulary.ts';

/** What a letter about a round speaks of. */
export interface Subject {
  title: string;
  regionName: string;
  opensOn: string;
  /** The region's own last day. */
  lastDay: string;
  /** Where the region answers. */
  link: string;
}

export interface Letter {
  subject: string;
  text: string;
}

export const letterLanguages = ['en', 'fr'] as const;
type Language = (typeof letterLanguages)[number];

interface Words {
  subject: string;
  paragraphs: string[];
}

const dates = { en: 'en-GB', fr: 'fr' } as const;

/** "15 December 2026"; French says "1er". */
const day = (language: Language, text: string) =>
  new Intl.DateTimeFormat(dates[language], { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(text))
    .replace(/^1 (?=\p{Ll})/u, '1er ');

const written: Record<Language, Record<LetterKind, (about: Subject) => Words>> = {
  en: {
    invitation: (about) => ({
      subject: `${about.title}: ${about.regionName} is invited`,
      paragraphs: [
        'Dear colleague,',
        `${about.regionName} is invited to take part in the round “${about.title}” of the Regional Migration Atlas. It is open from ${day('en', about.opensOn)} to ${day('en', about.lastDay)}; the last day is included, Brussels time.`,
        `Sign in and answer here: ${about.link}`,
        'Your answers save themselves, so you can go on another day.',
        'The secretariat of the CPMR',
      ],
    }),
    reminder: (about) => ({
      subject: `${about.title}: the last day is ${day('en', about.lastDay)}`,
      paragraphs: [
        'Dear colleague,',
        `The questionnaire of ${about.regionName} for the round “${about.title}” has not reached us yet. The last day to submit it is ${day('en', about.lastDay)}, Brussels time.`,
        `Sign in and go on here: ${about.link}`,
        'If something keeps you from answering, please tell us in good time.',
        'The secretariat of the CPMR',
      ],
    }),
  },
  fr: {
    invitation: (about) => ({
      subject: `${about.title} : invitation (${about.regionName})`,
      paragraphs: [
        'Chère collègue, cher collègue,',
        `Votre région (${about.regionName}) est invitée à participer à la collecte « ${about.title} » de l’Atlas régional des migrations. Elle est ouverte du ${day('fr', about.opensOn)} au ${day('fr', about.lastDay)} inclus, heure de Bruxelles.`,
        `Pour vous connecter et répondre : ${about.link}`,
        'Vos réponses s’enregistrent au fur et à mesure : vous pourrez continuer un autre jour.',
        'Le secrétariat de la CRPM',
      ],
    }),
    reminder: (about) => ({
      subject: `${about.title} : dernier jour le ${day('fr', about.lastDay)}`,
      paragraphs: [
        'Chère collègue, cher collègue,',
        `Nous n’avons pas encore reçu le questionnaire de votre région (${about.regionName}) pour la collecte « ${about.title} ». Le dernier jour pour le transmettre est le ${day('fr', about.lastDay)}, heure de Bruxelles.`,
        `Pour vous connecter et continuer : ${about.link}`,
        'Si quelque chose vous empêche de répondre, merci de nous le signaler à temps.',
        'Le secrétariat de la CRPM',
      ],
    }),
  },
};

/** French signs stay with their words. */
const bound = (text: string) => text.replaceAll(/ (?=[:;!?»])/g, '\u00a0').replaceAll('« ', '«\u00a0');

const RULE = '\n\n----------\n\n';

/**
 * Subject and text in the reader's languages, one after the other: all of them where the language is not known.
 * Example: in English alone the reminder's subject is "Mapping: the last day is 15 December 2026".
 */
export function writeLetter(
  kind: LetterKind,
  about: Subject,
  languages: readonly Language[] = letterLanguages,
): Letter {
  const each = languages.map((language) => {
    const { subject, paragraphs } = written[language][kind](about);
    const text = paragraphs.join('\n\n');
    return language === 'fr' ? { subject: bound(subject), text: bound(text) } : { subject, text };
  });
  return {
    subject: each.map(({ subject }) => subject).join(' / '),
    text: each.map(({ text }) => text).join(RULE),
  };
}
