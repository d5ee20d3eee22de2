import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAnswer } from '../../../api/assessments/answer.ts';
import { writeReview } from '../../../api/assessments/review.ts';
import { assessing, beginAlone } from '../../support/assessing.ts';
import { answer, type Course, review } from '../../support/assessments.ts';
import type { TestDatabase } from '../../support/database.ts';
import { statementsOf } from '../../support/statements.ts';
import { as } from '../../support/world.ts';

describe('Saving one indicator', () => {
  let database: TestDatabase;
  let course: Course;
  beforeAll(async () => {
    const { db, people, ...made } = await assessing(['ana', 'asta', 'rolf', 'ed', 'clara']);
    database = made.database;
    course = await beginAlone(db, people);
    await course.declare();
  });
  afterAll(() => database.close());

  /** Statements that bring all that was said of every indicator. */
  const heavy = (sent: readonly string[]) =>
    sent.filter((one) => /select .*"(comment|sources)".* from "assessment_(answer|review)"/.test(one));

  test('reads of the other answers only that they are there', async () => {
    const { asta } = course.cast;
    const sent = await statementsOf(database, async (db) => {
      const saved = await writeAnswer(as(db, asta), course.id, course.revision, 'h-01', answer('a'));
      expect(saved).toMatchObject({ done: 1, of: 3 });
    });
    expect(heavy(sent)).toEqual([]);
    // Begin, lock, assessment, instrument, answer, count, assessment, audit, commit.
    expect(sent).toHaveLength(9);
    course.revision += 1;
  });

  test('and of the other reviews their number', async () => {
    await course.write('h-02', 'b');
    await course.write('e-01', 'c');
    await course.submit();
    await course.clear();
    await course.review('h-02', true);
    const { rolf } = course.cast;
    const sent = await statementsOf(database, async (db) => {
      const saved = await writeReview(as(db, rolf), course.id, course.revision, 'h-01', review(true));
      expect(saved).toMatchObject({ done: 2, of: 3 });
    });
    expect(heavy(sent)).toEqual([]);
  });
});
