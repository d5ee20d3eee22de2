import type { Definition, Group, SimpleQuestion } from '../instruments/definition.ts';
import { groupsOf, questionsOf } from '../instruments/questions.ts';

/**
 * How the parts of a questionnaire are called in a form: names of XML, each once in the whole form. Names of questions
 * begin with a small letter and hold neither `_` nor `-`, so what is put around them here can be told apart.
 */
export const formName = { mark: 'Atlas_form', intro: 'Note_form' } as const;
export const pageName = (page: string) => `Page_${page}`;
export const noteName = (of: string) => `Note_${of}`;
export const matrixName = (question: string) => `Matrix_${question}`;
export const panelName = (panel: string, group?: string) => `Panel_${group ? `${group}_` : ''}${panel}`;
/** Example: the `title` of a need is `needs_title`, `hasNeeds` is itself. */
export const questionName = (question: string, group?: string) => (group ? `${group}_${question}` : question);
/** Example: the row `labour-market` of the matrix `competences` is `competences__labour_market`. */
export const rowName = (question: string, row: string) => `${question}__${row.replaceAll('-', '_')}`;

/** The question that a name of a form asks; of a matrix, with its row. */
export interface AskedBy {
  group?: string;
  question: SimpleQuestion;
  row?: string;
}

/** Files are added on the page: the exports of the tools for which forms are made do not carry them. */
export const isInForms = ({ type }: { type: string }): boolean => type !== 'file';

/** Every name of a form that takes an answer: the way back to the questions. */
export function askedByName(definition: Definition): Map<string, AskedBy> {
  const asked = questionsOf(definition).flatMap(({ group, question }): [string, AskedBy][] => {
    if (!isInForms(question)) return [];
    const name = questionName(question.name, group);
    const of = { question, ...(group ? { group } : {}) };
    if (question.type !== 'matrix') return [[name, of]];
    return question.rows.map((row) => [rowName(name, row.value), { ...of, row: row.value }]);
  });
  return new Map(asked);
}

export const groupsByName = (definition: Definition): Map<string, Group> =>
  new Map(groupsOf(definition).map(({ group }) => [group.name, group]));

/** A mark that each filled form carries: which version of which questionnaire it answers. Example: `mapping 1`. */
export const markOf = (instrument: string, version: number) => `${instrument} ${version}`;

/** Yes and no as a form writes them. */
export const yesNo = { true: 'yes', false: 'no' } as const;
