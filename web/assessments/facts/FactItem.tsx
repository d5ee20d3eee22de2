import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../api/contract/assessment.ts';
import { FileLine } from '../../ui/files/FileLine.tsx';
import { useFormats } from '../../ui/format.ts';
import { SafeLink } from '../../ui/SafeLink.tsx';
import './facts.css';

/** One fact: what it is called, where it leads, what it says, its files to download, and when the region gave it. */
export function FactItem({ fact, children }: { fact: FactView; children?: ReactNode }) {
  const { t } = useTranslation('facts');
  const { moment } = useFormats();
  return (
    <li className="fact">
      <strong>{fact.title}</strong>
      {fact.url === null ? null : (
        <p className="fact-link">
          <SafeLink to={fact.url} />
        </p>
      )}
      {fact.text === null ? null : <p className="written">{fact.text}</p>}
      {fact.files.length > 0 ? (
        <ul className="fact-files" aria-label={t('filesOf', { title: fact.title })}>
          {fact.files.map((file) => (
            <li key={file.id}>
              <FileLine file={file} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="fact-when">{t('given', { when: moment(fact.addedAt) })}</p>
      {children}
    </li>
  );
}
