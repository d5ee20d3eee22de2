import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { type FieldError, Problem } from '../problem.ts';
import { decide } from './decide.ts';
import { lastTime } from './last-time.ts';
import { load } from './load.ts';

interface Target {
  id: string;
  revision: number;
}

/** Accepts questionnaires that say just what they said when they were accepted the last time: all of them, or none and which ones hinder it. */
export async function acceptUnchanged(context: Context, targets: readonly Target[]): Promise<void> {
  requireRole(context.actor, ['secretariat']);
  await context.db.transaction(async (db) => {
    const inside = { ...context, db };
    const errors: FieldError[] = [];
    // One order for everybody, so that two of these cannot wait for each other.
    for (const { id, revision } of targets.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const found = await load(inside, id, true);
      if (found.version.changes !== 0) errors.push({ field: id, ...say('changed-since-last-time') });
      // Whatever was returned or rejected says the same again: that is no reason to accept it.
      else if (!(await lastTime(inside, found))?.isAccepted)
        errors.push({ field: id, ...say('not-accepted-before') });
      else await decide(inside, id, revision, 'accept');
    }
    if (errors.length > 0) throw new Problem('wrong-state', say('only-unchanged'), { errors });
  });
}
