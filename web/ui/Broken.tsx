import { useTranslation } from 'react-i18next';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failed } from './states.tsx';

/** A page that fell over: says so and offers to try again, the rest of the site still works. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('common');
  return (
    <div className="page">
      <h1>{t('state.broken')}</h1>
      <Failed error={error} retry={reset} />
    </div>
  );
}
