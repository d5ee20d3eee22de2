import { isAnswers } from '../instruments/given.ts';

/** The name of a file attached to an answer; undefined of whatever else. */
export function nameOfFile(value: unknown): string | undefined {
  const isFile = isAnswers(value) && typeof value.id === 'string' && typeof value.size === 'number';
  return isFile && typeof value.name === 'string' ? value.name : undefined;
}

/** Whether an answer is a list of attached files: they are named in a copy, never in it. */
export const isFiles = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => nameOfFile(one) !== undefined);
