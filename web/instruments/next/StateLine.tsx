import { useTranslation } from 'react-i18next';
import { SaveLine } from '../../ui/draft/SaveLine.tsx';
import { useFormats } from '../../ui/format.ts';
import type { Next } from './useNext.ts';

/** Which version is written, and whether what was written is kept: always in sight. */
export function StateLine({ next, hasChanges }: { next: Next; hasChanges: boolean }) {
  const { t } = useTranslation('authoring');
  const formats = useFormats();
  const { last, draft, saving, keeping, save } = next;
  const since = draft.updatedAt && hasChanges ? formats.moment(draft.updatedAt) : null;
  return (
    <SaveLine
      saving={saving}
      keeping={keeping}
      save={() => void save()}
      rest={since ? t('state.since', { when: since }) : t('state.nothing')}
    >
      <strong className="next-version">
        {t('state.draft', { version: last.version + 1, last: last.version })}
      </strong>
    </SaveLine>
  );
}
