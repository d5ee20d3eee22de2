import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { visitEmbedded } from '../drizzle/embedded/open.ts';
import { connect } from '../drizzle/client.ts';
import { type Role, roles } from '../drizzle/vocabulary.ts';
import { createPerson, type NewPerson } from './people/create.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import { openDatabase } from './start/openDatabase.ts';
import { prepare } from './start/prepare.ts';
import { StartProblem } from './start/problem.ts';

const usage = `npm run admin -- create-user --email <address> --role <role> [--role <role>] [--region <NUTS code>] [--name <name>] [--password-stdin]
  roles: ${roles.join(', ')}
  A password is made and shown once; with --password-stdin it is read from standard input instead.`;

const SHORTEST_PASSWORD = 12;

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
  if (given !== undefined && given.length < SHORTEST_PASSWORD) {
    throw new StartProblem(`The password needs at least ${SHORTEST_PASSWORD} characters.`);
  }
  const password = given ?? randomBytes(15).toString('base64url');
  await withDatabase(settings, terminal.say, (url) => create(url, { ...asked, password }));
  terminal.say(`${asked.email} may now sign in as ${asked.grants.map((grant) => grant.role).join(', ')}.`);
  if (given === undefined) terminal.say(`Password (shown only now): ${password}`);
}

/** The request on the command line, checked. Throws StartProblem saying what is wrong and what is allowed. */
export function readRequest(words: string[]): Omit<NewPerson, 'password'> & { passwordFromInput: boolean } {
  const { email, name, role = [], region, 'password-stdin': passwordFromInput = false } = parsed(words);
  if (!email || !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new StartProblem(`--email is an e-mail address.\n${usage}`);
  if (role.length === 0) throw new StartProblem(`--role is needed.\n${usage}`);
  const unknown = role.filter((one) => !isRole(one));
  if (unknown.length > 0) throw new StartProblem(`There is no role "${unknown[0]}": ${roles.join(', ')}.`);
  const grants = role.filter(isRole).map((one) => ({ role: one, region: region?.toUpperCase() ?? null }));
  return { email, name: name ?? email, grants, passwordFromInput };
}

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

function parsed(words: string[]) {
  const string = { type: 'string' } as const;
  try {
    return parseArgs({
      args: words,
      options: {
        email: string,
        name: string,
        role: { type: 'string', multiple: true },
        region: string,
        'password-stdin': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new StartProblem(`${(error as Error).message}\n${usage}`);
  }
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
