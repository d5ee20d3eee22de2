import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { QueryClient } from '@tanstack/react-query';
import { saveDraft } from '../../queries/reports.ts';
import { contactFaults } from '../../ui/report/faults.ts';
import { changedIn, rebase, type Values } from './merge.ts';
import { changeOf, contactIn, valuesOf } from './values.ts';

/** How the answers of a kind of draft are read, sent, and merged with somebody else's. */
export interface Manner {
  valuesOf: (report: SubmissionView) => Values;
  /** Fields whose change can be sent now. */
  sendable: (values: Values, base: Values) => string[];
  /** Sends these fields, if the report still stands at `revision`; the report after it. */
  save: (
    client: QueryClient,
    id: string,
    revision: number,
    values: Values,
    fields: readonly string[],
  ) => Promise<SubmissionView>;
  /** `clashes` are the fields that both changed, differently; one's own stands in `values` until one has chosen. */
  rebase: (mine: Values, base: Values, theirs: Values) => { values: Values; clashes: string[] };
  /** What stands under a field that clashes, and another value put there. */
  at: (values: Values, field: string) => unknown;
  put: (values: Values, field: string, value: unknown) => Values;
}

/** A contact is sent only when it is one, so that a half-typed address stops nothing else. */
function sendable(values: Values, base: Values): string[] {
  const isContactFine = contactFaults(contactIn(values)).length === 0;
  return changedIn(values, base).filter((field) => isContactFine || !field.startsWith('contact.'));
}

export const quickManner: Manner = {
  valuesOf,
  sendable,
  save: (_, id, revision, values, fields) => saveDraft(id, revision, changeOf(values, fields)),
  rebase,
  at: (values, field) => values[field],
  put: (values, field, value) => ({ ...values, [field]: value }),
};
