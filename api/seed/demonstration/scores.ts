import type { Db } from '../../../drizzle/client.ts';
import { score } from '../../../drizzle/schema/score.ts';
import type { ValueState } from '../../../drizzle/vocabulary.ts';
import { notCompetentIn } from '../../assessments/asked.ts';
import { assessedInstruments } from '../../instruments/assessed.ts';
import { type Edition, type EditionIndicator, editionOf } from '../../scores/edition.ts';
import { type Answer, scoresOf } from '../../scores/score.ts';
import { insertAll } from '../insert.ts';
import { chance } from './chance.ts';
import { type Declaration, declarations } from './declarations.ts';

type Row = typeof score.$inferInsert;
interface Cell {
  value: number | null;
  state: ValueState;
  answered: number | null;
  applicable: number | null;
}

/** A made-up regional edition, so that every look of a score can be seen. Same input, same figures. */
export async function seedDemonstrationScores(db: Db): Promise<void> {
  const pilot = assessedInstruments.find(({ id }) => id === 'mipex-reg');
  if (!pilot) throw new Error('The pilot instrument is gone.');
  const edition = editionOf(pilot);
  await insertAll(
    db,
    score,
    declarations().flatMap((declared) => rowsOf(edition, declared)),
  );
}

function rowsOf(edition: Edition, declared: Declaration): Row[] {
  const { region, assessment, competences } = declared;
  const without: Cell = { value: null, state: 'not-asked', answered: null, applicable: null };
  const answers = edition.indicators.flatMap((one) => answerOf(declared, one));
  return scoresOf(edition, answers, notCompetentIn(competences)).map(
    ({ code, value, state, answered, applicable }) => ({
      scope: 'regional',
      edition: 'demo-2026',
      year: 2026,
      region,
      area: code,
      ...(assessment === 'scored'
        ? { value, state, answered, applicable }
        : { ...without, state: assessment }),
      standing: 'demonstration',
      source: 'demonstration',
    }),
  );
}

/** Few areas of few regions are left mostly unanswered: they have no score, and their region no overall. */
function answerOf({ region }: Declaration, { code, area, options }: EditionIndicator): [string, Answer][] {
  const isLazy = chance(region, area, 'answered') < 0.03;
  if (chance(region, code, 'given') < (isLazy ? 0.7 : 0.08)) return [];
  const leaning = 0.3 + 0.45 * chance(region, 'leaning') + 0.25 * (chance(area, 'leaning') - 0.5);
  const best = (options ?? []).toSorted((one, other) => other.value - one.value);
  // The higher the region leans, the nearer to its best option it draws.
  const drawn = best[Math.floor(best.length * chance(region, code) ** (0.4 + leaning * 1.6))];
  return drawn ? [[code, drawn.value]] : [];
}
