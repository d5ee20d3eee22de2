import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_IMPORT_MEGABYTES } from '../../api/contract/taken.ts';
import { importColumns, type ScoreImportReport } from '../../api/contract/score-import.ts';
import { newKey } from '../client.ts';
import { useTakeValues, useTryValues } from '../queries/nationalIndex.ts';
import { FileField } from '../ui/FileField.tsx';
import { useFormats } from '../ui/format.ts';
import { Refusal } from '../ui/states.tsx';
import { ValueFaults } from './ValueFaults.tsx';
import { ValueReport } from './ValueReport.tsx';

interface Brought {
  file: File;
  /** One file chosen is one import, however often the button is pressed. */
  key: string;
}

/** Values of the national index: brought as a file, tried, looked at, and taken. */
export function NationalIndex() {
  const { t } = useTranslation('instruments');
  const formats = useFormats();
  const trying = useTryValues();
  const taking = useTakeValues();
  const [brought, setBrought] = useState<Brought>();
  const [fault, setFault] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const choose = (file: File | undefined) => {
    if (!file) return;
    trying.reset();
    taking.reset();
    const isTooLarge = file.size > MOST_IMPORT_MEGABYTES * 1024 * 1024;
    setFault(isTooLarge ? t('upload.tooLarge', { most: MOST_IMPORT_MEGABYTES }) : undefined);
    setBrought({ file, key: newKey() });
    if (!isTooLarge) trying.mutate(file, { onSuccess: () => heading.current?.focus() });
  };
  const error = trying.error ?? taking.error;
  const report = taking.data ?? trying.data;
  return (
    <section aria-labelledby="national-index">
      <h2 id="national-index">{t('national.title')}</h2>
      <p>{t('national.help', { columns: formats.list(importColumns) })}</p>
      <FileField
        label={t('national.file')}
        note={brought ? t('upload.chosen', { name: brought.file.name }) : t('upload.drop')}
        fault={fault}
        accept=".csv,text/csv"
        take={choose}
      />
      <div role="status">
        {trying.isPending ? <p>{t('national.trying')}</p> : null}
        {taking.data ? (
          <p className="instruments-done">{t('national.done', { count: written(taking.data) })}</p>
        ) : null}
      </div>
      <Refusal error={error} />
      {report ? (
        <>
          <h3 ref={heading} tabIndex={-1}>
            {t('national.found')}
          </h3>
          {report.faultCount > 0 ? <ValueFaults report={report} /> : <ValueReport report={report} />}
        </>
      ) : null}
      {brought && report?.dryRun && report.faultCount === 0 ? (
        written(report) > 0 ? (
          <Button
            loading={taking.isPending}
            onClick={() => taking.mutate({ table: brought.file, key: brought.key })}
          >
            {t('national.take')}
          </Button>
        ) : (
          <p>{t('national.nothing')}</p>
        )
      ) : null}
    </section>
  );
}

const written = ({ values }: ScoreImportReport) => values.new + values.changed;
