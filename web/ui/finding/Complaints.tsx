import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Allowed, Complaint } from '../../../api/contract/address-fields.ts';
import './finding.css';

/** Says which parts of the address were not understood, what is allowed there, and that the default was taken. */
export function Complaints({ complaints, children }: { complaints: Complaint[]; children?: ReactNode }) {
  const { t } = useTranslation('atlas');
  return (
    <div className="complaints" role="status">
      {complaints.length > 0 ? (
        <>
          <p>{t('address.notUnderstood')}</p>
          <ul>
            {complaints.map(({ name, given, allowed }) => (
              <li key={`${name} ${given}`}>
                <code>
                  {name}={given.slice(0, 60)}
                </code>
                {allowed ? t('address.allowed', { what: allowedText(allowed, t) }) : t('address.noSetting')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {children}
    </div>
  );
}

function allowedText(allowed: Allowed, t: TFunction<'atlas'>): string {
  if ('words' in allowed) return allowed.words.join(', ');
  return 'from' in allowed ? t('flow.range', allowed) : t('address.example', allowed);
}
