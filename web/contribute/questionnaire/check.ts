import type { Definition } from '../../../api/instruments/definition.ts';
import { validate } from '../../../api/instruments/validate.ts';
import { withoutIds } from '../../../api/submissions/entries.ts';
import type { AnswerFault } from '../../ui/survey/Questionnaire.tsx';
import type { Values } from '../../ui/draft/merge.ts';

/** What is missing or wrong, as the server will say it too; in the language of the questions. It brings the contract's rules: loaded after the first picture. */
export const check = (definition: Definition, values: Values, language: string): AnswerFault[] =>
  validate(definition, withoutIds(definition, values), language).errors;
