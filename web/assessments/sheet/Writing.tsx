import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorFault } from '../../../api/assessments/complete.ts';
import type { AssessmentQuestions } from '../../../api/contract/assessment.ts';
import type { Written } from '../../queries/assessmentWriting.ts';
import { Clashes } from '../../ui/draft/Clashes.tsx';
import type { Manner } from '../../ui/draft/manner.ts';
import type { Values } from '../../ui/draft/merge.ts';
import { SaveLine } from '../../ui/draft/SaveLine.tsx';
import { useDraft } from '../../ui/draft/useDraft.ts';
import { Step } from '../Step.tsx';
import { type Asked, areasOf } from './areas.ts';
import { FaultList } from './FaultList.tsx';
import { codeOf, fieldOf, partOf } from './fields.ts';
import { partIn, usePartWords } from './faults.ts';
import { PartText } from './PartText.tsx';
import { Sheet } from './Sheet.tsx';

/** One indicator as it is written. */
export interface Card {
  indicator: Asked;
  values: Values;
  at: (part: string) => unknown;
  change: (part: string, value: unknown) => void;
  errorOf: (part: string) => string | undefined;
}

interface WritingProps {
  assessment: Written;
  questions: AssessmentQuestions;
  manner: Manner<Written>;
  /** What still hinders submitting. */
  faultsOf: (values: Values) => IndicatorFault[];
  action: 'submit' | 'submit-review';
  children: (card: Card) => ReactNode;
}

/** A sheet that saves itself, says what is left, and is submitted when nothing is. */
export function Writing({ assessment, questions, manner, faultsOf, action, children }: WritingProps) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const draft = useDraft(assessment, manner);
  const [attempt, setAttempt] = useState<object>();
  const { nameOf, textOf } = usePartWords();
  const indicators = new Map(questions.indicators.map((one) => [one.code, one]));
  const faults = faultsOf(draft.values);
  const open = new Set(faults.map(({ indicator }) => indicator));
  const parts = areasOf(questions.indicators, assessment.competences, open);
  const cardOf = (indicator: Asked): Card => ({
    indicator,
    values: draft.values,
    at: (part) => draft.values[fieldOf(indicator.code, part)],
    change: (part, value) => draft.change(fieldOf(indicator.code, part), value),
    errorOf: (part) => {
      const found = faults.find((one) => one.indicator === indicator.code && partIn(one) === part);
      return attempt && found ? textOf(found) : undefined;
    },
  });
  return (
    <>
      {draft.clash ? (
        <Clashes
          key={draft.clash.fields.join()}
          clash={draft.clash}
          label={(field) =>
            t('assessments:sheet.clash', { code: codeOf(field), part: nameOf(partOf(field)) })
          }
          text={(values, field) => (
            <PartText
              indicator={indicators.get(codeOf(field))}
              part={partOf(field)}
              value={manner.at(values, field)}
            />
          )}
          settle={draft.settle}
        />
      ) : null}
      {attempt ? <FaultList id={assessment.id} parts={parts} faults={faults} attempt={attempt} /> : null}
      <SaveLine saving={draft.saving} keeping={draft.keeping} save={() => void draft.save()} />
      <Sheet assessment={assessment} parts={parts} open={open}>
        {(indicator) => children(cardOf(indicator))}
      </Sheet>
      <section className="sheet-submit" aria-labelledby="submit">
        <h2 id="submit">{t(`vocabulary:assessmentAction.${action}`)}</h2>
        <p>{t(`assessments:${action}.intro`)}</p>
        <Step
          assessment={assessment}
          action={action}
          words={{ why: t(`assessments:${action}.why`), confirm: t(`assessments:${action}.confirm`) }}
          isReady={() => {
            setAttempt({});
            return faults.length === 0 && draft.clash === null;
          }}
          first={draft.save}
          isMain
        />
      </section>
    </>
  );
}
