import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { DraftChange } from '../../queries/reports.ts';
import type { Values } from '../../ui/draft/merge.ts';

const contactFields = ['name', 'email', 'phone'] as const;

/** The report's answers and contact as one set of values. */
export function valuesOf(report: SubmissionView): Values {
  const contact = contactFields.flatMap((field) => {
    const value = report.contact?.[field];
    return value ? [[`contact.${field}`, value]] : [];
  });
  return { ...report.answers, ...Object.fromEntries(contact) };
}

/** The contact among the values, without its empty fields. */
export function contactIn(values: Values): Record<string, string> {
  return Object.fromEntries(
    contactFields.flatMap((field) => {
      const value = values[`contact.${field}`];
      return typeof value === 'string' && value.trim() ? [[field, value.trim()]] : [];
    }),
  );
}

/** The answers alone, without what is empty: what the contract is asked about. */
export function answersIn(values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) =>
        !field.startsWith('contact.') &&
        value !== undefined &&
        value !== null &&
        !(typeof value === 'string' && value.trim() === '') &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** What is sent for these fields: an empty answer is taken away (null), a contact always travels whole. */
export function changeOf(values: Values, fields: readonly string[]): DraftChange {
  const kept = answersIn(values);
  const answers = fields
    .filter((field) => !field.startsWith('contact.'))
    .map((field) => [field, kept[field] ?? null]);
  return {
    ...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
    ...(answers.length < fields.length ? { contact: contactIn(values) } : {}),
  };
}
