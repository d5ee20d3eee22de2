import type { Context } from '../context.ts';
import type { Previous } from '../contract/submission.ts';
import { definitionOf } from './definition.ts';
import { roundBefore } from './last-time.ts';
import { load } from './load.ts';

/** What the region answered in the round before, to the questions that are asked again; nothing personal. */
export async function previousAnswers(context: Context, id: string): Promise<{ previous: Previous | null }> {
  const found = await load(context, id);
  const before = found.round && (await roundBefore(context, found));
  if (!found.round || !before) return { previous: null };
  const { pages } = await definitionOf(context, found.round);
  const asked = new Set(
    pages.flatMap(({ elements }) =>
      elements.flatMap((one) => (one.type === 'panel' ? one.elements.map(({ name }) => name) : [one.name])),
    ),
  );
  return {
    previous: {
      submission: before.submission,
      round: before.round,
      version: before.version,
      submittedAt: before.submittedAt?.toISOString() ?? null,
      answers: Object.fromEntries(Object.entries(before.answers).filter(([name]) => asked.has(name))),
    },
  };
}
