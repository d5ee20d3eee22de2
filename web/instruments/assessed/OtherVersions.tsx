import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentInstrument } from '../../../api/contract/indicator.ts';
import { useAssessedVersions } from '../../queries/assessed.ts';
import { useMe } from '../../queries/me.ts';
import { useFormats } from '../../ui/format.ts';
import { hasRole } from '../../ui/places.ts';

/** The other versions of an instrument: scores of a phase are of the version it was given in. */
export function OtherVersions({ id, shown }: { id: AssessmentInstrument['id']; shown: number }) {
  const { t } = useTranslation(['assessed', 'pages']);
  const formats = useFormats();
  const versions = useAssessedVersions(id);
  const me = useMe();
  const all = versions.data ?? [];
  return (
    <section className="screen-only" aria-labelledby="versions">
      <h2 id="versions">{t('assessed:versions.title')}</h2>
      {all[0]?.version === shown ? <p>{t('assessed:versions.newest')}</p> : null}
      <ul>
        {all.map(({ version, publishedAt }) => (
          <li key={version}>
            <Link
              to="/instruments/$id"
              params={{ id }}
              search={{ version: String(version) } as never}
              aria-current={version === shown ? 'true' : undefined}
            >
              {t('assessed:versions.one', { version, day: formats.day(publishedAt) })}
            </Link>
          </li>
        ))}
      </ul>
      {hasRole(me.data, ['editor']) ? (
        <p>
          <Link to="/instruments/$id/next" params={{ id }}>
            {t('assessed:next.next', { name: t(`pages:mipexReg.${id}`) })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
