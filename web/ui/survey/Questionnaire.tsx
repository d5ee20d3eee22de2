import type { ReactNode } from 'react';
import type { Answers } from '../../../api/instruments/given.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import { later } from '../../text/later.ts';
import { bring, LatePart, type Part } from '../LatePart.tsx';

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
  /** One of the questionnaire's; the reader chooses where none is given. */
  language?: string;
}

/** As large as the rest of the pages together. */
const library: Part<QuestionnaireProps> = { load: later(() => import('./Drawn.tsx'), 'questionnaire') };

export const loadLibrary = () => bring(library);

/** A questionnaire to fill, to read or to print. The library that draws it comes when one is drawn. */
export const Questionnaire = (props: QuestionnaireProps) => <LatePart part={library} props={props} />;
