import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import { useProblemSentences } from '../states.tsx';
import { isSignedOut, type Saving } from './useDraft.ts';
import './draft.css';

/** Whether what was written is kept, always in sight. */
export function SaveLine({ saving, save }: { saving: Saving; save: () => void }) {
  const { t } = useTranslation('reports');
  const sentencesOf = useProblemSentences();
  const formats = useFormats();
  const { pathname } = useLocation();
  if (saving.at === 'failed') {
    const why = sentencesOf(saving.error).map((one) => one.text);
    return (
      <div className="save-line save-failed" role="alert">
        {isSignedOut(saving.error) ? (
          <>
            <span>{t('reports:form.signedOut')}</span>
            <Link to="/sign-in" search={{ to: pathname }} target="_blank">
              {t('reports:form.signIn')}
            </Link>
          </>
        ) : (
          <span>{t('reports:form.failed', { why: why.join(' ') })}</span>
        )}
        <Button size="xs" variant="default" onClick={save}>
          {t('reports:form.again')}
        </Button>
      </div>
    );
  }
  const words = {
    rest: t('reports:form.auto'),
    unsaved: t('reports:form.unsaved'),
    saving: t('reports:form.saving'),
    saved: saving.at === 'saved' ? t('reports:form.saved', { time: formats.time(saving.time) }) : '',
  };
  return (
    <p className="save-line" role="status">
      {words[saving.at]}
    </p>
  );
}
