import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { account, grant, invitation } from '../../drizzle/schema/person.ts';
import { regionalRoles, type Role } from '../../drizzle/vocabulary.ts';
import { type Actor, holds, requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import { constraintOf } from '../constraint.ts';
import type { Context } from '../context.ts';
import { retention } from '../contract/retention.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { resolveRegion } from '../region-code.ts';
import { asProblem, createPerson } from './create.ts';
import { isPasswordOf } from './password.ts';

const lasts = retention.linkDays * 24 * 3600 * 1000;

/** Most invitations told at once. */
const MOST = 500;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export interface Invited {
  email: string;
  role: Role;
  region: string | null;
}

/** The secretariat invites to every role; a coordinator invites contributors of the own region. */
export function requireInviter(actor: Actor, { role, region }: Invited): string {
  const by = requireRole(actor, ['secretariat', 'coordinator']);
  if (holds(actor, ['secretariat'])) return by;
  if (role !== 'contributor' || !region || !holds(actor, ['coordinator'], resolveRegion(region))) {
    throw new Problem('forbidden', say('own-contributors-only'));
  }
  return by;
}

/** The invitations an inviter sees: the secretariat all, a coordinator the contributors of the own regions. */
function seenBy(actor: Actor): SQL | undefined {
  requireRole(actor, ['secretariat', 'coordinator']);
  const own = actor.grants.filter((one) => one.role === 'coordinator');
  if (holds(actor, ['secretariat'])) return undefined;
  const regions = own.flatMap((one) => one.region ?? []);
  const contributors = eq(invitation.role, 'contributor');
  return own.some((one) => one.region === null)
    ? contributors
    : and(contributors, inArray(invitation.region, regions));
}

/**
 * Invites somebody to exactly one role, of one region where the role is a region's. The token is told this once: only
 * its hash is kept.
 */
export async function invite(context: Context, wanted: Invited): Promise<{ id: string; token: string }> {
  const by = requireInviter(context.actor, wanted);
  if (regionalRoles.includes(wanted.role) !== (wanted.region !== null)) {
    const said = say(wanted.region ? 'region-unwanted' : 'region-needed');
    throw refusal('invalid', [{ field: 'region', ...said }]);
  }
  const region = wanted.region === null ? null : resolveRegion(wanted.region);
  const id = crypto.randomUUID();
  const token = randomBytes(32).toString('base64url');
  try {
    await context.db.insert(invitation).values({
      id,
      tokenHash: hashOf(token),
      email: wanted.email,
      role: wanted.role,
      region,
      invitedBy: by,
      createdAt: context.now,
      expiresAt: new Date(context.now.getTime() + lasts),
    });
  } catch (error) {
    if (constraintOf(error) !== 'invitation_region_region_code_fk') throw error;
    throw refusal('invalid', [{ field: 'region', ...say('no-such-region', { region: String(region) }) }]);
  }
  await record(context, 'invite', 'invitation', id, { role: wanted.role, region });
  return { id, token };
}

const view = (row: typeof invitation.$inferSelect) => ({
  id: row.id,
  email: row.email,
  role: row.role,
  region: row.region,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  acceptedAt: row.acceptedAt?.toISOString() ?? null,
});

/** The newest invitations, and how many there are in all. */
export async function listInvitations({ db, actor }: Context) {
  const seen = seenBy(actor);
  const rows = await db
    .select()
    .from(invitation)
    .where(seen)
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(MOST);
  const total = rows.length < MOST ? rows.length : await db.$count(invitation, seen);
  return { invitations: rows.map(view), total };
}

export async function viewInvitation(context: Context, id: string) {
  const mine = and(eq(invitation.id, id), or(seenBy(context.actor)));
  const [row] = await context.db.select().from(invitation).where(mine);
  if (!row) throw new Problem('not-found', say('no-such-invitation'));
  return view(row);
}

/**
 * A further role for somebody who has an account already: their own password proves that it is they. Undefined when
 * nobody has an account with this address.
 */
async function giveFurtherRole(
  db: Db,
  { email, role, region }: Invited,
  password: string,
): Promise<string | undefined> {
  const [known] = await db.select({ id: account.id }).from(account).where(eq(account.email, email));
  if (!known) return undefined;
  if (!(await isPasswordOf(db, known.id, password))) {
    throw refusal('invalid', [{ field: 'password', ...say('other-password') }]);
  }
  try {
    await db.insert(grant).values({ person: known.id, role, region }).onConflictDoNothing();
  } catch (error) {
    throw asProblem(error, region);
  }
  return known.id;
}

/** Whom an open invitation is for; nobody where its link leads nowhere. */
export async function whomInvited(context: Context, token: string): Promise<string | undefined> {
  const [found] = await context.db
    .select({ email: invitation.email })
    .from(invitation)
    .where(and(eq(invitation.tokenHash, hashOf(token)), isNull(invitation.acceptedAt)));
  return found?.email ?? undefined;
}

/**
 * Uses an invitation: makes the account with exactly its role and region, or gives them to the account the address
 * already has. Works once; expired or used ones are gone.
 */
export async function acceptInvitation(
  context: Context,
  wanted: { token: string; name: string; password: string },
): Promise<{ email: string }> {
  return context.db.transaction(async (db) => {
    const [found] = await db
      .select()
      .from(invitation)
      .where(and(eq(invitation.tokenHash, hashOf(wanted.token)), isNull(invitation.acceptedAt)))
      .for('update');
    if (!found || found.email === null || found.expiresAt <= context.now) {
      throw new Problem('gone', say('invitation-gone'));
    }
    const { email, role, region } = found;
    const { name, password } = wanted;
    const id =
      (await giveFurtherRole(db, { email, role, region }, password)) ??
      (await createPerson(db, { email, name, password, grants: [{ role, region }] }));
    await db
      .update(invitation)
      .set({ acceptedAt: context.now, acceptedBy: id })
      .where(eq(invitation.id, found.id));
    await record({ ...context, db }, 'accept-invitation', 'invitation', found.id, {
      person: id,
      role,
      region,
    });
    return { email };
  });
}
