import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The page's heading, and the same words as the window's title. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation('common');
  useEffect(() => {
    document.title = `${title} – ${t('title')}`;
    return () => {
      document.title = t('title');
    };
  }, [title, t]);
  return (
    <header className="page-title">
      <h1>{title}</h1>
      {children}
    </header>
  );
}
