import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { copyAddress } from '../../ui/copyAddress.ts';
import { csvText } from '../../ui/csv.ts';
import { useSayer } from '../../ui/said.ts';
import { saveText } from '../../ui/save.ts';
import { useReturn } from '../../ui/useReturn.ts';
import type { PartProps } from '../parts.ts';
import { allFigures, fileName } from './figures.ts';
import { From } from './From.tsx';
import { Printed } from './Printed.tsx';
import { Save } from './Save.tsx';
import { Saved } from './Saved.tsx';
import '../../ui/report/report.css';

export type SharingProps = Pick<PartProps, 'view' | 'change' | 'measured' | 'words'>;

/** The whole comparison, kept or given to others: its address, saved ones, its figures as a file, on paper. */
export default function Bar(props: SharingProps) {
  const { t } = useTranslation(['comparisons', 'atlas']);
  const [open, setOpen] = useState<'save' | 'saved' | null>(null);
  const [said, setSaid] = useState('');
  const save = useReturn(open === 'save');
  const figures = useFigures(props);
  const toggle = (panel: 'save' | 'saved') => {
    setSaid('');
    setOpen(open === panel ? null : panel);
  };
  const copy = async () => {
    const isCopied = await copyAddress();
    setSaid(isCopied ? t('bar.copied') : t('atlas:share.byHand', { address: location.href }));
  };
  return (
    <section className="sharing" aria-label={t('bar.title')}>
      <From {...props} />
      <div className="sharing-buttons screen-only">
        <Button size="sm" variant="default" onClick={() => void copy()}>
          {t('bar.copy')}
        </Button>
        <Button
          ref={save}
          size="sm"
          variant="default"
          aria-expanded={open === 'save'}
          onClick={() => toggle('save')}
        >
          {t('bar.save')}
        </Button>
        <Button size="sm" variant="default" aria-expanded={open === 'saved'} onClick={() => toggle('saved')}>
          {t('bar.saved')}
        </Button>
        <Button size="sm" variant="default" onClick={() => setSaid(figures())}>
          {t('bar.csv')}
        </Button>
        <Button size="sm" variant="default" onClick={() => window.print()}>
          {t('bar.print')}
        </Button>
      </div>
      <p className="sharing-said screen-only" role="status">
        {said}
      </p>
      {open === 'save' ? (
        <Save
          {...props}
          close={() => setOpen(null)}
          done={(words) => {
            setOpen(null);
            setSaid(words);
          }}
        />
      ) : null}
      {open === 'saved' ? <Saved view={props.view} say={setSaid} /> : null}
      <Printed />
    </section>
  );
}

/** Makes the file of all figures, and says what came of it. */
function useFigures({ view: { regions }, measured, words }: SharingProps): () => string {
  const { t } = useTranslation('comparisons');
  const say = useSayer();
  return () => {
    if (regions.length === 0 || measured.length === 0) return t('csv.nothing');
    if (measured.some((one) => one.error)) return t('csv.failed');
    if (measured.some((one) => !one.series)) return t('csv.waiting');
    const { head, rows } = allFigures(regions, measured, words, say);
    saveText(fileName(regions), 'text/csv', csvText(head, rows));
    return t('csv.saved', { count: rows.length });
  };
}
