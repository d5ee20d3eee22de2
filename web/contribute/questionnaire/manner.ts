import { mergeAnswers } from '../../../api/submissions/merge.ts';
import { saveAnswers } from '../../queries/reports.ts';
import { valueAt, withValue } from '../../ui/survey/fields.ts';
import type { Manner } from '../form/manner.ts';
import { changedIn } from '../form/merge.ts';

/** A questionnaire travels question by question; a group whole, and is merged entry by entry. */
export const wholeManner: Manner = {
  valuesOf: (report) => report.answers,
  sendable: changedIn,
  save: (client, id, revision, values, fields) =>
    saveAnswers(
      client,
      id,
      revision,
      Object.fromEntries(fields.map((field) => [field, values[field] ?? null])),
    ),
  rebase: (mine, base, theirs) => {
    const { answers, clashes } = mergeAnswers(base, mine, theirs);
    return { values: answers, clashes: clashes.map(({ field }) => field) };
  },
  at: valueAt,
  put: withValue,
};
