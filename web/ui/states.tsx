import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../client.ts';
import { type Sentence, useSayer } from './said.ts';
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

/** A refusal of the server in the reader's language; what only programs should meet stays the server's English, and says so. */
export function useProblemSentences(): (error: unknown) => Sentence[] {
  const { t, i18n } = useTranslation('common');
  const say = useSayer();
  return (error) => {
    const { code, body } = error instanceof ProblemError ? error : { code: 'unexpected', body: null };
    if (body?.code) return [say({ code: body.code, params: body.params ?? {}, message: body.detail })];
    const known = i18n.exists(`problem.${code}`, { ns: 'common' }) ? code : 'unexpected';
    const faults = (body?.errors ?? []).map(say);
    const rest: Sentence[] =
      body && body.status > 0 && !body.errors ? [{ text: body.detail, lang: 'en' }] : [];
    const all = [{ text: t(`problem.${known}`) }, ...faults, ...rest];
    return [...new Map(all.map((one) => [one.text, one])).values()];
  };
}

export function ProblemWords({ error }: { error: unknown }) {
  const [first, ...more] = useProblemSentences()(error);
  return (
    <>
      <p>{first?.text}</p>
      {more.map(({ text, lang }) => (
        <p key={text} className="state-detail" lang={lang}>
          {text}
        </p>
      ))}
    </>
  );
}

/** Why what was asked for was refused, above or below what one has written: nothing while there is no error. */
export function Refusal({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <div role="alert" className="refusal">
      <ProblemWords error={error} />
    </div>
  );
}

/** It did not work, and what to do about it. */
export function Failed({ error, retry, next }: { error: unknown; retry?: () => void; next?: ReactNode }) {
  const { t } = useTranslation('common');
  if (error instanceof ProblemError && error.status === 401) return <SignInFirst to={location.pathname} />;
  if (error instanceof ProblemError && error.status === 403) return <Forbidden />;
  const usual = retry ? (
    <button type="button" onClick={retry}>
      {t('state.retry')}
    </button>
  ) : (
    <Link to="/">{t('state.toMap')}</Link>
  );
  return (
    <State kind="failed" title={t('state.failed')} next={next ?? usual}>
      <ProblemWords error={error} />
    </State>
  );
}
