import type { SurveyModel } from 'survey-core';
import type { Attached } from '../../../api/contract/attachment.ts';
import { mediaTypes } from '../../../api/contract/taken.ts';
import { isAnswers } from '../../../api/instruments/given.ts';
import { valueAt, withValue } from './fields.ts';

/** In a difference a file has no id: it is shown by what is left. */
type Named = Omit<Attached, 'id'> & { id?: string };

/** Whether a part of an answer names a file. What a file must be, the server checked when it came. */
const isNamed = (one: unknown): one is Named =>
  isAnswers(one) &&
  typeof one.name === 'string' &&
  typeof one.size === 'number' &&
  Object.hasOwn(mediaTypes, String(one.type));

/** The files that an answer names; one alone, as in a difference, is one. */
export const filesOf = (value: unknown): Named[] => (Array.isArray(value) ? value : [value]).filter(isNamed);

/** The files at a field of the model: `countingDocuments`, `practices.<id>.documents`. */
export const filesAt = (model: SurveyModel, field: string): Attached[] =>
  filesOf(valueAt(model.data as Record<string, unknown>, field) ?? []).flatMap((one) =>
    one.id === undefined ? [] : { ...one, id: one.id },
  );

/** Answers with these files, in the entry it was added to wherever that stands by now; an entry taken away takes none. */
export function putFiles(model: SurveyModel, field: string, files: readonly Attached[]): void {
  const answers = model.data as Record<string, unknown>;
  const [name = '', id] = field.split('.');
  if (id !== undefined && valueAt(answers, `${name}.${id}`) === undefined) return;
  model.setValue(name, withValue(answers, field, files.length > 0 ? [...files] : undefined)[name]);
}
