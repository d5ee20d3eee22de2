import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format.ts';
import { useProblemSentences } from '../../ui/states.tsx';
import type { Next } from './useNext.ts';

/** Which version is written, and whether what was written is kept: always in sight. */
export function StateLine({ next, hasChanges }: { next: Next; hasChanges: boolean }) {
  const { t } = useTranslation('authoring');
  const formats = useFormats();
  const sentencesOf = useProblemSentences();
  const { last, draft, saving, save } = next;
  const version = t('state.draft', { version: last.version + 1, last: last.version });
  if (saving.at === 'failed') {
    const why = sentencesOf(saving.error).map(({ text }) => text);
    return (
      <div className="next-state next-state-failed" role="alert">
        <span>{t('state.failed', { why: why.join(' ') })}</span>
        <Button size="xs" variant="default" onClick={() => void save()}>
          {t('state.again')}
        </Button>
      </div>
    );
  }
  const since = draft.updatedAt && hasChanges ? formats.moment(draft.updatedAt) : null;
  const words = {
    rest: since ? t('state.since', { when: since }) : t('state.nothing'),
    unsaved: t('state.unsaved'),
    saving: t('state.saving'),
    saved: saving.at === 'saved' ? t('state.saved', { time: formats.time(saving.time) }) : '',
  };
  return (
    <p className="next-state">
      <strong>{version}</strong> <span role="status">{words[saving.at]}</span>
    </p>
  );
}
