import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../api/actor.ts';
import { askBack } from '../../../api/assessments/clarify.ts';
import { createAssessment } from '../../../api/assessments/create.ts';
import { listVersions } from '../../../api/assessments/versions.ts';
import { viewAssessment } from '../../../api/assessments/view.ts';
import { createPerson } from '../../../api/people/create.ts';
import { erasePerson } from '../../../api/people/erase.ts';
import { previewErasure } from '../../../api/people/erasure-preview.ts';
import { mentionPattern, whomItNames } from '../../../api/people/naming.ts';
import { ownData } from '../../../api/people/own-data.ts';
import { proposeExpert } from '../../../api/phases/propose.ts';
import { viewPhase } from '../../../api/phases/read.ts';
import { assessmentQuestion } from '../../../drizzle/schema/assessment.ts';
import { proposedExpert } from '../../../drizzle/schema/phase.ts';
import { assessing } from '../../support/assessing.ts';
import { Course, openPilot } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { rowsWith } from '../../support/dump.ts';
import { as, password } from '../../support/world.ts';

/** Olga assesses Catalonia, was proposed by name and by address, and is named in a question and in an answer. */
const olga = { name: 'Olga Canary', email: 'olga.canary@example.org' };
const ERASED = '[erased person · personne effacée]';

let database: TestDatabase;
let people: Record<'ana' | 'rolf' | 'ed' | 'clara', Actor>;
let id: string;
let phase: string;
let course: Course;

beforeAll(async () => {
  ({ database, people } = await assessing(['ana', 'rolf', 'ed', 'clara']));
  const { db } = database;
  id = await createPerson(db, { ...olga, password, grants: [] });
  phase = await openPilot(db, people.clara);
  const clara = as(db, people.clara);
  await proposeExpert(clara, phase, 'ES51', { name: olga.name });
  await proposeExpert(clara, phase, 'ITG1', { name: 'O. C.', email: olga.email });
  // Of her name, in a region where she has no role: it may be somebody else.
  await proposeExpert(clara, phase, 'SE224', { name: olga.name });
  const assessment = await createAssessment(as(db, people.ed), {
    ...{ phase, region: 'ES51', assessor: id, reviewer: people.rolf.person },
  });
  const asta: Actor = { person: id, grants: [{ role: 'assessor', region: 'ES51' }] };
  course = new Course(db, { ...people, asta }, assessment);
  await course.declare();
  await course.write('h-01', 'a', { comment: `As ${olga.name} showed.` });
  await course.write('h-02', 'b');
  await course.write('e-01', 'c');
  await course.submit();
  const questions = [{ indicator: 'h-01', text: `Is this by ${olga.name} (${olga.email})?` }];
  await course.take(askBack(as(db, people.ed), course.id, course.revision, 'clarify', { questions }));
});
afterAll(() => database.close());

describe('The database and the server find an address in the same texts', () => {
  test.each([
    'olga.canary@example.org',
    '[{"name": "Olga.Canary@example.org.pdf"}]',
    'olga.canary@example.org.docx.pdf',
    'of olga.canary@example.org.',
    'olga.canary@example.org.uk',
    'olga.canary@example.org.uk.pdf',
    'x.olga.canary@example.org',
    'olga.canary@example.organ',
  ])('%s', async (text) => {
    const { rows } = await database.db.execute(sql`select ${text}::text ~* ${mentionPattern(olga)} as found`);
    expect(rows).toEqual([{ found: whomItNames([text], olga, false) === 'this-person' }]);
  });
});

describe('An expert who asks to be erased', () => {
  test('reads before what is kept of her', async () => {
    const hers: Actor = { person: id, grants: [{ role: 'assessor', region: 'ES51' }] };
    const data = await ownData(as(database.db, hers));
    expect(data).toMatchObject({ assessments: [course.id] });
    expect(data.answers).toHaveLength(6);
    expect((data.proposals as { region: string }[]).map(({ region }) => region).sort()).toEqual([
      'ES51',
      'ITG1',
    ]);
  });

  test('and the secretariat, what goes and what stays', async () => {
    const preview = await previewErasure(as(database.db, people.clara), id, 'secretariat');
    expect(preview).toMatchObject({
      erased: { proposals: 2, texts: 1 },
      stays: { assessments: 1 },
      assessmentMentions: [{ region: 'ES51', regionName: 'Cataluña' }],
    });
  });

  test('leaves no name: not in proposals, not in questions; what she wrote stays, under her number', async () => {
    const { db } = database;
    const before = await listVersions(as(db, people.ed), course.id);
    await erasePerson(as(db, people.clara), 'a secret', id, {
      by: 'secretariat',
      email: olga.email,
      also: [],
    });
    const gone = await db.select().from(proposedExpert).where(eq(proposedExpert.phase, phase));
    const named = gone.filter(({ region, name }) => ['ES51', 'ITG1'].includes(region) && name === null);
    expect(named).toHaveLength(2);
    expect(named.every((one) => one.email === null && one.background === null && one.erasedAt)).toBe(true);
    const [asked] = await db.select().from(assessmentQuestion);
    expect(asked?.text).toBe(`Is this by ${ERASED} (${ERASED})?`);
    const after = await listVersions(as(db, people.ed), course.id);
    expect(after.map(({ answers }) => answers)).toEqual(before.map(({ answers }) => answers));
    expect(await viewAssessment(as(db, people.ed), course.id)).toMatchObject({
      experts: [
        { role: 'assessor', person: id, name: null },
        { role: 'reviewer', name: 'Rolf' },
      ],
    });
    expect((await rowsWith(db, olga.email)).map(({ table }) => table)).toEqual([]);
    // Texts of experts stay as written, and the preview said where; so does a namesake elsewhere.
    expect([...new Set((await rowsWith(db, olga.name)).map(({ table }) => table))].sort()).toEqual([
      'assessment_answer',
      'proposed_expert',
    ]);
  });

  test('and a proposal that was erased counts no more', async () => {
    const { lines } = await viewPhase(as(database.db, people.clara), phase);
    expect(lines.find(({ region }) => region === 'ES51')).toMatchObject({ proposed: 2 });
  });
});
