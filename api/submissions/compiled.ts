import { inArray } from 'drizzle-orm';
import { region } from '../../drizzle/schema/region.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { resolveCode } from '../region-code.ts';
import type { FlowAnswers } from '../contract/flow.ts';
import { compile, type Facts, type Place } from './compile.ts';
import { compileQuestionnaire, type Publication } from './compile-questionnaire.ts';
import { complete } from './complete.ts';
import { definitionOf } from './definition.ts';
import { joinPersonal } from './entries.ts';
import type { Loaded } from './load.ts';
import { completeQuestionnaire, fill } from './questionnaire.ts';

/** Compiles a report's version at hand into what it would be when published: one record, or a questionnaire's many. */
export async function compileFound(context: Context, found: Loaded): Promise<Publication> {
  const { kind } = found.submission;
  if (kind === 'questionnaire') {
    const filled = await filledOf(context, found);
    const flows = filled.flows.map((flow) => flow.answers);
    return compileQuestionnaire(filled, await factsOf(context, found, flows));
  }
  const checked = complete(kind, found.version.answers, resolveCode);
  if ('errors' in checked) throw new Problem('invalid', say('incomplete'), { errors: checked.errors });
  const { report } = checked;
  const facts = await factsOf(context, found, report.kind === 'flow' ? [report.answers] : []);
  return { records: [compile(report, facts)] };
}

/** The records of a questionnaire. What was submitted is known to be complete: it is not asked again, which takes long. */
async function filledOf(context: Context, found: Loaded) {
  if (!found.round) throw new Error('a questionnaire without a round');
  const answers = joinPersonal(found.version.answers, found.personal);
  const made = found.version.submittedAt
    ? fill(answers, resolveCode)
    : completeQuestionnaire(await definitionOf(context, found.round), answers, resolveCode);
  if ('errors' in made) {
    throw new Problem('invalid', say('incomplete'), { errors: made.errors.slice(0, 100) });
  }
  return made.filled;
}

async function factsOf(context: Context, found: Loaded, flows: FlowAnswers[]): Promise<Facts> {
  const { id, version, demonstration, region: reporting } = found.submission;
  const places = await placesOf(context, [reporting, ...flows.flatMap(codesIn)]);
  const own = places.get(reporting);
  if (!own) throw new Error(`region ${reporting} is not in the database`);
  return { id, version, demonstration, region: own, place: (code) => places.get(code) };
}

const codesIn = ({ from, to }: FlowAnswers): string[] =>
  [from, to].flatMap((end) => (end && end.kind !== 'external' ? [end.code] : []));

async function placesOf({ db }: Context, codes: string[]): Promise<Map<string, Place>> {
  const rows = await db
    .select({
      code: region.code,
      level: region.level,
      country: region.country,
      name: region.name,
      centre: region.centre,
    })
    .from(region)
    .where(inArray(region.code, [...new Set(codes)]));
  return new Map(rows.map((row) => [row.code, row]));
}
