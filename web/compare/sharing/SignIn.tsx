import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way to sign in and back to this very comparison, in a sentence that says what for. */
export function SignIn({ children }: { children: string }) {
  const { t } = useTranslation('common');
  const { href } = useLocation();
  return (
    <p>
      {children}{' '}
      <Link to="/sign-in" search={{ to: href }}>
        {t('account.signIn')}
      </Link>
    </p>
  );
}
