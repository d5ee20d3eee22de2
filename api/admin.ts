import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { visitEmbedded } from '../drizzle/embedded/open.ts';
import { connect } from '../drizzle/client.ts';
import { readRequest, usage } from './admin-request.ts';
import { acceptance } from './contract/me.ts';
import { createPerson, type NewPerson } from './people/create.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import { openDatabase } from './start/openDatabase.ts';
import { prepare } from './start/prepare.ts';
import { StartProblem } from './start/problem.ts';

/** As everywhere else a password is set. */
const { password: allowed } = acceptance.shape;

export interface Terminal {
  say: (line: string) => void;
  input: NodeJS.ReadableStream;
}

/** `npm run admin`: what only the person at the machine may do. Works beside a running server or without one. */
export async function runAdmin(settings: Settings, words: string[], terminal: Terminal): Promise<void> {
  const [verb, ...rest] = words;
  if (verb !== 'create-user')
    throw new StartProblem(`${verb ? `There is no "${verb}". ` : ''}Usage:\n${usage}`);
  const asked = readRequest(rest);
  const given = asked.passwordFromInput ? (await text(terminal.input)).replace(/\r?\n$/, '') : undefined;
  if (given !== undefined && !allowed.safeParse(given).success) {
    throw new StartProblem('The password needs at least 12 characters and at most 200.');
  }
  const password = given ?? randomBytes(15).toString('base64url');
  await withDatabase(settings, terminal.say, (url) => create(url, { ...asked, password }));
  terminal.say(`${asked.email} may now sign in as ${asked.grants.map((grant) => grant.role).join(', ')}.`);
  if (given === undefined) terminal.say(`Password (shown only now): ${password}`);
}

async function create(url: string, person: NewPerson): Promise<void> {
  const connection = connect(url, { max: 1 });
  try {
    await createPerson(connection.db, person);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new StartProblem(error.message);
  } finally {
    await connection.close();
  }
}

/** Beside a running server its database is used; otherwise the database is started for the moment and stopped again. */
async function withDatabase(
  settings: Settings,
  say: Terminal['say'],
  action: (url: string) => Promise<void>,
) {
  const visited = settings.databaseUrl ? undefined : await visitEmbedded(settings.dataDir);
  if (visited) return action(visited);
  const database = await openDatabase(settings, `npm run admin (process id ${process.pid})`, () => {});
  try {
    await prepare(database.url, { demonstration: !settings.production }, say);
    await action(database.url);
  } finally {
    await database.close();
  }
}
