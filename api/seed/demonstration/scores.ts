import type { Db } from '../../../drizzle/client.ts';
import { score } from '../../../drizzle/schema/score.ts';
import { type AssessedArea, assessedAreas, type ValueState } from '../../../drizzle/vocabulary.ts';
import { insertAll } from '../insert.ts';
import { chance } from './chance.ts';
import { type Declaration, declarations } from './declarations.ts';

type Score = typeof score.$inferInsert;
interface Cell {
  value: number | null;
  state: ValueState;
  answered: number | null;
  applicable: number | null;
}

/** Indicators per area of the made-up instrument. */
const INDICATORS = 10;

/** A made-up regional edition, so that every look of a score can be seen. Same input, same figures. */
export async function seedDemonstrationScores(db: Db): Promise<void> {
  await insertAll(db, score, declarations().flatMap(scoresOf));
}

function scoresOf(declared: Declaration): Score[] {
  const cells = new Map(assessedAreas.map((area) => [area, cellOf(declared, area)]));
  const rows = [...cells, ['overall', overallOf(cells)] as const];
  return rows.map(([area, cell]) => ({
    scope: 'regional',
    edition: 'demo-2026',
    year: 2026,
    region: declared.region,
    area,
    ...cell,
    standing: 'demonstration',
    source: 'demonstration',
  }));
}

const without = (state: ValueState): Cell => ({ value: null, state, answered: null, applicable: null });

/** An area under half answered has no score; one the region has no competence for is not asked to have one. */
function cellOf({ region, assessment, competences }: Declaration, area: AssessedArea): Cell {
  if (assessment !== 'scored') return without(assessment);
  if (competences[area] === 'none') return without('not-a-competence');
  const lazy = chance(region, area, 'answered') < 0.03;
  const answered = lazy ? 4 : INDICATORS - Math.floor(chance(region, area, 'gaps') * 3);
  if (answered * 2 < INDICATORS)
    return { value: null, state: 'not-answered', answered, applicable: INDICATORS };
  const leaning = 0.3 + 0.45 * chance(region, 'leaning') + 0.25 * (chance(area, 'leaning') - 0.5);
  const options = Array.from({ length: answered }, (_, index) =>
    optionOf(chance(region, area, index), leaning),
  );
  const value = options.reduce<number>((sum, option) => sum + option, 0) / answered;
  return { value, state: 'value', answered, applicable: INDICATORS };
}

const optionOf = (drawn: number, leaning: number) => {
  if (drawn < leaning * 0.7) return 100;
  return drawn < leaning * 0.7 + 0.35 ? 50 : 0;
};

/** The mean of the eight areas a region is competent for; none unless each of them has a score. */
function overallOf(cells: ReadonlyMap<AssessedArea, Cell>): Cell {
  const eight = assessedAreas.filter((area) => area !== 'reception').flatMap((area) => cells.get(area) ?? []);
  const applicable = eight.filter(({ state }) => state !== 'not-a-competence');
  const unlike = applicable.find(({ state }) => state !== 'value');
  const total = (key: 'answered' | 'applicable') =>
    applicable.reduce((sum, cell) => sum + (cell[key] ?? 0), 0);
  if (unlike?.state === 'not-asked' || unlike?.state === 'under-review') return without(unlike.state);
  const counts = { answered: total('answered'), applicable: total('applicable') };
  if (unlike) return { value: null, state: 'not-answered', ...counts };
  const value = applicable.reduce((sum, cell) => sum + (cell.value ?? 0), 0) / applicable.length;
  return { value, state: 'value', ...counts };
}
