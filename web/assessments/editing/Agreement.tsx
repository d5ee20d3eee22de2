import { useTranslation } from 'react-i18next';
import type { AgreementView } from '../../../api/contract/assessment.ts';
import { useFormats } from '../../ui/format.ts';
import { linesOf } from './agreed.ts';

/** How far the experts agree: always called what it is, and never with a number that is not there. */
export function Agreement({ agreement }: { agreement: AgreementView }) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  const formats = useFormats();
  const { notApplicable, undefinedBecause } = agreement;
  const because = undefinedBecause ? t(`vocabulary:kappaGap.${undefinedBecause}`) : '';
  const written = (numbers: Record<string, number>) =>
    Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, formats.number(value)]));
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{t('editing:agreement.title')}</h2>
      <p>{t('editing:agreement.text')}</p>
      <ul>
        {linesOf(agreement).map(({ key, numbers }) => (
          <li key={key}>{t(`editing:agreement.${key}`, { ...written(numbers), because })}</li>
        ))}
      </ul>
      {agreement.kappa ? <p>{t('editing:agreement.kappaMeans')}</p> : null}
      <h3>{t('editing:agreement.notApplicable')}</h3>
      <p>{t('editing:agreement.notApplicableText')}</p>
      <dl className="answers">
        {(['both', 'assessorOnly', 'reviewerOnly'] as const).map((who) => (
          <div className="answer" key={who}>
            <dt>{t(`editing:agreement.${who}`)}</dt>
            <dd>{formats.number(notApplicable[who])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
