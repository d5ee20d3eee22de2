import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../api/contract/indicator.ts';
import type { AssessedArea } from '../../../drizzle/vocabulary.ts';
import { useFormats } from '../../ui/format.ts';
import { SpokenText } from '../../ui/SpokenText.tsx';
import { useSpoken } from '../../ui/spoken.ts';

/** The indicators of an area, one under the other. */
export function Area({ area, indicators }: { area: AssessedArea; indicators: readonly Indicator[] }) {
  const { t } = useTranslation('vocabulary');
  return (
    <section aria-labelledby={area}>
      <h2 id={area}>{t(`regionalArea.${area}`)}</h2>
      {indicators.map((indicator) => (
        <OneIndicator key={indicator.code} indicator={indicator} />
      ))}
    </section>
  );
}

function OneIndicator({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation(['assessed', 'vocabulary']);
  const formats = useFormats();
  const { text, lang } = useSpoken()(indicator.title);
  const places = [
    t(`vocabulary:governanceElement.${indicator.element}`),
    t(`vocabulary:processPhase.${indicator.phase}`),
    t(`vocabulary:indicatorGroup.${indicator.group}`),
    ...(indicator.irregular ? [t('assessed:irregular')] : []),
    ...(indicator.weight === undefined
      ? []
      : [t('assessed:weight', { weight: formats.number(indicator.weight) })]),
  ];
  return (
    <article className="assessed-indicator" aria-labelledby={indicator.code}>
      <h3 id={indicator.code}>
        <span className="code">{indicator.code}</span> <span lang={lang}>{text}</span>
      </h3>
      <p className="assessed-places">{places.join(' · ')}</p>
      <SpokenText className="assessed-question" text={indicator.question} />
      {indicator.options.length > 0 ? <Options indicator={indicator} /> : null}
      <h4>{t('assessed:guidance')}</h4>
      <SpokenText text={indicator.guidance} />
      <h4>{t('assessed:evidence')}</h4>
      <SpokenText text={indicator.evidence} />
    </article>
  );
}

/** The options from the best, each with what it is worth. */
function Options({ indicator: { code, options } }: { indicator: Indicator }) {
  const { t } = useTranslation('assessed');
  const formats = useFormats();
  const speak = useSpoken();
  return (
    <dl className="assessed-options" aria-label={t('optionsOf', { code })}>
      {options.map((option) => {
        const { text, lang } = speak(option.text);
        return (
          <div key={option.code}>
            <dt>{formats.number(option.value)}</dt>
            <dd lang={lang}>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
