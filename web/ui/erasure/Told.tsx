import { useTranslation } from 'react-i18next';
import type { ErasurePreview } from '../../../api/contract/erasure.ts';
import { useFormats } from '../format.ts';
import { Places } from './Places.tsx';

/** What goes and what stays, before anything is done. Reports are linked for who reviews them. */
export function Told({ preview, isLinked = false }: { preview: ErasurePreview; isLinked?: boolean }) {
  const { t } = useTranslation('pages');
  const formats = useFormats();
  const { erased, stays, mentions, assessmentMentions } = preview;
  const counted = (key: string, number: number) => (
    <li>{t(`erasure.${key}`, { number: formats.number(number) })}</li>
  );
  return (
    <>
      <h3>{t('erasure.goes')}</h3>
      <ul>
        <li>{t('erasure.account')}</li>
        {counted('sessions', erased.sessions)}
        {counted('invitations', erased.invitations)}
        {counted('letters', erased.letters)}
        {counted('texts', erased.texts)}
        {counted('proposals', erased.proposals)}
        {counted('comparisons', erased.comparisons)}
        {counted('repeats', erased.repeats)}
        <Places places={erased.contacts} why={t('erasure.contacts')} isLinked={isLinked} />
      </ul>
      <h3>{t('erasure.remains')}</h3>
      <ul>
        {counted('acts', stays.acts)}
        {counted('reports', stays.reports)}
        {counted('questions', stays.questions)}
        {counted('sent', stays.letters)}
        {counted('assessments', stays.assessments)}
        <Places places={mentions} why={t('erasure.mentions')} isLinked={isLinked} />
        {assessmentMentions.length > 0 ? (
          <li>
            {t('erasure.assessmentMentions', {
              regions: formats.list(assessmentMentions.map(({ regionName }) => regionName)),
            })}
          </li>
        ) : null}
        <li>{t('erasure.browser')}</li>
      </ul>
    </>
  );
}
