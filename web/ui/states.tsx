import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../client.ts';
import './states.css';

interface Said {
  title: string;
  children?: ReactNode;
  /** What the reader can do next. */
  next?: ReactNode;
}

function State({ kind, title, children, next }: Said & { kind: string }) {
  return (
    <div className={`state state-${kind}`} role={kind === 'failed' ? 'alert' : undefined}>
      <p className="state-title">{title}</p>
      {children}
      {next ? <div className="state-next">{next}</div> : null}
    </div>
  );
}

/** Nothing is here yet, and that is right. */
export const Empty = (said: Said) => <State kind="empty" {...said} />;

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation('common');
  return (
    <div className="state state-loading" role="status">
      <p className="state-title">{t('state.loading')}</p>
    </div>
  );
}

/** The reader's roles do not reach here. */
export function Forbidden({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <State kind="forbidden" title={t('state.forbidden')} next={<Link to="/">{t('state.toMap')}</Link>}>
      <p>{children ?? t('state.forbiddenWhy')}</p>
    </State>
  );
}

/** Nobody is signed in, and this page is for someone. */
export function SignInFirst({ to }: { to: string }) {
  const { t } = useTranslation('common');
  const next = (
    <Link to="/sign-in" search={{ to }}>
      {t('account.signIn')}
    </Link>
  );
  return (
    <State kind="forbidden" title={t('state.signInFirst')} next={next}>
      <p>{t('state.signInWhy')}</p>
    </State>
  );
}

/** A refusal of the server in words; the server's own sentence is English and says so. */
export function ProblemWords({ error }: { error: unknown }) {
  const { t, i18n } = useTranslation('common');
  const code = error instanceof ProblemError ? error.code : 'unexpected';
  const known = i18n.exists(`problem.${code}`, { ns: 'common' }) ? code : 'unexpected';
  const detail = error instanceof ProblemError && error.status > 0 ? error.body.detail : null;
  return (
    <>
      <p>{t(`problem.${known}`)}</p>
      {detail ? (
        <p className="state-detail" lang="en">
          {detail}
        </p>
      ) : null}
    </>
  );
}

/** It did not work, and what to do about it. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation('common');
  if (error instanceof ProblemError && error.status === 401) return <SignInFirst to={location.pathname} />;
  if (error instanceof ProblemError && error.status === 403) return <Forbidden />;
  const next = retry ? (
    <button type="button" onClick={retry}>
      {t('state.retry')}
    </button>
  ) : (
    <Link to="/">{t('state.toMap')}</Link>
  );
  return (
    <State kind="failed" title={t('state.failed')} next={next}>
      <ProblemWords error={error} />
    </State>
  );
}
