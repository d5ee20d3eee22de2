import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyModel } from 'survey-core';
import { type FaultHere, goToQuestion, titleIn } from './faults.ts';

/** What needs attention, each with the way to its question. */
export function FaultList({ model, left }: { model: SurveyModel; left: readonly FaultHere[] }) {
  const { t, i18n } = useTranslation('questionnaire');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // From its head on: the list may be longer than the window.
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  if (left.length === 0) return null;
  return (
    <section ref={box} tabIndex={-1} className="survey-faults" role="alert" aria-labelledby="survey-faults">
      <h2 id="survey-faults" lang={i18n.language}>
        {t('faults', { count: left.length })}
      </h2>
      <ul>
        {left.map(({ field, message, question }) => (
          <li key={`${field} ${message}`}>
            {question ? (
              <button type="button" className="text-button" onClick={() => goToQuestion(model, question)}>
                {titleIn(question)}
              </button>
            ) : (
              field
            )}{' '}
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
