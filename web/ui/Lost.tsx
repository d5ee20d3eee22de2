import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from './states.tsx';

/** There is no page at this address. */
export function Lost() {
  const { t } = useTranslation('common');
  return (
    <div className="page">
      <h1>{t('state.lost')}</h1>
      <Empty title={t('state.lostWhy')} next={<Link to="/">{t('state.toMap')}</Link>} />
    </div>
  );
}
