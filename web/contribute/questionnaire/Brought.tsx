import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportChoices, ImportLine, ImportReport } from '../../../api/contract/import.ts';
import { importStates } from '../../../api/contract/taken.ts';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { isStale } from '../../client.ts';
import { useImport } from '../../queries/exchange.ts';
import { useReading } from '../../ui/report/reading.tsx';
import { useFormats } from '../../ui/format.ts';
import { ProblemWords } from '../../ui/states.tsx';
import { BroughtChoice } from './BroughtChoice.tsx';
import { BroughtFaults } from './BroughtFaults.tsx';
import { BroughtRows } from './BroughtRows.tsx';

interface BroughtProps {
  report: SubmissionView;
  file: unknown;
  found: ImportReport;
  leave: (how?: 'done') => void;
  /** Somebody came between: the file is compared anew. */
  again: () => void;
}

/** What a file would change, and the choices it leaves; then all of it is taken, or nothing. */
export function Brought({ report, file, found, leave, again }: BroughtProps) {
  const { t } = useTranslation('exchange');
  const formats = useFormats();
  const bring = useImport(report.id);
  const [choices, setChoices] = useState<ImportChoices>({});
  const { label, text } = useReading({ ...report, answers: found.answers });
  const box = useRef<HTMLHeadingElement>(null);
  useEffect(() => box.current?.focus(), []);
  const of = (state: ImportLine['state']) => found.lines.filter((line) => line.state === state);
  const [changed, several, refused, files, added] = [
    of('changed'),
    of('several'),
    of('refused'),
    of('files'),
    of('new'),
  ];
  const isRefused = refused.length > 0 || found.rows.some(({ faults }) => faults.length > 0);
  const isChosen = several.every(({ field }) => choices[field] !== undefined);
  const isNothing = changed.length + several.length + added.length === 0 && !isRefused;
  const counts = importStates.flatMap((state) =>
    state !== 'files' && of(state).length > 0 ? [t(`bring.count.${state}`, { count: of(state).length })] : [],
  );
  const choose = (field: string, choice: ImportChoices[string]) =>
    setChoices((before) => ({ ...before, [field]: choice }));
  const take = () =>
    bring.mutate(
      { file, revision: found.revision, choices },
      {
        onSuccess: () => leave('done'),
        onError: (error) => {
          if (isStale(error)) again();
        },
      },
    );
  const choicesOf = (lines: ImportLine[], title: string, help: string) =>
    lines.length === 0 ? null : (
      <>
        <h4>{title}</h4>
        <p>{help}</p>
        {lines.map((line) => (
          <BroughtChoice
            key={line.field}
            line={line}
            label={label(line.field)}
            text={(value) => text(line.field, value)}
            choice={choices[line.field]}
            choose={(choice) => choose(line.field, choice)}
          />
        ))}
      </>
    );
  return (
    <div className="brought">
      <h3 ref={box} tabIndex={-1}>
        {t('bring.found')}
      </h3>
      {counts.length > 0 ? <p>{formats.list(counts)}</p> : null}
      {found.form === 'copy' ? null : <BroughtRows rows={found.rows} refused={refused} />}
      <BroughtFaults rows={found.rows} refused={refused} label={label} />
      {files.length > 0 ? (
        <p>{t('bring.files', { labels: formats.list(files.map(({ field }) => label(field))) })}</p>
      ) : null}
      {choicesOf(several, t('bring.several'), t('bring.severalHelp'))}
      {choicesOf(changed, t('bring.changed'), t('bring.changedHelp'))}
      {added.length > 0 ? (
        <details>
          <summary>
            {t('bring.new')} ({added.length})
          </summary>
          <dl className="answers">
            {added.map(({ field, offers }) => (
              <div className="answer" key={field}>
                <dt>{label(field)}</dt>
                <dd>{text(field, offers[0]?.value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {isNothing ? <p>{t('bring.nothing')}</p> : null}
      {bring.error ? (
        <div role="alert" className="faults">
          <ProblemWords error={bring.error} />
        </div>
      ) : null}
      <div className="actions">
        {isRefused || isNothing ? null : (
          <Button loading={bring.isPending} disabled={!isChosen} onClick={take}>
            {t('bring.do')}
          </Button>
        )}
        <Button variant="default" onClick={() => leave()}>
          {t('bring.cancel')}
        </Button>
      </div>
    </div>
  );
}
