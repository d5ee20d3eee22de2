import type { Db } from '../../../drizzle/client.ts';
import { nuts } from '../../../geo/nuts-table.ts';
import { say } from '../../contract/sentences.ts';
import { natureOf, type Variable, writeVariable } from '../../contract/variable.ts';
import { Problem, refusal } from '../../problem.ts';
import { readVariable, type VariableFigures } from '../read-variable.ts';
import { reckonInLine } from './line.ts';
import { type Method, prepare, type Subject, type Task } from './prepare.ts';
import { isCountOfPeople, populationUnknown } from './refuse.ts';

export interface Asked extends Method {
  statistic: Task['statistic'];
  variable: Variable;
  with: Variable | null;
}

/** Spatial statistics of published figures, or why they are refused, by parameter. */
export async function findPatterns(
  db: Db,
  { statistic, variable, with: other, ...method }: Asked,
  address: string,
) {
  const first = await readVariable(db, variable);
  const second = other && (await readVariable(db, other, 'with'));
  // Once their years are known: the newest is the same as the newest by its name.
  if (second && writeVariable(second.variable) === writeVariable(first.variable))
    throw refusal('bad-parameter', [{ field: 'with', ...say('same-variable') }]);
  const codes = nuts.all(method.level).map(({ code }) => code);
  const prepared = prepare(statistic, method, codes, {
    variable: await subjectOf(db, first, method),
    with: second ? await subjectOf(db, second, method) : null,
  });
  if ('refused' in prepared) throw refusal('bad-parameter', prepared.refused);
  const reckoned = await reckonInLine(prepared.task, address);
  if ('refused' in reckoned) throw refusal('bad-parameter', reckoned.refused);
  const { weights, nearest, km, rows, ...rest } = method;
  return {
    variable: writeVariable(first.variable),
    with: second ? writeVariable(second.variable) : null,
    ...rest,
    country: [...method.country],
    weights: {
      by: weights,
      nearest: weights === 'nearest' ? nearest : null,
      km: weights === 'distance' ? km : null,
      rows,
    },
    unit: isStandardised(first.variable, method) ? 'standardised' : first.unit,
    year: first.variable.year,
    edition: first.variable.edition,
    source: first.source,
    leftOut: prepared.leftOut,
    demonstrations: prepared.demonstrations,
    found: reckoned.found,
  };
}

const isStandardised = ({ measure }: Variable, { standardise }: Pick<Method, 'standardise'>) =>
  standardise === 'bayes' && isCountOfPeople(measure);

/** The figures as they are prepared, with the population of their year where they are standardised by it. */
async function subjectOf(db: Db, figures: VariableFigures, { standardise }: Method): Promise<Subject> {
  const { variable, cells, standing } = figures;
  const invented = standing === 'demonstration';
  const { measure, year } = variable;
  const people = isStandardised(variable, { standardise }) ? await populationOf(db, year) : undefined;
  return {
    measure,
    cells: new Map(cells.map((cell) => [cell.code, { ...cell, sum: cell.sum ?? undefined, invented }])),
    absent: natureOf(measure).observed === 'own-level' ? 'not-asked' : 'no-figure',
    ...(people ? { population: people } : {}),
  };
}

async function populationOf(db: Db, year: number | null) {
  const population = { measure: { kind: 'population' }, edition: null, year } as const;
  const { cells } = await readVariable(db, population).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw refusal('bad-parameter', [populationUnknown(year)]);
  });
  return new Map(cells.map((cell) => [cell.code, cell]));
}
