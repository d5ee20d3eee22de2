import { inArray } from 'drizzle-orm';
import { region } from '../../drizzle/schema/region.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { resolveCode } from '../region-code.ts';
import { type Answers, type Compiled, compile, type Place } from './compile.ts';
import { complete } from './complete.ts';
import type { Loaded } from './load.ts';
import { say } from '../contract/sentences.ts';

/** Compiles a report's version at hand into the record it would be when published. */
export async function compileFound(context: Context, found: Loaded): Promise<Compiled> {
  const { id, kind, version, demonstration } = found.submission;
  const checked = complete(kind, found.version.answers, resolveCode);
  if ('errors' in checked) {
    throw new Problem('invalid', say('incomplete'), { errors: checked.errors });
  }
  const places = await placesOf(context, [found.submission.region, ...codesIn(checked.report)]);
  const own = places.get(found.submission.region);
  if (!own) throw new Error(`region ${found.submission.region} is not in the database`);
  return compile(checked.report, {
    id,
    version,
    demonstration,
    region: own,
    place: (code) => places.get(code),
  });
}

function codesIn(report: Answers): string[] {
  if (report.kind !== 'flow') return [];
  return [report.answers.from, report.answers.to].flatMap((end) =>
    end && end.kind !== 'external' ? [end.code] : [],
  );
}

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
