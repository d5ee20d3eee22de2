import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplorative, useOpenAnswers } from '../../queries/instrumentDraft.ts';
import { ProposeIndicator } from '../../ui/ProposeIndicator.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useSpoken } from '../../ui/spoken.ts';

/** The open answers of phase I that an indicator may be proposed from: region by region, once they are cleared. */
export function FromPhaseOne() {
  const { t } = useTranslation('authoring');
  const found = useExplorative();
  return (
    <section aria-labelledby="phase-one">
      <h3 id="phase-one">{t('phaseOne.title')}</h3>
      <p>{t('phaseOne.help')}</p>
      {found.isPending ? <Loading /> : null}
      {found.error ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.length === 0 ? <p className="next-hint">{t('phaseOne.none')}</p> : null}
      {found.data?.map(({ id, regionName, phase }) => (
        <OfRegion key={id} assessment={id} title={`${regionName}, ${phase.year}`} />
      ))}
    </section>
  );
}

function OfRegion({ assessment, title }: { assessment: string; title: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <Questions assessment={assessment} /> : null}
    </details>
  );
}

function Questions({ assessment }: { assessment: string }) {
  const speak = useSpoken();
  const found = useOpenAnswers(assessment);
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const answered = new Set(found.data.answers.flatMap(({ indicator, text }) => (text ? indicator : [])));
  return (
    <ul>
      {found.data.asked
        .filter(({ code }) => answered.has(code))
        .map(({ code, title }) => {
          const { text, lang } = speak(title);
          return (
            <li key={code}>
              <ProposeIndicator assessment={assessment} indicator={code}>
                <span className="code">{code}</span> <span lang={lang}>{text}</span>
              </ProposeIndicator>
            </li>
          );
        })}
    </ul>
  );
}
