import { useEffect, useState } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../queries/me.ts';
import { Account } from './Account.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { placesFor } from './places.ts';

/** Title, ways to the pages this reader may use, language, account. On a phone the ways are behind one button. */
export function Header() {
  const { t } = useTranslation('common');
  const { data: me } = useMe();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="header">
      <Link to="/" className="header-title">
        <Mark />
        <span>{t('title')}</span>
      </Link>
      <button
        type="button"
        className="header-menu"
        aria-expanded={open}
        aria-controls="ways"
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {t('menu')}
      </button>
      <div id="ways" className={open ? 'header-ways open' : 'header-ways'}>
        <nav aria-label={t('pages')}>
          <ul className="header-list">
            {placesFor(me).map((place) => (
              <li key={place.to}>
                <Link to={place.to} activeOptions={{ exact: place.to === '/', includeSearch: false }}>
                  {t(`place.${place.name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch />
        <Account />
      </div>
    </header>
  );
}
