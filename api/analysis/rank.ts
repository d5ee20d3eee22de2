import type { Db } from '../../drizzle/client.ts';
import { taskforceRegion } from '../../drizzle/schema/region.ts';
import type { ValueState } from '../../drizzle/vocabulary.ts';
import type { Note } from '../../geo/context.ts';
import type { Around } from '../../geo/neighbourhood.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { letsIn, type Restriction, restricted } from '../../geo/restrict.ts';
import { type StandingIn, standingsOf } from '../../geo/standings.ts';
import type { RankAnswer } from '../contract/analysis.ts';
import { type SentenceCode, sayKept } from '../contract/sentences.ts';
import { type Variable, writeVariable } from '../contract/variable.ts';
import { differencesOf } from './differences.ts';
import { readVariables, type VariableFigures } from './read-variable.ts';
import { spaceWith } from './space.ts';

export interface RankAsked {
  variables: readonly Variable[];
  regions: readonly string[];
  around: Around;
  /** Whom regions are compared with; they themselves are always there. */
  restriction: Restriction;
}

/** Where each region stands by each variable, in its three contexts. */
export async function rankOf(db: Db, asked: RankAsked): Promise<RankAnswer> {
  const [variables, members] = await Promise.all([
    readVariables(db, asked.variables),
    db
      .select({ code: taskforceRegion.region, commissions: taskforceRegion.commissions })
      .from(taskforceRegion),
  ]);
  const space = spaceWith(members);
  const inOne = variables.map((figures) => standingIn(figures, asked, space));
  return {
    variables: variables.map(({ variable, unit, nature, observed, years, standing, source }) => ({
      variable: writeVariable(variable),
      ...{ unit, nature, observed, edition: variable.edition, year: variable.year },
      ...{ years: [...years], standing, source },
    })),
    differences: differencesOf(variables).map(spoken),
    regions: asked.regions.map((region) => ({
      region,
      name: nuts.region(region).latinName,
      figures: inOne.map((figureOf) => figureOf(region)),
    })),
  };
}

/** The figure of each region by one variable. */
function standingIn(
  { cells, nature, observed, standing }: VariableFigures,
  { regions, around, restriction }: RankAsked,
  space: ReturnType<typeof spaceWith>,
) {
  const byCode = new Map(cells.map((cell) => [cell.code, cell]));
  const national = observed === 'country';
  const figures = { national, count: nature === 'count', cell: (code: string) => byCode.get(code) };
  const isInvented = (code: string) =>
    standing === 'demonstration' || (byCode.get(code)?.demonstrations ?? 0) > 0;
  const said = (context: StandingIn) => spokenOf(context, context.codes.filter(isInvented).length);
  // Of a national figure the unit is the country, whatever level is asked for.
  const within = national ? { ...restriction, level: null } : restriction;
  const peers = regions.filter((code) => letsIn(within, code));
  return (region: string): RankAnswer['regions'][number]['figures'][number] => {
    const found = standingsOf(region, peers, around, figures, restricted(space, within));
    const cell = byCode.get(found.of);
    return {
      ...{ of: found.of, value: found.value, state: (found.state ?? 'not-asked') as ValueState },
      ...{ reason: cell?.reason ?? null, sum: cell?.sum ?? null, demonstrations: cell?.demonstrations ?? 0 },
      ...{ peers: said(found.peers), country: said(found.country), around: said(found.around) },
    };
  };
}

const spoken = (note: Note) => sayKept(note as Note<SentenceCode>);
const spokenOf = ({ codes, without, barred, notes, standing }: StandingIn, demonstrations: number) => ({
  ...{ codes: [...codes], without: [...without], demonstrations, standing },
  ...{ barred: barred && spoken(barred), notes: notes.map(spoken) },
});
