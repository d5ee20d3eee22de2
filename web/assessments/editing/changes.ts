import type { AssessmentVersions, AssessmentView } from '../../../api/contract/assessment.ts';

type Version = AssessmentVersions['versions'][number];
/** What was said in one version. */
export type Words = Pick<Version, 'answers' | 'reviews' | 'resolutions'>;

/** Whose words differ. */
export type Speaker = 'assessor' | 'reviewer' | 'editor';

/** What of an answer, a review or a resolution can differ. */
const parts = {
  assessor: ['option', 'reason', 'text', 'comment', 'sources'],
  reviewer: ['agrees', 'option', 'comment', 'sources'],
  editor: ['choice', 'option', 'reason'],
} as const;
export type Part = (typeof parts)[Speaker][number];

export interface Change {
  indicator: string;
  speaker: Speaker;
  part: Part;
  before: unknown;
  after: unknown;
}

type Row = Record<string, unknown> & { indicator: string };

function between(
  speaker: Speaker,
  before: readonly Row[] | null,
  after: readonly Row[] | null,
  indicator: string,
): Change[] {
  const of = (rows: readonly Row[] | null) => rows?.find((row) => row.indicator === indicator);
  const [old, now] = [of(before), of(after)];
  return parts[speaker].flatMap((part) => {
    const change = { indicator, speaker, part, before: old?.[part] ?? null, after: now?.[part] ?? null };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

/**
 * Everything that two versions say differently, in the order of the indicators, on each the assessor's words first, then the
 * reviewer's, then the editor's. What one of the versions does not say is null there.
 */
export function changesBetween(before: Words, after: Words, order: readonly string[]): Change[] {
  return order.flatMap((indicator) => [
    ...between('assessor', before.answers, after.answers, indicator),
    ...between('reviewer', before.reviews, after.reviews, indicator),
    ...between('editor', before.resolutions, after.resolutions, indicator),
  ]);
}

/** Which parts of the answers are new since an earlier version, by indicator. */
export function newSince(
  before: Pick<Words, 'answers'>,
  now: AssessmentView['answers'],
  order: readonly string[],
): ReadonlyMap<string, readonly Change[]> {
  const changes = order.flatMap((indicator) => between('assessor', before.answers, now ?? [], indicator));
  return Map.groupBy(changes, ({ indicator }) => indicator);
}

/**
 * The version that the one at hand was opened from: the last one that was asked about. Undefined for the first.
 * Example: version 1 was published, 2 corrected it and was given up, 3 corrects it again: 3 comes from 1.
 */
export const originOf = ({
  version,
  questions,
}: Pick<AssessmentView, 'version' | 'questions'>): number | undefined =>
  questions?.findLast((one) => one.version < (version ?? 0))?.version;
