import { useTranslation } from 'react-i18next';
import type { AnswerView } from '../../api/contract/assessment.ts';
import { useFormats } from './format.ts';
import { keyed } from './report/keyed.ts';
import { SafeLink } from './SafeLink.tsx';
import './sourceList.css';

type Source = AnswerView['sources'][number];

/** The sources of an answer, each as it was written. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation('published');
  if (sources.length === 0) return <p className="no-answer">{t('source.none')}</p>;
  return (
    <ul className="source-list" aria-label={t('source.title')}>
      {keyed(sources, (one) => JSON.stringify(one)).map(([key, source]) => (
        <li key={key}>
          <OneSource source={source} />
        </li>
      ))}
    </ul>
  );
}

/** A date as it is written: a day in words, a year or a month as it stands. */
function OneSource({ source: { title, url, date, page } }: { source: Source }) {
  const { t } = useTranslation('published');
  const formats = useFormats();
  const when = date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? formats.day(date) : date;
  const more = [when, page ? t('source.page', { page }) : null].filter((one) => one !== null);
  return (
    <>
      <cite>{title ?? t('source.untitled')}</cite>
      {more.length > 0 ? <span>{` (${more.join(', ')})`}</span> : null}
      {url ? (
        <>
          {' '}
          <SafeLink to={url} />
        </>
      ) : null}
    </>
  );
}
