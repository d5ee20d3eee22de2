import type { SurveyModel } from 'survey-core';
import { type Attached, attached } from '../../../api/contract/attachment.ts';
import { valueAt, withValue } from './fields.ts';

/** In a difference a file has no id: it is shown by what is left. */
const named = attached.partial({ id: true });

/** The files that an answer names; one alone, as in a difference, is one. */
export const filesOf = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => named.safeParse(one).data ?? []);

/** The files at a field of the model: `countingDocuments`, `practices.<id>.documents`. */
export function filesAt(model: SurveyModel, field: string): Attached[] {
  const value = valueAt(model.data as Record<string, unknown>, field);
  return (Array.isArray(value) ? value : []).flatMap((one: unknown) => attached.safeParse(one).data ?? []);
}

/** Answers with these files, in the entry it was added to wherever that stands by now; an entry taken away takes none. */
export function putFiles(model: SurveyModel, field: string, files: readonly Attached[]): void {
  const answers = model.data as Record<string, unknown>;
  const [name = '', id] = field.split('.');
  if (id !== undefined && valueAt(answers, `${name}.${id}`) === undefined) return;
  model.setValue(name, withValue(answers, field, files.length > 0 ? [...files] : undefined)[name]);
}
