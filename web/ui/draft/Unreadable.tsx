import { useTranslation } from 'react-i18next';
import type { Keeping } from './saving.ts';

/** Says that something typed before and kept in this browser is lost. */
export function Unreadable({ keeping }: { keeping: Keeping }) {
  const { t } = useTranslation('reports');
  if (keeping !== 'unreadable') return null;
  return (
    <div className="refusal" role="alert">
      <p>{t('reports:form.unreadable')}</p>
    </div>
  );
}
