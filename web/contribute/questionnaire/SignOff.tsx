import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../api/instruments/definition.ts';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { ProblemError, unreachable } from '../../client.ts';
import { useDecide } from '../../queries/reports.ts';
import { ReportProblem } from '../../ui/report/Step.tsx';
import { useSayer } from '../../ui/said.ts';
import { Refusal } from '../../ui/states.tsx';
import type { AnswerFault } from '../../ui/survey/Questionnaire.tsx';
import { useLanguageOf } from '../../ui/survey/inLanguage.ts';
import type { Draft } from '../../ui/draft/useDraft.ts';

interface SignOffProps {
  report: SubmissionView;
  definition: Definition;
  draft: Draft;
  show: (faults: readonly AnswerFault[]) => void;
}

const bringCheck = () => import('./check.ts');

/** The end of the filling: what is missing is asked for, and the coordinator signs off. */
export function SignOff({ report, definition, draft, show }: SignOffProps) {
  const { t } = useTranslation('reports');
  const say = useSayer();
  const language = useLanguageOf(definition);
  const step = useDecide(report);
  const [isComplete, setComplete] = useState(false);
  const [lost, setLost] = useState(false);
  const maySign = report.actions.includes('sign-off');
  // A moment after the first picture, so that it is there when the network is not.
  useEffect(() => {
    const timer = setTimeout(() => void bringCheck().catch(() => {}), 1_000);
    return () => clearTimeout(timer);
  }, []);
  const find = async () => {
    const found = await bringCheck().catch(() => undefined);
    setLost(!found);
    if (!found) return false;
    const { check } = found;
    const faults = check(definition, draft.values, language);
    show(faults);
    setComplete(faults.length === 0);
    return faults.length === 0 && (await draft.save());
  };
  const sign = async () => {
    if (!(await find())) return;
    step.mutate({ action: 'sign-off' }, { onError: (error) => show(faultsOf(error)) });
  };
  const faultsOf = (error: Error): AnswerFault[] =>
    error instanceof ProblemError
      ? (error.body.errors ?? []).map((one) => ({ field: one.field, page: '', message: say(one).text }))
      : [];
  return (
    <section aria-labelledby="sign-off">
      <h2 id="sign-off">{t('whole.signOff')}</h2>
      <p>{t(maySign ? 'whole.signOffNext' : 'whole.signOffBy')}</p>
      {maySign ? null : <Signers report={report} />}
      <div className="actions">
        <Button variant="default" onClick={() => void find()}>
          {t('whole.check')}
        </Button>
        {maySign ? (
          <Button loading={step.isPending} disabled={draft.clash !== null} onClick={() => void sign()}>
            {t('whole.sign')}
          </Button>
        ) : null}
      </div>
      <p role="status">{isComplete ? t('whole.complete') : ''}</p>
      <Refusal error={lost ? new ProblemError(unreachable) : null} />
      {step.error && faultsOf(step.error).length === 0 ? (
        <ReportProblem error={step.error} id={report.id} />
      ) : null}
    </section>
  );
}

/** Who of the region can sign off. */
function Signers({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  if (report.signers.length === 0) return <p>{t('whole.noSigner')}</p>;
  return (
    <ul>
      {report.signers.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
