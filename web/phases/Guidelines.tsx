import { useTranslation } from 'react-i18next';

/** What the guidelines speak of, in this order. */
const parts = {
  must: ['independence', 'office', 'knowledge', 'language', 'sources'],
  pair: ['institutions', 'ties', 'coverage', 'gender'],
  conflict: ['sign', 'decide', 'later', 'kept'],
  work: ['assessor', 'reviewer', 'explorative', 'apart', 'estimate'],
  find: ['where', 'region', 'names'],
} as const;

/** Guidelines for choosing experts: on a page of their own, and beside the appointment. */
export function Guidelines({ level }: { level: 2 | 4 }) {
  const { t } = useTranslation('phases');
  const Heading = `h${level}` as const;
  return (
    <>
      <p>{t('guidelines.intro')}</p>
      {Object.entries(parts).map(([part, items]) => (
        <div key={part}>
          <Heading>{t(`guidelines.${part}.title`)}</Heading>
          <dl className="answers guidelines">
            {items.map((item) => (
              <div className="answer" key={item}>
                <dt>{t(`guidelines.${part}.${item}.term`)}</dt>
                <dd>{t(`guidelines.${part}.${item}.text`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}
