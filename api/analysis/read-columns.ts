import type { Db } from '../../drizzle/client.ts';
import { partName, type ProfilePart } from '../contract/profile.ts';
import { say } from '../contract/sentences.ts';
import type { Known } from '../contract/similar.ts';
import { type Variable, writeVariable } from '../contract/variable.ts';
import { Problem, refusal } from '../problem.ts';
import { type Column, notKnown, type WeighedColumn } from './known.ts';
import { readTrait } from './read-traits.ts';
import { readVariables, type VariableFigures } from './read-variable.ts';

/**
 * What is known in each part of a profile, read at once; what there is no figure of is refused under the name of the parameter
 * that asked for it.
 */
export async function readColumns(
  db: Db,
  field: string,
  profile: readonly ProfilePart[],
): Promise<WeighedColumn[]> {
  const variables = profile.flatMap(({ of }) => (typeof of === 'string' ? [] : [of]));
  const traits = profile.flatMap(({ of }) => (typeof of === 'string' ? [of] : []));
  const [scored, known] = await Promise.all([
    readVariables(db, variables).catch((error) => Promise.reject(ofField(error, field))),
    Promise.all(traits.map((trait) => readTrait(db, trait))),
  ]);
  const columns = new Map([
    ...variables.map((of, at) => [partName(of), columnOf(scored[at] as VariableFigures)] as const),
    ...traits.map((of, at) => [partName(of), known[at] as Column] as const),
  ]);
  return profile.map(({ of, weight }) => ({ column: columns.get(partName(of)) as Column, weight }));
}

/** The figures of a score or rate as they are compared. */
function columnOf({ variable, observed, standing, source, cells }: VariableFigures): Column {
  const demonstration = standing === 'demonstration';
  return {
    ...{
      name: writeVariable(variable),
      year: variable.year,
      kind: 'number',
      scale: 'plain',
      standing,
      source,
    },
    of: observed === 'country' ? 'country' : 'region',
    cells: new Map(
      cells.map(({ code, value, state, reason }): [string, Known] => [
        code,
        { ...{ number: value, marks: null, state, reason }, demonstration },
      ]),
    ),
    without: withoutOf(variable),
  };
}

function withoutOf({ measure }: Variable): Known {
  if (measure.kind !== 'score') return notKnown('no-figure', say('not-given'));
  return notKnown('not-asked', measure.scope === 'regional' ? say('not-assessed') : null);
}

function ofField(error: unknown, field: string): unknown {
  if (!(error instanceof Problem) || error.code !== 'bad-parameter') return error;
  return refusal('bad-parameter', [{ field, message: error.message }]);
}
