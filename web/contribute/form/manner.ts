import type { SubmissionView } from '../../../api/contract/submission.ts';
import { keep, rereadReport, saveDraft } from '../../queries/reports.ts';
import { contactFaults } from '../../ui/report/faults.ts';
import { byField, type Manner } from '../../ui/draft/manner.ts';
import { changedIn, type Values } from '../../ui/draft/merge.ts';
import { changeOf, contactIn, valuesOf } from './values.ts';

/** A contact is sent only when it is one, so that a half-typed address stops nothing else. */
function sendable(values: Values, base: Values): string[] {
  const isContactFine = contactFaults(contactIn(values)).length === 0;
  return changedIn(values, base).filter((field) => isContactFine || !field.startsWith('contact.'));
}

export const quickManner: Manner<SubmissionView> = {
  ...byField,
  valuesOf,
  sendable,
  save: (_, id, revision, values, fields) => saveDraft(id, revision, changeOf(values, fields)),
  reread: (_, id) => rereadReport(id),
  keep,
};
