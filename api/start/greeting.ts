import { eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { person } from '../../drizzle/schema/person.ts';
import { demonstrationAccounts } from '../seed.ts';
import type { Settings } from '../settings.ts';

/** What the person who started the server reads: where it is, who may sign in, how to stop it. */
export async function greeting(db: Db, url: string, settings: Settings): Promise<string> {
  const lines = ['', `  The atlas is at ${url}`, ''];
  const [demonstration] = await db
    .select({ id: person.id })
    .from(person)
    .where(eq(person.demonstration, true))
    .limit(1);
  if (demonstration && !settings.production) lines.push(...accounts(), '');
  if (settings.production) lines.push(...(await firstSteps(db)));
  lines.push('  Ctrl-C stops it.', '');
  return lines.join('\n');
}

function accounts(): string[] {
  const width = Math.max(...demonstrationAccounts.map((account) => account.email.length));
  return [
    '  Demonstration accounts (made-up people, only on this kind of start):',
    ...demonstrationAccounts.map(
      ({ email, password, who }) => `    ${email.padEnd(width)}  ${password}  ${who}`,
    ),
  ];
}

async function firstSteps(db: Db): Promise<string[]> {
  const [somebody] = await db.select({ id: person.id }).from(person).limit(1);
  if (somebody) return [];
  return [
    '  Nobody can sign in yet. Make the first account:',
    '    npm run admin -- create-user --email you@example.eu --role secretariat',
    '',
  ];
}
