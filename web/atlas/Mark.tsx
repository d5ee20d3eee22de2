import { useTranslation } from 'react-i18next';
import type { Visibility } from '../../drizzle/vocabulary.ts';
import { Demonstration } from '../ui/Demonstration.tsx';

/** What a reader must know of a record before quoting it: that it is invented, or not for everyone. */
export function Mark({ record }: { record: { demonstration: boolean; visibility: Visibility } }) {
  const { t } = useTranslation('atlas');
  return (
    <>
      <Demonstration on={record.demonstration} />
      {record.visibility === 'public' ? null : (
        <span className="atlas-restricted">{t(`visibleTo.${record.visibility}`)}</span>
      )}
    </>
  );
}
