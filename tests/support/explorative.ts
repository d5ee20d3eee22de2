import { eq } from 'drizzle-orm';
import type { Actor, Grant } from '../../api/actor.ts';
import { createAssessment } from '../../api/assessments/create.ts';
import type { Db } from '../../drizzle/client.ts';
import { account } from '../../drizzle/schema/person.ts';
import { assessedAreas } from '../../drizzle/vocabulary.ts';
import { assessed } from './assessed.ts';
import { type Cast, Course, openPilot } from './assessments.ts';
import { as } from './world.ts';

/** Somebody of the demonstration, with these roles. */
async function known(db: Db, name: string, ...grants: Grant[]): Promise<Actor> {
  const [found] = await db
    .select({ id: account.id })
    .from(account)
    .where(eq(account.email, `${name}@example.org`));
  if (!found) throw new Error(`There is no ${name}.`);
  return { person: found.id, grants };
}

interface Begun {
  keeper: Actor;
  /** A reviewer there is none. */
  cast: Omit<Cast, 'rolf'>;
  region: string;
}

/** An explorative assessment in which housing alone is asked; the region has declared. */
export async function openQuestions(db: Db, { keeper, cast, region }: Begun): Promise<Course> {
  const wanted = { edition: 'phase-one', instrument: 'mipex-reg-explorative' as const };
  const phase = await openPilot(db, keeper, wanted);
  const id = await createAssessment(as(db, cast.ed), {
    ...{ phase, region, assessor: cast.asta.person ?? '', reviewer: null },
  });
  const course = new Course(db, { ...cast, rolf: cast.asta }, id);
  await course.declare(assessedAreas.filter((area) => area !== 'housing'));
  return course;
}

/** An explorative assessment of Skåne that is cleared, with this answer to every question on housing. Returns its id. */
export async function explorativeAnswer(db: Db, text: string): Promise<string> {
  const clara = await known(db, 'clara', { role: 'secretariat', region: null });
  const ed = await known(db, 'ed', { role: 'editor', region: null });
  const asta = await known(db, 'astrid', { role: 'assessor', region: 'SE224' });
  const ana = await known(db, 'ana', { role: 'coordinator', region: 'SE224' });
  const course = await openQuestions(db, { keeper: clara, cast: { ana, asta, ed }, region: 'SE224' });
  const { indicators } = assessed('mipex-reg-explorative');
  for (const { code, area } of indicators) if (area === 'housing') await course.write(code, null, { text });
  await course.submit();
  await course.clear();
  return course.id;
}
