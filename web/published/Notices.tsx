import { useTranslation } from 'react-i18next';
import type { PublishedView } from '../../api/contract/assessment.ts';
import { useFormats } from '../ui/format.ts';
import { keyed } from '../ui/report/keyed.ts';

type Notice = PublishedView['notices'][number];

/** What a notice tells of: the first publication, a correction, or the withdrawal. */
const kindOf = (notice: Notice, at: number) =>
  notice.release === null ? 'withdrawal' : at === 0 ? 'publication' : 'correction';

/** Every publication, correction and withdrawal, with its public note; they never change. */
export function Notices({ notices }: Pick<PublishedView, 'notices'>) {
  const { t } = useTranslation('published');
  const formats = useFormats();
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t('notices.title')}</h2>
      <ol className="story">
        {keyed(notices, ({ at }) => at).map(([key, notice], place) => (
          <li key={key}>
            <time dateTime={notice.at}>{formats.day(notice.at)}</time>
            {t(`notices.${kindOf(notice, place)}`, { version: notice.version, release: notice.release })}
            {notice.note ? <blockquote className="question-reply written">{notice.note}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
