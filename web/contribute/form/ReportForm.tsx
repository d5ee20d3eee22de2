import { type FormEvent, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { ProblemError } from '../../client.ts';
import { useDecide } from '../../queries/reports.ts';
import { ProblemWords } from '../../ui/states.tsx';
import { contactFaults, type Fault, faultsOf, isRequired, serverFaults } from '../../ui/report/faults.ts';
import { fieldsOf, sectionsOf } from '../../ui/report/fields.ts';
import { ReportClashes } from './ReportClashes.tsx';
import { ContactFields } from './ContactFields.tsx';
import { Faults } from './Faults.tsx';
import { FieldInput } from './FieldInput.tsx';
import { useFaultText, useHelp, useLabel } from './labels.ts';
import { isSame, type Values } from '../../ui/draft/merge.ts';
import { quickManner } from './manner.ts';
import { SaveLine } from '../../ui/draft/SaveLine.tsx';
import { useDraft } from '../../ui/draft/useDraft.ts';
import { answersIn, contactIn } from './values.ts';
import './form.css';

/** What the contract finds in the values, contact included, in the order in which the form asks. */
function check({ kind }: SubmissionView, values: Values): Fault[] {
  const order = fieldsOf(kind).map((field) => field.name);
  const place = ({ field }: Fault) => order.indexOf(field);
  return [
    ...faultsOf(kind, answersIn(values)).sort((a, b) => place(a) - place(b)),
    ...contactFaults(contactIn(values)),
  ];
}

/** What the secretariat asked about this answer when it returned the report. */
const askedAbout = ({ questions, version, state }: SubmissionView, name: string) =>
  state === 'returned'
    ? questions.filter((one) => one.field === name && one.version === version - 1).map((one) => one.text)
    : [];

/** What was wrong when one last tried to submit. */
interface Attempt {
  faults: readonly Fault[];
  values: Values;
}

/** Of what was wrong then, what is wrong now: a fault goes away as soon as its answer is right (or, the server's, is changed). */
function stillWrong({ faults, values }: Attempt, report: SubmissionView, now: Values): readonly Fault[] {
  if (faults.length === 0) return faults;
  const present = new Map(check(report, now).map((fault) => [fault.field, fault]));
  return faults.flatMap((fault) => {
    const again = present.get(fault.field);
    if (again) return [again];
    return fault.fromServer && isSame(now[fault.field], values[fault.field]) ? [fault] : [];
  });
}

/** The questions of a draft or a returned report: saves itself, and is submitted when its answers are complete. */
export function ReportForm({ report }: { report: SubmissionView }) {
  const { t, i18n } = useTranslation('reports');
  const draft = useDraft(report, quickManner);
  const step = useDecide(report);
  const label = useLabel(report.kind);
  const help = useHelp(report.kind);
  const text = useFaultText();
  const [attempt, setAttempt] = useState<Attempt>({ faults: [], values: {} });
  const faults = stillWrong(attempt, report, draft.values);
  const errorOf = (name: string) => {
    const fault = faults.find((one) => one.field === name);
    return fault ? text(fault) : undefined;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = check(report, draft.values);
    setAttempt({ faults: found, values: draft.values });
    if (found.length > 0 || !(await draft.save())) return;
    step.mutate(
      { action: 'submit' },
      {
        onError: (error) => {
          if (error instanceof ProblemError) {
            setAttempt({ faults: serverFaults(found, error.body.errors ?? []), values: draft.values });
          }
        },
      },
    );
  };
  return (
    <form className="report-form" noValidate onSubmit={(event) => void submit(event)}>
      <ReportClashes report={report} manner={quickManner} draft={draft} />
      <Faults kind={report.kind} faults={faults} attempt={attempt} />
      <SaveLine saving={draft.saving} keeping={draft.keeping} save={() => void draft.save()} />
      {sectionsOf[report.kind].map((section) => (
        <fieldset key={section.id} className="form-section">
          <legend>{t(`section.${section.id}`)}</legend>
          {i18n.exists(`reports:sectionHelp.${section.id}`) ? (
            <p className="field-help">{t(`sectionHelp.${section.id}`)}</p>
          ) : null}
          {section.fields.map((field) => (
            <FieldInput
              key={field.name}
              asked={askedAbout(report, field.name)}
              field={field}
              label={label(field.name)}
              help={help(field.name)}
              required={isRequired(report.kind, field.name)}
              error={errorOf(field.name)}
              value={draft.values[field.name]}
              onChange={(value) => draft.change(field.name, value)}
            />
          ))}
        </fieldset>
      ))}
      {report.kind === 'practice' ? (
        <ContactFields values={draft.values} errorOf={errorOf} change={draft.change} />
      ) : null}
      {step.error && faults.length === 0 ? (
        <div role="alert" className="faults">
          <ProblemWords error={step.error} />
        </div>
      ) : null}
      <Button type="submit" loading={step.isPending} disabled={draft.clash !== null}>
        {t('form.submit')}
      </Button>
    </form>
  );
}
