import type { Me } from '../../api/contract/me.ts';
import type { Role } from '../../drizzle/vocabulary.ts';

interface Place {
  to:
    | '/'
    | '/compare'
    | '/practices'
    | '/funding'
    | '/data'
    | '/help'
    | '/contribute'
    | '/review'
    | '/rounds'
    | '/phases'
    | '/assessments'
    | '/people'
    | '/instruments';
  name: string;
  /** Roles it is for; none = everyone. */
  roles?: readonly Role[];
}

const places: readonly Place[] = [
  { to: '/', name: 'map' },
  { to: '/compare', name: 'compare' },
  { to: '/practices', name: 'practices' },
  { to: '/funding', name: 'funding' },
  { to: '/contribute', name: 'contribute', roles: ['contributor', 'coordinator'] },
  { to: '/review', name: 'review', roles: ['secretariat'] },
  { to: '/rounds', name: 'rounds', roles: ['secretariat'] },
  { to: '/phases', name: 'phases', roles: ['editor', 'secretariat', 'coordinator'] },
  {
    to: '/assessments',
    name: 'assessments',
    roles: ['editor', 'assessor', 'reviewer', 'coordinator'],
  },
  { to: '/people', name: 'people', roles: ['secretariat', 'coordinator'] },
  { to: '/instruments', name: 'instruments', roles: ['editor', 'secretariat'] },
  { to: '/data', name: 'data' },
  { to: '/help', name: 'help' },
];

/** Whether someone holds one of the roles, for any region. Decides what is shown; what may be done is the server's to say. */
export function hasRole(me: Me | undefined, roles: readonly Role[]): boolean {
  return me?.grants.some((grant) => roles.includes(grant.role)) ?? false;
}

/** The ways in the header for this reader. */
export function placesFor(me: Me | undefined): Place[] {
  return places.filter((place) => !place.roles || hasRole(me, place.roles));
}
