import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../api/contract/instrument.ts';
import { useSayer } from '../ui/said.ts';
import { questionNameAt } from './place.ts';

/** What must be mended, question by question: where it stands, what is wrong and what is allowed. */
export function Findings({ refused, definition }: { refused: CheckView['refused']; definition: unknown }) {
  const { t } = useTranslation('instruments');
  const say = useSayer();
  if (refused.length === 0) return <p className="instruments-done">{t('check.fine')}</p>;
  const byPlace = Map.groupBy(refused, ({ place }) => questionNameAt(definition, place));
  return (
    <div className="instruments-findings" role="alert">
      <p>
        <strong>{t('check.refused', { count: refused.length })}</strong> {t('check.mend')}
      </p>
      <dl>
        {[...byPlace].map(([question, findings]) => (
          <div key={question}>
            <dt>{question || t('check.whole')}</dt>
            {findings.map((one) => {
              const { text, lang } = say(one);
              return (
                <dd key={`${one.place} ${one.message}`}>
                  <span lang={lang}>{text}</span> {one.place ? <code>{one.place}</code> : null}
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
    </div>
  );
}
