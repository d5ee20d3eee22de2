import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../queries/me.ts';
import { hasRole } from '../ui/places.ts';

/** Whom the list of experts lacks is invited, by the secretariat. */
export function NotHere({ region, regionName }: { region: string; regionName: string }) {
  const { t } = useTranslation('phases');
  const me = useMe();
  return (
    <p>
      {t('appoint.missing')}{' '}
      {hasRole(me.data, ['secretariat']) ? (
        <Link to="/people" search={{ role: 'assessor', region }}>
          {t('appoint.invite', { region: regionName })}
        </Link>
      ) : null}
    </p>
  );
}
