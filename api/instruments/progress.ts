import type { SimpleQuestion } from './definition.ts';

/** A question as one region sees it now: only visible ones are asked. */
export interface Asked {
  field: string;
  page: string;
  required: boolean;
  answered: boolean;
  seconds: number;
}

export interface Progress {
  asked: number;
  answered: number;
  /** Answered part of what is asked, 0 to 1. */
  share: number;
  requiredLeft: number;
  secondsLeft: number;
  /** For people: whole minutes, rounded up. */
  minutesLeft: number;
}

/** Usual time for an answer, in seconds, reading the question and its help included. */
const usual: Record<SimpleQuestion['type'], number> = {
  text: 20,
  comment: 75,
  boolean: 12,
  radiogroup: 15,
  dropdown: 15,
  checkbox: 25,
  tagbox: 25,
  matrix: 0,
  file: 30,
};
const PER_ROW = 7;

/** Estimated seconds to answer a question: its own estimate, else the usual time of its type. */
export function secondsFor(question: SimpleQuestion): number {
  if (question.seconds !== undefined) return question.seconds;
  return question.type === 'matrix' ? question.rows.length * PER_ROW : usual[question.type];
}

/** How far a region has come with what it is asked, and what is left. */
export function progressOf(asked: readonly Asked[]): Progress {
  const left = asked.filter((one) => !one.answered);
  const secondsLeft = left.reduce((sum, one) => sum + one.seconds, 0);
  const answered = asked.length - left.length;
  return {
    asked: asked.length,
    answered,
    share: asked.length === 0 ? 1 : answered / asked.length,
    requiredLeft: left.filter((one) => one.required).length,
    secondsLeft,
    minutesLeft: Math.ceil(secondsLeft / 60),
  };
}
