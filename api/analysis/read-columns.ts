import type { Db } from '../../drizzle/client.ts';
import type { ProfilePart } from '../contract/profile.ts';
import type { IndicatorColumns, ScoreColumns } from '../contract/scores.ts';
import { say } from '../contract/sentences.ts';
import type { Known } from '../contract/similar.ts';
import { type Measure, type Variable, writeVariable } from '../contract/variable.ts';
import { indicatorNames } from '../indicators/names.ts';
import { readIndicator } from '../indicators/read.ts';
import { Problem, refusal } from '../problem.ts';
import { readScores } from '../scores/read.ts';
import { type Column, notKnown, type WeighedColumn } from './known.ts';
import { readTrait } from './read-traits.ts';

/**
 * What is known in each part of a profile. All areas of one edition and year are read at once; what cannot be read is refused
 * under the name of the parameter that asked for it.
 */
export async function readColumns(
  db: Db,
  field: string,
  profile: readonly ProfilePart[],
): Promise<WeighedColumn[]> {
  const reading = new Map<string, Promise<ScoreColumns>>();
  const scoresOf = ({ measure, edition, year }: Variable & { measure: ScoreMeasure }) => {
    const key = [measure.scope, edition, year].join(' ');
    const asked = { scope: measure.scope, edition: edition ?? undefined, year: year ?? undefined };
    const found = reading.get(key) ?? readScores(db, { ...asked, area: 'all' });
    reading.set(key, found);
    return found;
  };
  const read = async (of: ProfilePart['of']): Promise<Column> => {
    if (typeof of === 'string') return readTrait(db, of);
    const { measure } = of;
    if (measure.kind === 'score') return scoreColumn(of, measure, await scoresOf({ ...of, measure }));
    return rateColumn(of, await readIndicator(db, indicatorOf(measure), { year: of.year ?? undefined }));
  };
  try {
    return await Promise.all(profile.map(async ({ of, weight }) => ({ column: await read(of), weight })));
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'bad-parameter') throw error;
    throw refusal('bad-parameter', [{ field, message: error.message }]);
  }
}

type ScoreMeasure = Extract<Measure, { kind: 'score' }>;

function scoreColumn(asked: Variable, { scope, area }: ScoreMeasure, columns: ScoreColumns): Column {
  const { edition, year, standing, source } = columns;
  const cells = columns.ids.map((code, at): [string, Known] => [
    code,
    {
      ...{ number: columns.values[area]?.[at] ?? null, marks: null, reason: null },
      state: columns.states[area]?.[at] ?? 'not-asked',
      demonstration: standing === 'demonstration',
    },
  ]);
  return {
    name: writeVariable({ measure: asked.measure, edition, year }),
    ...{ kind: 'number', scale: 'plain', of: scope === 'national' ? 'country' : 'region', standing, source },
    cells: new Map(cells),
    without: notKnown('not-asked', scope === 'regional' ? say('not-assessed') : null),
  };
}

function rateColumn({ measure, edition }: Variable, columns: IndicatorColumns): Column {
  const cells = columns.ids.map((code, at): [string, Known] => [
    code,
    {
      ...{ number: columns.values[at] ?? null, marks: null, state: columns.states[at] ?? 'no-figure' },
      ...{ reason: columns.reasons[code] ?? null, demonstration: false },
    },
  ]);
  return {
    name: writeVariable({ measure, edition, year: columns.year }),
    ...{ kind: 'number', scale: 'plain', of: 'region', standing: null, source: columns.source },
    ...{ cells: new Map(cells), without: notKnown('no-figure', say('not-given')) },
  };
}

function indicatorOf({ kind }: Measure) {
  const name = indicatorNames.find((one) => one === kind);
  if (!name) throw new Error(`${kind} is no rate.`);
  return name;
}
