import { keepWritten } from '../../queries/assessments.ts';
import { rereadWritten, saveAnswer, saveReview, type Written } from '../../queries/assessmentWriting.ts';
import { byField, type Manner } from '../../ui/draft/manner.ts';
import { answerIn, codeOf, reviewIn, sendable, valuesOf } from './fields.ts';

const shared = {
  ...byField,
  reread: (_, id) => rereadWritten(id),
  keep: keepWritten,
} satisfies Partial<Manner<Written>>;

const indicatorOf = (fields: readonly string[]) => codeOf(fields[0] ?? '');

/** The assessor's answers travel one indicator at a time. */
export const answerManner: Manner<Written> = {
  ...shared,
  sendable: (values, base) => sendable(answerIn, values, base),
  valuesOf: ({ answers }) => valuesOf(answers),
  save: (client, id, revision, values, fields) => {
    const code = indicatorOf(fields);
    return saveAnswer(client, id, revision, code, answerIn(values, code));
  },
};

/** So do the reviewer's words. */
export const reviewManner: Manner<Written> = {
  ...shared,
  sendable: (values, base) => sendable(reviewIn, values, base),
  valuesOf: ({ reviews }) => valuesOf(reviews),
  save: (client, id, revision, values, fields) => {
    const code = indicatorOf(fields);
    return saveReview(client, id, revision, code, reviewIn(values, code));
  },
};
