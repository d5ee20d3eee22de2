import type { Context } from '../context.ts';
import { type Words, wordsOf } from './final.ts';
import { askedHere } from './indicators.ts';
import type { Loaded } from './load.ts';
import { answersOf, resolutionsOf, reviewsOf } from './words.ts';

/** What both experts and the editor said in the version at hand, indicator by indicator. */
export async function saidIn(context: Context, found: Loaded): Promise<Words[]> {
  const { id, version } = found.assessment;
  const { db } = context;
  return wordsOf(await askedHere(context, found), {
    answers: await answersOf(db, id, version),
    reviews: await reviewsOf(db, id, version),
    resolutions: await resolutionsOf(db, id, version),
  });
}
