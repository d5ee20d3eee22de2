import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import { useProblemSentences } from '../states.tsx';
import type { Keeping, Saving } from './saving.ts';
import { Unreadable } from './Unreadable.tsx';
import { isSignedOut } from './useDraft.ts';
import './draft.css';

interface SaveLineProps {
  saving: Saving;
  keeping: Keeping;
  save: () => void;
  /** What is said before anything is written. */
  rest?: string;
  /** What stands in front: the draft's name. */
  children?: ReactNode;
}

/** Whether what was written is kept, always in sight. */
export function SaveLine({ keeping, ...line }: SaveLineProps) {
  return (
    <>
      <Unreadable keeping={keeping} />
      <Line keeping={keeping} {...line} />
    </>
  );
}

function Line({ saving, keeping, save, rest, children }: SaveLineProps) {
  const { t } = useTranslation('reports');
  const sentencesOf = useProblemSentences();
  const formats = useFormats();
  const { pathname } = useLocation();
  if (saving.at === 'failed') {
    const why = sentencesOf(saving.error).map((one) => one.text);
    const isOnlyHere = keeping === 'only-here';
    return (
      <div className="save-line save-failed" role="alert">
        {isSignedOut(saving.error) ? (
          <>
            <span>{t(isOnlyHere ? 'reports:form.signedOutHere' : 'reports:form.signedOut')}</span>
            <Link to="/sign-in" search={{ to: pathname }} target="_blank">
              {t('reports:form.signIn')}
            </Link>
          </>
        ) : (
          <span>
            {t('reports:form.failed', { why: why.join(' ') })}
            {isOnlyHere ? ` ${t('reports:form.onlyHere')}` : null}
          </span>
        )}
        <Button size="xs" variant="default" onClick={save}>
          {t('reports:form.again')}
        </Button>
      </div>
    );
  }
  const words = {
    rest: rest ?? t('reports:form.auto'),
    unsaved: t('reports:form.unsaved'),
    saving: t('reports:form.saving'),
    saved: saving.at === 'saved' ? t('reports:form.saved', { time: formats.time(saving.time) }) : '',
  };
  return (
    <p className="save-line">
      {children}
      <span role="status">{words[saving.at]}</span>
    </p>
  );
}
