import type { Definition } from '../../../api/instruments/definition.ts';
import { validate } from '../../../api/instruments/validate.ts';
import { withoutIds } from '../../../api/submissions/entries.ts';
import type { Language } from '../../text/language.ts';
import type { AnswerFault } from '../../ui/survey/Questionnaire.tsx';
import type { Values } from '../../ui/draft/merge.ts';

/** What is missing or wrong, as the server will say it too; in the reader's language. Loaded when it is asked: it brings the survey's library. */
export const check = (definition: Definition, values: Values, language: Language): AnswerFault[] =>
  validate(definition, withoutIds(definition, values), language).errors;
