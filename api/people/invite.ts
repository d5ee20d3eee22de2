import { createHash, createHmac } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { invitation } from '../../drizzle/schema/person.ts';
import type { Role } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import { constraintOf } from '../constraint.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { resolveRegion } from '../region-code.ts';
import { createPerson } from './create.ts';

const lasts = 14 * 24 * 3600 * 1000;
/** Roles that only make sense for one region. */
const regional: readonly Role[] = ['contributor', 'coordinator', 'assessor', 'reviewer'];

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The invitation's secret, made again from its id when the same request is answered twice; only its hash is kept. */
export function tokenOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`invitation:${id}`).digest('base64url');
}

export interface Invited {
  email: string;
  role: Role;
  region: string | null;
}

/** Invites somebody to exactly one role, of one region where the role is a region's. Returns the invitation's id. */
export async function invite(context: Context, wanted: Invited, secret: string): Promise<string> {
  const by = requireRole(context.actor, ['secretariat']);
  if (regional.includes(wanted.role) !== (wanted.region !== null)) {
    const message = wanted.region ? 'is not given for this role' : 'is needed for this role';
    throw new Problem('invalid', `region ${message}.`, { errors: [{ field: 'region', message }] });
  }
  const region = wanted.region === null ? null : resolveRegion(wanted.region);
  const id = crypto.randomUUID();
  try {
    await context.db.insert(invitation).values({
      id,
      tokenHash: hashOf(tokenOf(id, secret)),
      email: wanted.email,
      role: wanted.role,
      region,
      invitedBy: by,
      createdAt: context.now,
      expiresAt: new Date(context.now.getTime() + lasts),
    });
  } catch (error) {
    if (constraintOf(error) !== 'invitation_region_region_code_fk') throw error;
    throw new Problem('invalid', 'There is no such region.', {
      errors: [{ field: 'region', message: 'is not a NUTS 2021 region' }],
    });
  }
  await record(context, 'invite', 'invitation', id, { role: wanted.role, region });
  return id;
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

export async function listInvitations(context: Context) {
  requireRole(context.actor, ['secretariat']);
  const rows = await context.db.select().from(invitation).orderBy(desc(invitation.createdAt)).limit(500);
  return rows.map(view);
}

export async function viewInvitation(context: Context, id: string) {
  requireRole(context.actor, ['secretariat']);
  const [row] = await context.db.select().from(invitation).where(eq(invitation.id, id));
  if (!row) throw new Problem('not-found', 'There is no such invitation.');
  return view(row);
}

/** Uses an invitation: makes the account with exactly its role and region. Works once; expired or used ones are gone. */
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
    if (!found || found.expiresAt < context.now) {
      throw new Problem(
        'gone',
        'This invitation was used or has expired. Ask the secretariat for a new one.',
      );
    }
    const { email, role, region } = found;
    const { name, password } = wanted;
    const id = await createPerson(db, { email, name, password, grants: [{ role, region }] });
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
