import type { Allowed, Complaint } from '../../api/contract/address-fields.ts';
import { NoRegion } from './NoRegion.tsx';
import type { Part } from './parts.ts';

/** Says which parts of the address were not understood, what is allowed there, and that the default was taken. */
export default function Complaints({
  complaints,
  yearless,
  noRegion,
  ...part
}: Pick<Part, 'view' | 'words'> & {
  complaints: Complaint[];
  /** A year was asked of the number of needs, which has none. */
  yearless: boolean;
  /** The code in the address, when it is no region. */
  noRegion: string | null;
}) {
  const { t } = part.words;
  return (
    <div className="atlas-complaints" role="status">
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
      {yearless ? <p>{t('said:refusal.needs-without-year')}</p> : null}
      {noRegion ? <NoRegion code={noRegion} {...part} /> : null}
    </div>
  );
}

function allowedText(allowed: Allowed, t: Part['words']['t']): string {
  if ('words' in allowed) return allowed.words.join(', ');
  return 'from' in allowed ? t('flow.range', allowed) : t('address.example', allowed);
}
