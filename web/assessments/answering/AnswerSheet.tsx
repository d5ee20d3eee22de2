import { askedOf } from '../../../api/assessments/asked.ts';
import { faultsOfAnswers } from '../../../api/assessments/complete.ts';
import type { AssessmentQuestions } from '../../../api/contract/assessment.ts';
import type { Written } from '../../queries/assessmentWriting.ts';
import type { Values } from '../../ui/draft/merge.ts';
import { answerIn } from '../sheet/fields.ts';
import { answerManner } from '../sheet/manners.ts';
import { Writing } from '../sheet/Writing.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { AskedBack } from './AskedBack.tsx';
import { Instructions } from './Instructions.tsx';

interface AnswerSheetProps {
  assessment: Written;
  questions: AssessmentQuestions;
}

/** The assessor's sheet while it is written. */
export function AnswerSheet({ assessment, questions }: AnswerSheetProps) {
  const asked = askedOf(questions.indicators, assessment.competences);
  const faultsOf = (values: Values) =>
    faultsOfAnswers(
      questions.kind,
      asked,
      asked.map(({ code }) => ({ indicator: code, ...answerIn(values, code) })),
    );
  return (
    <>
      <Instructions questions={questions} />
      <AskedBack assessment={assessment} questions={questions} />
      <Writing
        assessment={assessment}
        questions={questions}
        manner={answerManner}
        faultsOf={faultsOf}
        action="submit"
      >
        {(card) => <AnswerCard card={card} assessment={assessment} />}
      </Writing>
    </>
  );
}
