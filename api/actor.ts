import type { Role, Visibility } from '../drizzle/vocabulary.ts';
import { Problem } from './problem.ts';
import { say } from './contract/sentences.ts';

export interface Grant {
  role: Role;
  /** Null = every region. */
  region: string | null;
}

/** Who asks. `person` null = the public. */
export interface Actor {
  person: string | null;
  grants: Grant[];
}

export const nobody: Actor = { person: null, grants: [] };

/** Whether the actor holds one of the roles, for this region or for all. Example: a coordinator of ES51 may not act on ITG1. */
export function holds(actor: Actor, roles: readonly Role[], region?: string): boolean {
  return actor.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (region === undefined || grant.region === null || grant.region === region),
  );
}

/** Whom something is for. */
export const forRoles = (roles: readonly Role[], region?: string) =>
  region === undefined ? say('for-roles', { roles }) : say('for-roles-of', { roles, region });

/** Refuses who is not signed in. */
export function requirePerson(actor: Actor): string {
  if (!actor.person) throw new Problem('not-signed-in', say('sign-in'));
  return actor.person;
}

/** Refuses an actor who does not hold one of the roles for the region. */
export function requireRole(actor: Actor, roles: readonly Role[], region?: string): string {
  const person = requirePerson(actor);
  if (!holds(actor, roles, region)) {
    throw new Problem('forbidden', forRoles(roles, region));
  }
  return person;
}

/** What a reader may see beyond the public records. */
export interface Audience {
  /** Restricted visibilities this reader sees, in every region. */
  visibilities: Visibility[];
  /** Regions whose own records the reader sees whatever their visibility; `all` for the secretariat. */
  regions: string[] | 'all';
  /** Whether counts are exact everywhere (DG HOME, secretariat); in own regions they always are. */
  exact: boolean;
}

/**
 * The audience of an actor: Task Force members see `taskforce`; DG HOME `taskforce` and `dghome`; the secretariat
 * all; a region's people everything of their own region. Example: DG HOME gets `['taskforce', 'dghome']`, exact.
 */
export function audienceOf(actor: Actor): Audience {
  if (holds(actor, ['secretariat'])) {
    return { visibilities: ['taskforce', 'dghome', 'region'], regions: 'all', exact: true };
  }
  const visibilities: Visibility[] = [];
  if (holds(actor, ['taskforce', 'dghome'])) visibilities.push('taskforce');
  if (holds(actor, ['dghome'])) visibilities.push('dghome');
  const own = actor.grants.filter((grant) => grant.role === 'coordinator' || grant.role === 'contributor');
  const regions = own.some((grant) => grant.region === null)
    ? ('all' as const)
    : own.flatMap((grant) => (grant.region ? [grant.region] : []));
  return { visibilities, regions, exact: holds(actor, ['dghome']) };
}

/** Whether there may be restricted records that this reader sees. */
export function isInAudience(actor: Actor): boolean {
  const { visibilities, regions } = audienceOf(actor);
  return visibilities.length > 0 || regions === 'all' || regions.length > 0;
}

/** Whether the actor may see a published record of this visibility and region. */
export function maySee(actor: Actor, record: { visibility: Visibility; region: string }): boolean {
  const { visibilities, regions } = audienceOf(actor);
  return (
    record.visibility === 'public' ||
    visibilities.includes(record.visibility) ||
    regions === 'all' ||
    regions.includes(record.region)
  );
}
