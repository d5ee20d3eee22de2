import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentInstrument } from '../../../api/contract/indicator.ts';
import { coverageOf } from '../../../api/instruments/assessed-coverage.ts';
import { fewest } from '../../../api/instruments/assessed-places.ts';
import type { Finding } from '../../../api/instruments/finding.ts';
import { useSayer } from '../../ui/said.ts';
import { CoverageTable } from '../assessed/CoverageTable.tsx';
import { useSpoken } from '../../ui/spoken.ts';
import { indicatorAt } from './faults.ts';
import { TEXTS } from './parts.ts';

interface CheckProps {
  instrument: AssessmentInstrument;
  refused: readonly Finding[];
}

/** What is to mend before the version can be published, and how its indicators cover the axes: as the server will say it. */
export function Check({ instrument, refused }: CheckProps) {
  const { t } = useTranslation('authoring');
  const faults = refused.filter(({ code }) => code !== 'unchanged');
  const byIndicator = [...Map.groupBy(faults, ({ place }) => openAt(place))];
  return (
    <>
      <section aria-labelledby="mend">
        <h2 id="mend">{t('check.title')}</h2>
        {faults.length === 0 ? (
          <p className="instruments-done">{t('check.fine')}</p>
        ) : (
          <p>{t('check.count', { count: faults.length })}</p>
        )}
        {byIndicator.map(([open, found]) => (
          <OfIndicator key={open} instrument={instrument} open={open} found={found} />
        ))}
      </section>
      <CoverageTable coverage={coverageOf(instrument)} />
      <p>{t('check.least', fewest[instrument.kind])}</p>
    </>
  );
}

const openAt = (place: string) =>
  indicatorAt(place) || (place === 'title' || place === 'introduction' ? TEXTS : '');

function OfIndicator({
  instrument,
  open,
  found,
}: {
  instrument: AssessmentInstrument;
  open: string;
  found: readonly Finding[];
}) {
  const { t } = useTranslation(['authoring', 'common']);
  const say = useSayer();
  const speak = useSpoken();
  const indicator = instrument.indicators.find(({ code }) => code === open);
  const partName = (part: string) =>
    t(`authoring:field.${part}`, { defaultValue: t('authoring:options.text', { option: part }) });
  const title = open === TEXTS ? { text: t('authoring:texts.title') } : indicator && speak(indicator.title);
  return (
    <div className="instruments-findings next-findings">
      <h3>
        {open ? (
          <Link to="." search={{ step: 'write', open, check: '1' } as never}>
            {indicator ? `${open} ` : ''}
            <span lang={title && 'lang' in title ? title.lang : undefined}>{title?.text}</span>
          </Link>
        ) : (
          t('authoring:check.whole')
        )}
      </h3>
      <ul>
        {found.map((one) => {
          const { text, lang } = say(one);
          const part = one.place.slice(open.length + 1);
          return (
            <li key={`${one.place} ${one.message}`} lang={lang}>
              {part ? t('common:labelled', { label: partName(part), text }) : text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
