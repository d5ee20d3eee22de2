import { parseArgs } from 'node:util';
import { regionalRoles, type Role, roles } from '../drizzle/vocabulary.ts';
import { newInvitation } from './contract/me.ts';
import { words as text } from './contract/fields.ts';
import type { NewPerson } from './people/create.ts';
import { resolveCode } from './region-code.ts';
import { StartProblem } from './start/problem.ts';

const generalRoles = roles.filter((one) => !regionalRoles.includes(one));

export const usage = `npm run admin -- create-user --email <address> --role <role> [--role <role>] [--region <NUTS code>] [--name <name>] [--password-stdin]
  roles of one region, with --region: ${regionalRoles.join(', ')}
  roles without a region: ${generalRoles.join(', ')}
  A password is made and shown once; with --password-stdin it is read from standard input instead.`;

type Wanted = Omit<NewPerson, 'password'> & { passwordFromInput: boolean };

/** The request on the command line, checked. Throws StartProblem saying what is wrong and what is allowed. */
export function readRequest(words: string[]): Wanted {
  const given = parsed(words);
  const email = newInvitation.shape.email.safeParse(once('email', given.email));
  if (!email.success) throw new StartProblem(`--email is an e-mail address.\n${usage}`);
  const name = text(200).safeParse(once('name', given.name) ?? email.data);
  if (!name.success) throw new StartProblem('--name is a text of 1 to 200 characters.');
  const region = regionOf(once('region', given.region));
  const wanted = rolesOf(given.role ?? [], region);
  return {
    email: email.data,
    name: name.data,
    grants: wanted.map((role) => ({ role, region })),
    passwordFromInput: given['password-stdin'] ?? false,
  };
}

function parsed(words: string[]) {
  const strings = { type: 'string', multiple: true } as const;
  const options = { email: strings, name: strings, role: strings, region: strings } as const;
  try {
    return parseArgs({ args: words, options: { ...options, 'password-stdin': { type: 'boolean' } } }).values;
  } catch (error) {
    throw new StartProblem(`${(error as Error).message}\n${usage}`);
  }
}

/** The one value of an option; the last of several would silently win. */
function once(option: string, values: string[] | undefined): string | undefined {
  if (values && values.length > 1) throw new StartProblem(`--${option} is given ${values.length} times.`);
  return values?.[0];
}

function regionOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const found = resolveCode(text);
  if ('refused' in found) throw new StartProblem(`--region: ${found.refused}`);
  return found.code;
}

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/** The roles, each with or without a region as it is held. */
function rolesOf(words: readonly string[], region: string | null): Role[] {
  if (words.length === 0) throw new StartProblem(`--role is needed.\n${usage}`);
  const unknown = words.find((one) => !isRole(one));
  if (unknown !== undefined)
    throw new StartProblem(`There is no role "${unknown}": ${roles.join(', ')}.\n${usage}`);
  const found = [...new Set(words.filter(isRole))];
  const regional = found.find((one) => regionalRoles.includes(one));
  if (regional && region === null)
    throw new StartProblem(`The role ${regional} is held for one region: add --region.\n${usage}`);
  const general = found.find((one) => !regionalRoles.includes(one));
  if (general && region !== null)
    throw new StartProblem(`The role ${general} is held without a region: leave --region out.\n${usage}`);
  return found;
}
