import type { CopyLanguage } from '../contract/taken.ts';
import { type Answers, isAnswers, isUnanswered } from '../instruments/given.ts';
import type { Definition, Group, SimpleQuestion } from '../instruments/definition.ts';
import { questionsOfGroup, textIn } from '../instruments/questions.ts';
import { askedAfter } from '../instruments/model.ts';
import { codeOf, rowsOf, saidOf } from './said.ts';
import { type Unit, unitOf, words } from './words.ts';

/** A question with its answer; without an answer, `code` and `said` are empty. */
export interface Line {
  question: string;
  text: string;
  code: string;
  said: string;
  unit: Unit | undefined;
}
/** Questions of a page, or of one entry of a group of it: then with the entry's name. */
export interface Part {
  entry: string | null;
  lines: Line[];
}
export interface SheetPage {
  title: string;
  parts: Part[];
}

/** In which language a copy is read: what it says itself, and the questions. Example: `{frame: 'en', questions: 'es'}`. */
export interface Spoken {
  frame: CopyLanguage;
  questions: string;
}

/**
 * Every question that these answers ask, and whatever was answered besides, page after page.
 * Example: the needs of `{hasNeeds: true, needs: [{id: 'n1', title: 'Beds'}]}` are a part named "Your needs: 1".
 */
export function sheetOf(
  definition: Definition,
  answers: Answers,
  { frame, questions: language }: Spoken,
): SheetPage[] {
  const asked = new Set(askedAfter(definition, answers).map(({ field }) => field));
  const linesOf = (questions: readonly SimpleQuestion[], own: Answers, prefix: string, path: string) =>
    questions.flatMap((question): Line[] => {
      const value = Object.hasOwn(own, question.name) ? own[question.name] : undefined;
      if (isUnanswered(value) && !asked.has(prefix + question.name)) return [];
      return lineOf(question, value, path, language);
    });
  const entriesOf = (group: Group): Part[] => {
    const value = Object.hasOwn(answers, group.name) ? answers[group.name] : undefined;
    const entries = Array.isArray(value) ? value.filter(isAnswers) : [];
    return entries.map((own, index) => ({
      entry: words[frame].entry(textIn(group.title, language), index + 1),
      lines: linesOf(questionsOfGroup(group), own, `${group.name}.${index}.`, `${group.name}.`),
    }));
  };
  return definition.pages.map((page) => {
    const parts: Part[] = [];
    for (const element of page.elements) {
      if (element.type === 'paneldynamic') parts.push(...entriesOf(element));
      else {
        const questions = element.type === 'panel' ? element.elements : [element];
        const last = parts.at(-1);
        const lines = linesOf(questions, answers, '', '');
        if (last?.entry === null) last.lines.push(...lines);
        else if (lines.length > 0) parts.push({ entry: null, lines });
      }
    }
    return { title: textIn(page.title, language), parts };
  });
}

function lineOf(question: SimpleQuestion, value: unknown, path: string, language: string): Line[] {
  const text = textIn(question.title, language);
  const unit =
    question.type === 'text' && question.inputType === 'number' ? unitOf(question.name) : undefined;
  const line = { question: path + question.name, text, unit };
  if (question.type === 'matrix') {
    return rowsOf(question, value, language).map(({ row, rowText, code, said }) => ({
      ...line,
      question: `${line.question}.${row}`,
      text: `${text} – ${rowText}`,
      code,
      said,
    }));
  }
  if (isUnanswered(value)) return [{ ...line, code: '', said: '' }];
  return [{ ...line, code: codeOf(value), said: saidOf(question, value, language) }];
}
