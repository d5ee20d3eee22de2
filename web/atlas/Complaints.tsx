import { useTranslation } from 'react-i18next';
import type { Complaint } from '../address.ts';
import type { Gazetteer } from '../map/geometry.ts';

/** Says which parts of the address were not understood, and that the default was taken. */
export function Complaints({
  complaints,
  region,
  gazetteer,
}: {
  complaints: Complaint[];
  region: string | null;
  gazetteer: Gazetteer | undefined;
}) {
  const { t } = useTranslation('atlas');
  const unknown = region && gazetteer && !gazetteer.nuts.isRegion(region) ? region : null;
  if (complaints.length === 0 && !unknown) return null;
  return (
    <div className="atlas-complaints" role="status">
      {complaints.length > 0 ? (
        <p>
          {t('address.notUnderstood')}{' '}
          {complaints.map(({ name, given }) => (
            <code key={`${name} ${given}`}>
              {name}={given.slice(0, 60)}
            </code>
          ))}
        </p>
      ) : null}
      {unknown ? <p>{t('address.noRegion', { code: unknown })}</p> : null}
    </div>
  );
}
