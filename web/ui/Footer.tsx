import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation('common');
  return (
    <footer className="footer">
      <p>{t('footer.about')}</p>
      <ul>
        <li>
          <Link to="/help">{t('place.help')}</Link>
        </li>
        <li>
          <Link to="/data">{t('footer.sources')}</Link>
        </li>
        <li>
          <Link to="/privacy">{t('place.privacy')}</Link>
        </li>
      </ul>
    </footer>
  );
}
