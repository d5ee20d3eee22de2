import type { Definition } from '../../../api/instruments/definition.ts';
import { validate } from '../../../api/instruments/validate.ts';
import { withoutIds } from '../../../api/submissions/entries.ts';
import type { Language } from '../../text/language.ts';
import type { AnswerFault } from '../../ui/survey/Questionnaire.tsx';
import type { Values } from '../../ui/draft/merge.ts';

/** What is missing or wrong, as the server will say it too; in the reader's language. It brings the contract's rules: loaded after the first picture. */
export const check = (definition: Definition, values: Values, language: Language): AnswerFault[] =>
  validate(definition, withoutIds(definition, values), language).errors;
