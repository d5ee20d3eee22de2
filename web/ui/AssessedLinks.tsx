import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentInstrument } from '../../api/contract/indicator.ts';

/** The way to the MIPEX-REG instruments, which everybody may read. */
export function AssessedLinks() {
  const { t } = useTranslation('pages');
  return (
    <section aria-labelledby="assessed">
      <h2 id="assessed">{t('mipexReg.title')}</h2>
      <p>{t('mipexReg.intro')}</p>
      <p>{t('mipexReg.assessments')}</p>
      <ul>
        {assessmentInstrument.shape.id.options.map((id) => (
          <li key={id}>
            <Link to="/instruments/$id" params={{ id }}>
              {t(`mipexReg.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
