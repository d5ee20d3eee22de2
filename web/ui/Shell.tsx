import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Header } from './Header.tsx';
import { Footer } from './Footer.tsx';

/** Moves the reader to the new page's beginning when the address leads to another page (not on the first one). */
function useFocusOnNewPage(path: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

/** What every page stands in: the way past the header, the header, the page. */
export function Shell() {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  const main = useFocusOnNewPage(pathname);
  const isMap = pathname === '/';
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={isMap ? 'main main-map' : 'main'}>
        <Outlet />
      </main>
      {isMap ? null : <Footer />}
    </>
  );
}
