import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { Facts } from '../facts/Facts.tsx';
import { AnswerText } from './AnswerText.tsx';
import { type Asked, areasOf } from './areas.ts';
import { QuestionText, titleId } from './QuestionText.tsx';
import './sheet.css';

interface ReadSheetProps {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
  /** What stands below the assessor's answer. */
  beside?: (indicator: Asked) => ReactNode;
}

const none: ReadonlySet<string> = new Set();

/** Every question that is asked, with its answer where there is one: to read and to print. */
export function ReadSheet({ assessment, questions, beside }: ReadSheetProps) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const answers = new Map((assessment.answers ?? []).map((one) => [one.indicator, one]));
  const parts = areasOf(questions.indicators, assessment.competences, none);
  const isBegun = assessment.state !== 'declaring';
  return (
    <div className="read-sheet">
      <nav className="read-areas screen-only" aria-label={t('assessments:sheet.areas')}>
        <ul>
          {parts.map(({ area }) => (
            <li key={area}>
              <a href={`#${area}`}>{t(`vocabulary:regionalArea.${area}`)}</a>
            </li>
          ))}
        </ul>
        <Button variant="default" onClick={() => window.print()}>
          {t('assessments:sheet.print')}
        </Button>
      </nav>
      {parts.map(({ area, isCompetence, indicators }) => (
        <section key={area} aria-labelledby={area}>
          <h2 id={area}>{t(`vocabulary:regionalArea.${area}`)}</h2>
          <Facts assessment={assessment} area={area} />
          {isCompetence ? null : <p className="not-asked">{t('assessments:sheet.notAsked')}</p>}
          {indicators.map((indicator) => {
            const answer = answers.get(indicator.code);
            return (
              <article
                key={indicator.code}
                id={indicator.code}
                className="indicator"
                aria-labelledby={titleId(indicator.code)}
              >
                <QuestionText indicator={indicator} {...(isBegun ? {} : { help: 'folded' })} />
                {answer ? <AnswerText indicator={indicator} answer={answer} /> : null}
                {answer || !isBegun ? null : <p className="no-answer">{t('assessments:sheet.noAnswer')}</p>}
                {beside?.(indicator)}
              </article>
            );
          })}
        </section>
      ))}
    </div>
  );
}
