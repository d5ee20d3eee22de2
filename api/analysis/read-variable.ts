import type { Db } from '../../drizzle/client.ts';
import type { ScoreStanding, ValueState } from '../../drizzle/vocabulary.ts';
import { levelOf, type NutsLevel } from '../../geo/nuts.ts';
import type { ScoreColumns } from '../contract/scores.ts';
import type { Said } from '../contract/sentences.ts';
import {
  type Measure,
  type Nature,
  natureOf,
  type Observed,
  type Unit,
  type Variable,
} from '../contract/variable.ts';
import { indicatorOf } from '../indicators/read.ts';
import { Problem } from '../problem.ts';
import { readScores } from '../scores/read.ts';
import type { Credit } from '../sources.ts';

/** What one region has of a variable, at its own level: nothing is painted downward here. */
export interface VariableCell {
  code: string;
  level: NutsLevel;
  value: number | null;
  state: ValueState;
  /** Why there is no value, or what limits the one there is. */
  reason: Said | null;
  /** Where the value is the sum of the region's parts: of how many of them. Such a value is not observed at this level. */
  sum: { covered: number; parts: number } | null;
  /** How many of the records that the value counts are demonstrations. */
  demonstrations: number;
}

/** A variable with all its figures, in order of code. */
export interface VariableFigures {
  /** As asked, with the edition and year that the figures are of. */
  variable: Variable;
  unit: Unit;
  nature: Nature;
  observed: Observed;
  /** The years there are; none where figures are as of now, or come with their editions. */
  years: readonly number[];
  /** Of scores: whether they are official, of a third party, or made up for a demonstration. */
  standing: ScoreStanding | null;
  source: Credit;
  cells: readonly VariableCell[];
}

type ScoreVariable = Variable & { measure: Extract<Measure, { kind: 'score' }> };
const isScore = (variable: Variable): variable is ScoreVariable => variable.measure.kind === 'score';
const seriesOf = ({ measure, edition, year }: ScoreVariable) =>
  [measure.scope, edition ?? '', year ?? ''].join(' ');

/**
 * The public figures of some variables, in the same order. Scores of one edition and year are read once, whatever their
 * number. What there is no figure of (an edition, a year) is refused for the field `variable`.
 */
export async function readVariables(
  db: Db,
  variables: readonly Variable[],
  field: 'variable' | 'with' = 'variable',
): Promise<VariableFigures[]> {
  const series = new Map<string, Promise<ScoreColumns>>();
  for (const variable of variables.filter(isScore)) {
    const { measure, edition, year } = variable;
    const asked = {
      scope: measure.scope,
      edition: edition ?? undefined,
      year: year ?? undefined,
      area: 'all',
    };
    const key = seriesOf(variable);
    if (!series.has(key)) series.set(key, readScores(db, asked));
  }
  try {
    return await Promise.all(
      variables.map(async (variable) =>
        isScore(variable)
          ? figuresOfScores(variable, (await series.get(seriesOf(variable))) as ScoreColumns)
          : figuresOfIndicator(db, variable),
      ),
    );
  } catch (error) {
    throw ofVariable(error, field);
  }
}

/** The public figures of one variable. */
export async function readVariable(
  db: Db,
  variable: Variable,
  field: 'variable' | 'with' = 'variable',
): Promise<VariableFigures> {
  const [figures] = await readVariables(db, [variable], field);
  return figures as VariableFigures;
}

function figuresOfScores({ measure }: ScoreVariable, columns: ScoreColumns): VariableFigures {
  const { ids, values, states, edition, year, standing, source } = columns;
  return {
    variable: { measure, edition, year },
    ...natureOf(measure),
    years: [],
    standing,
    source,
    cells: ids.map((code, at) => ({
      code,
      level: levelOf(code),
      value: values[measure.area]?.[at] ?? null,
      state: states[measure.area]?.[at] ?? 'no-figure',
      reason: null,
      sum: null,
      demonstrations: 0,
    })),
  };
}

async function figuresOfIndicator(db: Db, { measure, year }: Variable): Promise<VariableFigures> {
  if (measure.kind === 'score') throw new Error('A score is no indicator.');
  const indicator = await indicatorOf(db, measure.kind, {
    year: year ?? undefined,
    sector: 'sector' in measure ? (measure.sector ?? undefined) : undefined,
    horizon: 'horizon' in measure ? (measure.horizon ?? undefined) : undefined,
  });
  return {
    variable: { measure, edition: null, year: indicator.year },
    ...natureOf(measure),
    years: indicator.years,
    standing: null,
    source: indicator.source,
    cells: indicator.cells
      .map(({ code, value, state, reason = null, sum = null, demonstrations = 0 }) => ({
        ...{ code, level: levelOf(code), value, state, reason, sum, demonstrations },
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** Edition and year are parts of the one parameter that names a variable. */
function ofVariable(error: unknown, field: string): unknown {
  if (!(error instanceof Problem) || error.code !== 'bad-parameter') return error;
  const errors = error.errors?.map((one) => ({ ...one, field })) ?? [];
  return new Problem('bad-parameter', error.said ?? error.message, { errors });
}
