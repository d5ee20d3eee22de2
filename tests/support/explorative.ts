import { eq } from 'drizzle-orm';
import type { Actor, Grant } from '../../api/actor.ts';
import { createAssessment } from '../../api/assessments/create.ts';
import type { Db } from '../../drizzle/client.ts';
import { account } from '../../drizzle/schema/person.ts';
import { assessedAreas } from '../../drizzle/vocabulary.ts';
import { assessed } from './assessed.ts';
import { Course, openPilot } from './assessments.ts';
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

/** An explorative assessment of Skåne that is cleared, with this answer to every question on housing. Returns its id. */
export async function explorativeAnswer(db: Db, text: string): Promise<string> {
  const clara = await known(db, 'clara', { role: 'secretariat', region: null });
  const ed = await known(db, 'ed', { role: 'editor', region: null });
  const asta = await known(db, 'astrid', { role: 'assessor', region: 'SE224' });
  const ana = await known(db, 'ana', { role: 'coordinator', region: 'SE224' });
  const wanted = { edition: 'phase-one', instrument: 'mipex-reg-explorative' as const };
  const phase = await openPilot(db, clara, wanted);
  const id = await createAssessment(as(db, ed), {
    ...{ phase, region: 'SE224', assessor: asta.person ?? '', reviewer: null },
  });
  const course = new Course(db, { ana, asta, rolf: asta, ed }, id);
  await course.declare(assessedAreas.filter((area) => area !== 'housing'));
  const { indicators } = assessed('mipex-reg-explorative');
  for (const { code, area } of indicators) if (area === 'housing') await course.write(code, null, { text });
  await course.submit();
  await course.clear();
  return id;
}
