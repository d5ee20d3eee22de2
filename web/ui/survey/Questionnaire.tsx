import { type ReactNode, useEffect, useState } from 'react';
import type { Answers } from '../../../api/instruments/answers.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import type { Language } from '../../text/language.ts';
import { loadTexts } from '../../text/texts.ts';
import { Loading } from '../states.tsx';

/** What is wrong with an answer, as the server or `validate` says it: `needs.0.title` on page `needs`. */
export interface AnswerFault {
  field: string;
  page: string;
  message: string;
}

export interface QuestionnaireProps {
  definition: Definition;
  /** Entries of groups (needs, flows …) carry an `id` of their own, which this component gives to new ones. */
  answers: Answers;
  /** Shows every question that is asked with its answer, to read and to print; nothing can be changed. */
  readOnly?: boolean;
  /** In what is shown to read: what stands below an answer (`needs.<id>.title`), or below an entry's title (`needs.<id>`). */
  beside?: (field: string) => ReactNode;
  /**
   * After every change: the name of a question of a page, or of a group (then the whole list of entries), and its value;
   * null = no longer answered. Saving is the caller's.
   */
  onChange?: (name: string, value: unknown) => void;
  errors?: readonly AnswerFault[];
  /** The reader's, unless another one is to be shown. */
  language?: Language;
}

/** The library that draws questionnaires is as large as the rest of the pages together: it comes when one is drawn. */
export const loadLibrary = async () => {
  const [drawn] = await Promise.all([import('./Drawn.tsx'), loadTexts('questionnaire')]);
  library = drawn;
  return drawn;
};
let library: typeof import('./Drawn.tsx') | undefined;

/**
 * A questionnaire to fill, to read or to print. Without React's own waiting for code: that shows nothing for 300 ms after it
 * last showed that something loads.
 */
export function Questionnaire(props: QuestionnaireProps) {
  const [loaded, setLoaded] = useState(library);
  useEffect(() => {
    if (loaded) return;
    loadLibrary().then(setLoaded, (error: unknown) =>
      // Said by the page's own frame, as any other code that does not come.
      setLoaded(() => {
        throw error;
      }),
    );
  }, [loaded]);
  return loaded ? <loaded.default {...props} /> : <Loading />;
}
