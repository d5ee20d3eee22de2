import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentInstrument } from '../../api/contract/indicator.ts';

/** The way to the MIPEX-REG instruments, which everybody may read. */
export function AssessedLinks() {
  const { t } = useTranslation('assessed');
  return (
    <section aria-labelledby="assessed">
      <h2 id="assessed">{t('list.title')}</h2>
      <p>{t('list.intro')}</p>
      <p>{t('list.assessments')}</p>
      <ul>
        {assessmentInstrument.shape.id.options.map((id) => (
          <li key={id}>
            <Link to="/instruments/$id" params={{ id }}>
              {t(`list.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
