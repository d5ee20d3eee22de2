import type { Actor } from '../../api/actor.ts';
import type { Db } from '../../drizzle/client.ts';
import { begin, type Cast, type Course, openPilot, placeAssessmentInstruments } from './assessments.ts';
import { freshDatabase } from './database.ts';
import { type Name, placeRegions, settle } from './world.ts';

/** A database of its own with regions, both instruments of experts, and these people. */
export async function assessing<const Names extends readonly Name[]>(names: Names) {
  const database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  await placeAssessmentInstruments(db);
  return { database, db, people: await settle(db, names) };
}

let begun = 0;

/** The assessment of Catalonia in a phase of its own. */
export async function beginAlone(db: Db, people: Cast & { clara: Actor }): Promise<Course> {
  begun += 1;
  return begin(db, people, await openPilot(db, people.clara, { edition: `alone-${begun}` }));
}
