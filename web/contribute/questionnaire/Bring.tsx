import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_IMPORT_MEGABYTES } from '../../../api/contract/taken.ts';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { formAddress, useCheckImport } from '../../queries/exchange.ts';
import { FileField, readJson } from '../../ui/FileField.tsx';
import { ProblemWords } from '../../ui/states.tsx';
import { Brought } from './Brought.tsx';
import './bring.css';

interface Chosen {
  name: string;
  json?: unknown;
  fault?: string;
}

/** Answers brought into the draft from a file: chosen, compared with the draft, taken all or not at all. */
export function Bring({ report, save }: { report: SubmissionView; save: () => Promise<boolean> }) {
  const { t } = useTranslation('exchange');
  const check = useCheckImport(report.id);
  const [chosen, setChosen] = useState<Chosen>();
  const [end, setEnd] = useState<'done' | 'stale'>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    check.reset();
    setEnd(undefined);
    const read = await readJson(file, MOST_IMPORT_MEGABYTES, {
      tooLarge: t('bring.tooLarge', { most: MOST_IMPORT_MEGABYTES }),
      notJson: (detail) => t('bring.notJson', { detail }),
    });
    // What is typed here counts as the draft's: it is saved before the file is compared with it.
    const found = 'json' in read && !(await save()) ? { fault: t('bring.unsaved') } : read;
    setChosen({ name: file.name, ...found });
    if ('json' in found) check.mutate(found.json);
  };
  const leave = (how?: 'done') => {
    check.reset();
    setChosen(undefined);
    setEnd(how);
  };
  const again = () => {
    setEnd('stale');
    check.mutate(chosen?.json);
  };
  return (
    <section aria-labelledby="bring" className="screen-only">
      <h2 id="bring">{t('bring.title')}</h2>
      <p>{t('bring.help')}</p>
      {report.round ? (
        <p>
          {t('form.help')}{' '}
          <a href={formAddress(report.round.instrument, report.round.instrumentVersion)} download>
            {t('form.link')}
          </a>
        </p>
      ) : null}
      <FileField
        label={t('bring.file')}
        note={chosen ? t('bring.chosen', { name: chosen.name }) : t('bring.drop')}
        fault={chosen?.fault}
        take={(file) => void take(file)}
      />
      <div role="status">
        {check.isPending ? <p>{t('bring.checking')}</p> : null}
        {end && !check.isPending ? <p className="bring-end">{t(`bring.${end}`)}</p> : null}
      </div>
      {check.error ? (
        <div role="alert" className="faults">
          <ProblemWords error={check.error} />
        </div>
      ) : null}
      {check.data ? (
        <Brought
          key={check.data.revision}
          report={report}
          file={chosen?.json}
          found={check.data}
          leave={leave}
          again={again}
        />
      ) : null}
    </section>
  );
}
