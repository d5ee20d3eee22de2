import type { ReactNode } from 'react';
import { useLocation } from '@tanstack/react-router';
import type { Role } from '../../drizzle/vocabulary.ts';
import { useMe } from '../queries/me.ts';
import { hasRole } from './places.ts';
import { Failed, Forbidden, Loading, SignInFirst } from './states.tsx';

/** Shows a page to whom it is for; others read why not and what to do. What may be done is still the server's to say. */
export function Gate({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const me = useMe();
  const { pathname } = useLocation();
  if (me.isPending) return <Loading />;
  if (me.error) return <Failed error={me.error} retry={() => void me.refetch()} />;
  if (!me.data.person) return <SignInFirst to={pathname} />;
  if (!hasRole(me.data, roles)) return <Forbidden />;
  return children;
}
