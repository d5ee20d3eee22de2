import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentInstrument } from '../../api/contract/indicator.ts';

/** The way to the drafts of the MIPEX-REG instruments, for editors. */
export function NextVersions() {
  const { t } = useTranslation(['assessed', 'pages']);
  return (
    <section aria-labelledby="next-versions">
      <h2 id="next-versions">{t('assessed:next.title')}</h2>
      <ul>
        {assessmentInstrument.shape.id.options.map((id) => (
          <li key={id}>
            <Link to="/instruments/$id/next" params={{ id }}>
              {t('assessed:next.next', { name: t(`pages:mipexReg.${id}`) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
