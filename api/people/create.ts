import { hashPassword } from 'better-auth/crypto';
import type { Db } from '../../drizzle/client.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { account, credential, grant, person } from '../../drizzle/schema/person.ts';
import type { Grant } from '../actor.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { constraintOf } from '../constraint.ts';

export interface NewPerson {
  email: string;
  name: string;
  password: string;
  grants: Grant[];
  demonstration?: boolean;
}

/** The only way an account is made: by invitation, by `npm run admin`, by the demonstration seed. Returns the person's id. */
export async function createPerson(db: Db, wanted: NewPerson): Promise<string> {
  const password = await hashPassword(wanted.password);
  try {
    return await db.transaction(async (tx) => {
      const [made] = await tx
        .insert(person)
        .values({ demonstration: wanted.demonstration ?? false })
        .returning({ id: person.id });
      if (!made) throw new Error('no person was made');
      const { id } = made;
      await tx
        .insert(account)
        .values({ id, name: wanted.name, email: wanted.email.toLowerCase(), emailVerified: true });
      await tx.insert(credential).values({ userId: id, accountId: id, providerId: 'credential', password });
      for (const { role, region } of wanted.grants)
        await tx.insert(grant).values({ person: id, role, region });
      // Who acts is not known here: an invitation's own row says it, at the machine there is nobody signed in.
      const detail = { grants: wanted.grants };
      await tx
        .insert(audit)
        .values({ actor: null, act: 'create-person', noun: 'person', nounId: id, detail });
      return id;
    });
  } catch (error) {
    throw asProblem(error, wanted.grants[0]?.region);
  }
}

/** A refusal of the database as a sentence. */
export function asProblem(error: unknown, region?: string | null): unknown {
  switch (constraintOf(error)) {
    case 'account_email_unique':
      return refusal('invalid', [{ field: 'email', ...say('has-account') }]);
    case 'independence':
      return new Problem('independence', say('not-independent'));
    case 'role_grant_region_region_code_fk':
      return refusal('invalid', [{ field: 'region', ...say('no-such-region', { region: region ?? '' }) }]);
    default:
      return error;
  }
}
