import { and, eq, inArray, sql, TransactionRollbackError } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { createAssessment } from '../../../api/assessments/create.ts';
import { appoint, listExperts } from '../../../api/assessments/experts.ts';
import { clear } from '../../../api/assessments/clarify.ts';
import { declareCompetences } from '../../../api/assessments/declare.ts';
import { addFact, removeFact } from '../../../api/assessments/facts.ts';
import { viewAssessment } from '../../../api/assessments/view.ts';
import { constraintOf } from '../../../api/constraint.ts';
import { createPerson } from '../../../api/people/create.ts';
import {
  assessment,
  assessmentAnswer,
  assessmentExpert,
  assessmentFact,
  assessmentResolution,
  assessmentReview,
  assessmentVersion,
} from '../../../drizzle/schema/assessment.ts';
import { audit } from '../../../drizzle/schema/audit.ts';
import { grant } from '../../../drizzle/schema/person.ts';
import { assessing } from '../../support/assessing.ts';
import { begin, competences, type Course, openPilot } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { storeInFolder } from '../../support/store.ts';
import { statementsOf } from '../../support/statements.ts';
import { as, password } from '../../support/world.ts';

let database: TestDatabase;
let people: Record<
  'ana' | 'anton' | 'asta' | 'rolf' | 'ed' | 'eva' | 'clara' | 'ines' | 'beatrice' | 'carme',
  Actor
>;
let phase: string;
let course: Course;
const idOf = (actor: Actor) => actor.person ?? '';

/** The constraint that a statement breaks; undefined when it breaks none. */
const broken = async (statement: PromiseLike<unknown>) => {
  try {
    await statement;
  } catch (error) {
    return constraintOf(error) ?? String(error instanceof Error ? error.cause : error);
  }
  return undefined;
};

/** A test that undoes what it did: anything else that went wrong fails it. */
const onlyRollback = (error: unknown) => {
  if (!(error instanceof TransactionRollbackError)) throw error;
};

beforeAll(async () => {
  ({ database, people } = await assessing([
    ...(['ana', 'anton', 'asta', 'rolf', 'ed', 'eva', 'clara', 'ines', 'beatrice', 'carme'] as const),
  ]));
  phase = await openPilot(database.db, people.clara);
  course = await begin(database.db, people, phase);
});
afterAll(() => database.close());

const wanted = (assessor: string, reviewer: string | null, region = 'ITG1') => ({
  ...{ phase, region, assessor, reviewer },
});
const create = (asked: ReturnType<typeof wanted>, by = people.ed) =>
  createAssessment(as(database.db, by), asked);

describe('The editor appoints', () => {
  test('nobody who coordinates the region or contributes to it, with the reason by field', async () => {
    const { asta, beatrice } = people;
    await expect(create(wanted(idOf(beatrice), idOf(asta)))).rejects.toMatchObject({
      code: 'independence',
      errors: [{ field: 'assessor', code: 'expert-of-region', params: { region: 'ITG1' } }],
    });
    await expect(create(wanted(idOf(asta), idOf(beatrice)))).rejects.toMatchObject({
      errors: [{ field: 'reviewer', code: 'expert-of-region' }],
    });
    expect(await database.db.$count(assessment, eq(assessment.region, 'ITG1'))).toBe(0);
  });

  test('two people, and both where scores are given', async () => {
    const { ines, asta } = people;
    await expect(create(wanted(idOf(ines), idOf(ines)))).rejects.toMatchObject({
      code: 'independence',
      errors: [{ field: 'reviewer', code: 'expert-is-other' }],
    });
    await expect(create(wanted(idOf(asta), null))).rejects.toMatchObject({
      errors: [{ field: 'reviewer', code: 'two-experts' }],
    });
  });

  test('no reviewer who could read what a reviewer must not see', async () => {
    for (const one of [people.eva, people.clara]) {
      await expect(create(wanted(idOf(people.asta), idOf(one)))).rejects.toMatchObject({
        errors: [{ field: 'reviewer', code: 'reviewer-reads-all' }],
      });
    }
  });

  test('somebody with an account', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(create(wanted(idOf(people.asta), nobody))).rejects.toMatchObject({
      errors: [{ field: 'reviewer', code: 'no-account' }],
    });
  });

  test('not themselves', async () => {
    await expect(create(wanted(idOf(people.ed), idOf(people.ines)))).rejects.toMatchObject({
      code: 'independence',
      said: { code: 'takes-part' },
    });
  });

  test('one assessment of a region in a phase', async () => {
    await expect(create(wanted(idOf(people.asta), idOf(people.rolf), 'ES51'))).rejects.toMatchObject({
      code: 'exists',
      said: { params: { id: course.id } },
    });
  });

  test('gives the roles that go with it, and takes them away when somebody else is appointed', async () => {
    const { db } = database;
    const other = await createPerson(db, { email: 'olav@example.org', name: 'Olav', password, grants: [] });
    const itg = await create(wanted(other, idOf(people.ines), 'ITG'));
    const rolesOf = async (person: string) =>
      (await db.select().from(grant).where(eq(grant.person, person))).map(
        ({ role, region }) => `${role} ${region}`,
      );
    expect(await rolesOf(other)).toEqual(['assessor ITG']);
    await appoint(as(db, people.ed), itg, 1, 'assessor', idOf(people.asta));
    expect(await rolesOf(other)).toEqual([]);
    expect(await rolesOf(idOf(people.asta))).toContain('assessor ITG');
    await expect(appoint(as(db, people.ed), itg, 2, 'reviewer', idOf(people.asta))).rejects.toMatchObject({
      code: 'independence',
      errors: [{ field: 'person', code: 'expert-is-other' }],
    });
  });

  test('from the experts there are, told what hinders each', async () => {
    const experts = await listExperts(as(database.db, people.ed), 'ES51');
    const asta = experts.find(({ person }) => person === people.asta.person);
    expect(asta).toMatchObject({
      name: 'Asta',
      hindrances: { assessor: null, reviewer: { code: 'expert-is-other' } },
    });
    expect(experts.map(({ name }) => name)).not.toContain('Ana');
    const asked = await statementsOf(database, (db) => listExperts(as(db, people.ed), 'ES51'));
    // However many experts there are.
    expect(asked).toHaveLength(4);
  });
});

describe('By direct SQL the database refuses', () => {
  const seat = (person: string) =>
    database.db
      .update(assessmentExpert)
      .set({ person })
      .where(and(eq(assessmentExpert.assessment, course.id), eq(assessmentExpert.role, 'reviewer')))
      .then();

  test('a coordinator or a contributor as an expert of the region', async () => {
    const { ana, anton, carme } = people;
    for (const one of [ana, anton, carme]) expect(await broken(seat(idOf(one)))).toBe('independence');
  });

  test('whoever gave facts on the region’s behalf, though they hold no role of it any more; and so does the Atlas', async () => {
    const { db } = database;
    const who = await createPerson(db, { email: 'gala@example.org', name: 'Gala', password, grants: [] });
    const itg = await createAssessment(as(db, people.ed), {
      ...{ phase, region: 'ITG1', assessor: idOf(people.asta), reviewer: idOf(people.ines) },
    });
    await db
      .insert(assessmentFact)
      .values({ assessment: itg, area: 'housing', title: 'Stock', text: 'Few flats', addedBy: who });
    const seated = { assessment: itg, role: 'assessor' as const, person: who, appointedBy: idOf(people.ed) };
    const place = { target: [assessmentExpert.assessment, assessmentExpert.role], set: seated };
    expect(await broken(db.insert(assessmentExpert).values(seated).onConflictDoUpdate(place))).toBe(
      'independence',
    );
    for (const role of ['assessor', 'reviewer'] as const)
      await expect(appoint(as(db, people.ed), itg, 1, role, who)).rejects.toMatchObject({
        errors: [{ field: 'person', code: 'expert-spoke-for-region' }],
      });
  });

  test('whoever only declared what the region is competent for, or gave a fact that is taken away again', async () => {
    const { db } = database;
    const itg = await createAssessment(as(db, people.ed), {
      ...{ phase, region: 'SE22', assessor: idOf(people.asta), reviewer: idOf(people.ines) },
    });
    const coordinates = { role: 'coordinator' as const, region: 'SE22' };
    const settled = async (name: string): Promise<Actor> => ({
      person: await createPerson(db, {
        ...{ email: `${name}@example.org`, name, password, grants: [coordinates] },
      }),
      grants: [coordinates],
    });
    const [dag, frej] = [await settled('dag'), await settled('frej')];
    await declareCompetences(as(db, dag), itg, 1, { competences: competences() });
    const given = await addFact(as(db, frej), itg, {
      ...{ area: 'housing', title: 'Stock', url: null, text: 'So many flats', files: [] },
    });
    await removeFact(as(db, frej), storeInFolder().store, itg, given.id);
    await db.delete(grant).where(inArray(grant.person, [idOf(dag), idOf(frej)]));
    for (const one of [dag, frej]) {
      const who = idOf(one);
      const seated = {
        assessment: itg,
        role: 'assessor' as const,
        person: who,
        appointedBy: idOf(people.ed),
      };
      const place = { target: [assessmentExpert.assessment, assessmentExpert.role], set: seated };
      expect(await broken(db.insert(assessmentExpert).values(seated).onConflictDoUpdate(place))).toBe(
        'independence',
      );
      for (const role of ['assessor', 'reviewer'] as const)
        await expect(appoint(as(db, people.ed), itg, 2, role, who)).rejects.toMatchObject({
          errors: [{ field: 'person', code: 'expert-spoke-for-region' }],
        });
      // Nor do they decide, once they are editors.
      const row = { act: 'clear', noun: 'assessment', nounId: itg, detail: { version: 1 }, actor: who };
      expect(await broken(db.insert(audit).values(row))).toBe('authors_apart');
      const editor: Actor = { person: who, grants: [{ role: 'editor', region: null }] };
      expect((await viewAssessment(as(db, editor), itg)).hindrances).toContainEqual(
        expect.objectContaining({ action: 'appoint-assessor', code: 'takes-part' }),
      );
    }
  });

  test('an editor or somebody of the secretariat as reviewer, now or later', async () => {
    for (const one of [people.eva, people.clara]) expect(await broken(seat(idOf(one)))).toBe('independence');
    for (const role of ['editor', 'secretariat'] as const) {
      const later = { person: idOf(people.rolf), role, region: null };
      expect(await broken(database.db.insert(grant).values(later))).toBe('independence');
    }
  });

  test('one person as both experts of a region', async () => {
    expect(await broken(seat(idOf(people.asta)))).toBe('independence');
  });

  test('a role of the region, later, for somebody who is its expert already', async () => {
    const { db } = database;
    for (const role of ['coordinator', 'contributor'] as const) {
      for (const region of ['ES51', null]) {
        expect(await broken(db.insert(grant).values({ person: idOf(people.asta), role, region }))).toBe(
          'independence',
        );
      }
    }
    // Also when the role that goes with the appointment is gone.
    await db
      .transaction(async (tx) => {
        await tx.delete(grant).where(eq(grant.person, idOf(people.rolf)));
        expect(
          await broken(
            tx.transaction((inner) =>
              inner.insert(grant).values({ person: idOf(people.rolf), role: 'contributor', region: 'ES51' }),
            ),
          ),
        ).toBe('independence');
        expect(
          await broken(
            tx.transaction((inner) =>
              inner.insert(grant).values({ person: idOf(people.rolf), role: 'assessor', region: 'ES51' }),
            ),
          ),
        ).toBe('independence');
        expect(
          await broken(
            tx.transaction((inner) =>
              inner.insert(grant).values({ person: idOf(people.rolf), role: 'contributor', region: 'SE224' }),
            ),
          ),
        ).toBeUndefined();
        tx.rollback();
      })
      .catch(onlyRollback);
  });

  test('a reviewer for an explorative assessment', async () => {
    const { db } = database;
    const second = await openPilot(db, people.clara, {
      edition: 'explorative-2026',
      instrument: 'mipex-reg-explorative',
    });
    const id = await createAssessment(as(db, people.ed), {
      ...{ phase: second, region: 'ES51', assessor: idOf(people.asta), reviewer: null },
    });
    const row = {
      assessment: id,
      role: 'reviewer',
      person: idOf(people.rolf),
      appointedBy: idOf(people.ed),
    } as const;
    expect(await broken(db.insert(assessmentExpert).values(row))).toBe('one_expert');
    await expect(
      createAssessment(as(db, people.ed), {
        ...{ phase: second, region: 'ITG', assessor: idOf(people.asta), reviewer: idOf(people.ines) },
      }),
    ).rejects.toMatchObject({ errors: [{ field: 'reviewer', code: 'one-expert' }] });
  });

  test('an appointment and a role that pass each other: the later waits, and is refused', async () => {
    const { db } = database;
    const held = Promise.withResolvers<void>();
    const granted = Promise.withResolvers<void>();
    const role = db.transaction(async (tx) => {
      await tx.insert(grant).values({ person: idOf(people.ines), role: 'contributor', region: 'SE224' });
      granted.resolve();
      await held.promise;
    });
    await granted.promise;
    const appointed = create(wanted(idOf(people.asta), idOf(people.ines), 'SE224')).catch(
      (error: unknown) => error,
    );
    // It is past its own check, and waits for the role to be settled.
    await expect
      .poll(async () => (await db.execute(sql`select from pg_locks where not granted`)).rows.length)
      .toBeGreaterThan(0);
    held.resolve();
    await role;
    expect(await appointed).toMatchObject({ code: 'independence' });
  });

  test('every decision of whoever takes part, in the audit where each leaves its row', async () => {
    const { db } = database;
    await course.declare();
    await addFact(as(db, people.ana), course.id, {
      ...{ area: 'housing', title: 'Stock', url: null, text: 'So many flats', files: [] },
    });
    const acts = [
      ...['create', 'appoint-assessor', 'appoint-reviewer', 'clarify', 'clear', 'resolve', 'publish'],
      ...['correct', 'discard', 'withdraw'],
    ];
    for (const one of [people.asta, people.rolf, people.ana, people.carme]) {
      for (const act of acts) {
        const row = { actor: one.person, act, noun: 'assessment', nounId: course.id, detail: { version: 1 } };
        expect([act, await broken(db.insert(audit).values(row))]).toEqual([act, 'authors_apart']);
      }
    }
    await db
      .transaction(async (tx) => {
        const row = { act: 'clear', noun: 'assessment', nounId: course.id, detail: { version: 1 } };
        expect(await broken(tx.insert(audit).values({ ...row, actor: people.eva.person }))).toBeUndefined();
        tx.rollback();
      })
      .catch(onlyRollback);
  });

  test('also of whoever gave the experts a fact, when the role is gone', async () => {
    const { db } = database;
    await db
      .transaction(async (tx) => {
        await tx.delete(grant).where(eq(grant.person, idOf(people.ana)));
        const row = { act: 'clear', noun: 'assessment', nounId: course.id, detail: { version: 1 } };
        const decided = tx.transaction((inner) =>
          inner.insert(audit).values({ ...row, actor: people.ana.person }),
        );
        expect(await broken(decided)).toBe('authors_apart');
        tx.rollback();
      })
      .catch(onlyRollback);
  });

  test('an editor who coordinates the region, by the code with the reason too', async () => {
    const carme: Actor = {
      person: people.carme.person,
      grants: [...people.carme.grants, { role: 'editor', region: null }],
    };
    await course.to('submitted');
    const { hindrances, actions } = await viewAssessment(as(database.db, carme), course.id);
    expect(hindrances).toContainEqual(expect.objectContaining({ action: 'clear', code: 'takes-part' }));
    expect(actions).toEqual(['add-fact']);
    await expect(clear(as(database.db, carme), course.id, course.revision)).rejects.toMatchObject({
      code: 'independence',
      said: { code: 'takes-part' },
    });
  });
});

describe('What was written stays', () => {
  const at = () => ({ assessment: course.id, version: 1 });
  const words = () => ({ indicator: 'h-01', sources: [], writtenAt: new Date() });

  test('answers of a submitted version, and the version itself', async () => {
    const { db } = database;
    const [row] = await db.select().from(assessment).where(eq(assessment.id, course.id));
    expect(row?.state).toBe('submitted');
    const own = eq(assessmentAnswer.assessment, course.id);
    expect(await broken(db.update(assessmentAnswer).set({ option: 'c' }).where(own))).toBe('words_stay');
    expect(await broken(db.delete(assessmentAnswer).where(own))).toBe('words_stay');
    const more = { ...at(), ...words(), indicator: 's-01', writtenBy: idOf(people.asta) };
    expect(await broken(db.insert(assessmentAnswer).values(more))).toBe('words_stay');
    const version = eq(assessmentVersion.assessment, course.id);
    for (const change of [{ submittedAt: null, competences: null }, { competences: {} }])
      expect(await broken(db.update(assessmentVersion).set(change).where(version))).toMatch(/kept as it was/);
    expect(await broken(db.delete(assessmentVersion).where(version))).toMatch(/kept as it was/);
  });

  test('no review before the version is cleared, and none by whoever answered', async () => {
    const { db } = database;
    const row = { ...at(), ...words(), agrees: true, writtenBy: idOf(people.rolf) };
    expect(await broken(db.insert(assessmentReview).values(row))).toBe('words_stay');
    await course.clear();
    expect(await broken(db.insert(assessmentReview).values({ ...row, writtenBy: idOf(people.asta) }))).toBe(
      'authors_apart',
    );
  });

  test('no resolution before the review is submitted, none by whoever takes part, none after publication', async () => {
    const { db } = database;
    const row = (resolvedBy: string): typeof assessmentResolution.$inferInsert => ({
      ...{ ...at(), indicator: 'e-01', choice: 'assessor', reason: 'So', resolvedAt: new Date() },
      resolvedBy,
    });
    const insert = (by: Actor) => broken(db.insert(assessmentResolution).values(row(idOf(by))));
    expect(await insert(people.ed)).toBe('words_stay');
    await course.review('h-01', true);
    await course.review('h-02', true);
    await course.review('e-01', false, 'b');
    await course.submitReview();
    const reviews = db.update(assessmentReview).set({ comment: 'Other' });
    expect(await broken(reviews.where(eq(assessmentReview.assessment, course.id)))).toBe('words_stay');
    for (const one of [people.asta, people.rolf, people.ana]) expect(await insert(one)).toBe('authors_apart');
    await course.resolve('e-01', 'assessor');
    await course.publish();
    const change = db.update(assessmentResolution).set({ reason: 'Other' });
    expect(await broken(change.where(eq(assessmentResolution.assessment, course.id)))).toBe('words_stay');
  });
});
