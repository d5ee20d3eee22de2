import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { SubmissionView } from '../contract/submission.ts';
import { once } from '../idempotent.ts';
import { type Decision, decide } from './decide.ts';
import { load } from './load.ts';
import { viewSubmission } from './view.ts';

interface Wanted {
  key: string | undefined;
  path: string;
  revision: number;
  decision: Decision;
}

/** Submits; with a key once, however often it is sent: the same answer again, and one receipt. */
export async function submitOnce(
  context: Context,
  secret: string,
  id: string,
  { key, path, revision, decision }: Wanted,
): Promise<SubmissionView> {
  const submit = async (inside: Context) => {
    await decide(inside, id, revision, 'submit', decision);
    return viewSubmission(inside, id);
  };
  if (key === undefined) return submit(context);
  const { body } = await once(context, secret, {
    key,
    request: { path, body: { revision, decision } },
    allow: async () => {
      const { submission } = await load(context, id);
      requireRole(context.actor, ['contributor', 'coordinator'], submission.region);
    },
    make: async (inside) => ({ body: await submit(inside), headers: {} }),
  });
  return JSON.parse(body) as SubmissionView;
}
