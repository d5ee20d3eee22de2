import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { begin, type Cast, type Course, openPilot, placeTiny } from './assessments.ts';
import { type InBrowser, signIn, type Visitor } from './browser.ts';
import { emailOf, type Name, password, settle } from './world.ts';

interface Begun {
  course: Course;
  /** Somebody of the cast at a browser of their own. */
  visit: (name: Name) => Promise<Visitor>;
}

/** The assessment of Catalonia with its four questions, three of them asked, begun before the tests of a file. */
export function tinyAssessment(world: InBrowser): Begun {
  const made: { course?: Course } = {};
  beforeAll(async () => {
    const { db } = world.atlas.database;
    const { clara, ...cast } = await settle(db, ['ana', 'asta', 'rolf', 'ed', 'clara']);
    await placeTiny(db);
    const phase = await openPilot(db, clara, { instrumentVersion: 2 });
    made.course = await begin(db, cast satisfies Cast, phase);
  });
  return {
    get course() {
      if (!made.course) throw new Error('The assessment has not begun yet.');
      return made.course;
    },
    visit: async (name) => {
      const visitor = await world.visitor();
      await signIn(visitor.context, world.atlas.url, emailOf(name), password);
      return visitor;
    },
  };
}

/** The card of one indicator on an expert's sheet. */
export const card = (page: Page, code: string) => page.locator(`article#${code}`);

/** What was written last is with the server. */
export const saved = (page: Page) => page.locator('.save-line', { hasText: /Saved at \d/ }).waitFor();

/** The head of the assessment says that it has come to this state. */
export const stands = (page: Page, state: string) =>
  page.locator('.report-marks .badge', { hasText: new RegExp(`^${state}$`) }).waitFor();
