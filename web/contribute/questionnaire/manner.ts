import { changesBetween } from '../../../api/submissions/difference.ts';
import { mergeAnswers } from '../../../api/submissions/merge.ts';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { keep, rereadReport, saveAnswers } from '../../queries/reports.ts';
import { valueAt, withValue } from '../../ui/survey/fields.ts';
import type { Manner } from '../../ui/draft/manner.ts';
import { changedIn } from '../../ui/draft/merge.ts';

/** A questionnaire travels question by question; a group whole, and is merged entry by entry. */
export const wholeManner: Manner<SubmissionView> = {
  valuesOf: (report) => report.answers,
  sendable: changedIn,
  save: (client, id, revision, values, fields) =>
    saveAnswers(
      client,
      id,
      revision,
      Object.fromEntries(fields.map((field) => [field, values[field] ?? null])),
    ),
  reread: (_, id) => rereadReport(id),
  keep,
  rebase: (mine, base, theirs) => {
    const { answers, clashes } = mergeAnswers(base, mine, theirs);
    return { values: answers, clashes: clashes.map(({ field }) => field) };
  },
  changes: (before, after) => changesBetween(before, after).map(({ field }) => field),
  at: valueAt,
  put: withValue,
};
