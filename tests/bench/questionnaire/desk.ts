import { randomUUID } from 'node:crypto';
import type { SubmissionView } from '../../../api/contract/submission.ts';

/** The demonstration seed's people: ana coordinates Catalonia, clara is the secretariat, ed the editor. */
const secret = 'atlas-demonstration';
const region = 'ES51';

/** Somebody signed in at the product, without a browser. */
export interface Desk {
  ask: (
    method: string,
    path: string,
    body?: object | string,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

export async function signedIn(port: number, name: 'ana' | 'clara' | 'ed'): Promise<Desk> {
  const origin = `http://127.0.0.1:${port}`;
  const send = async (
    method: string,
    path: string,
    body: object | string | undefined,
    headers: Record<string, string>,
  ) => {
    const answer = await fetch(origin + path, {
      method,
      headers: { origin, 'content-type': 'application/json', ...headers },
      ...(body ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const words = { email: `${name}@example.org`, password: secret };
  const cookie = (await send('POST', '/api/auth/sign-in/email', words, {})).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { ask: (method, path, body, headers = {}) => send(method, path, body, { cookie, ...headers }) };
}

/** Opens a round of these regions for years, as the secretariat does; its id. */
export async function roundOf(clara: Desk, regions: readonly string[]): Promise<string> {
  const wanted = {
    title: 'Round of the bench',
    instrument: 'mapping',
    instrumentVersion: 1,
    regions,
    opensOn: '2020-01-01',
    closesOn: '2099-12-31',
    remindersBefore: [],
  };
  const answer = await clara.ask('POST', '/api/rounds', wanted, { 'idempotency-key': randomUUID() });
  return ((await answer.json()) as { id: string }).id;
}

/** Begins Catalonia's questionnaire of a round; its id. */
export async function beginQuestionnaire(ana: Desk, round: string): Promise<string> {
  const wanted = { kind: 'questionnaire', region, round };
  const answer = await ana.ask('POST', '/api/submissions', wanted, { 'idempotency-key': randomUUID() });
  return ((await answer.json()) as SubmissionView).id;
}
