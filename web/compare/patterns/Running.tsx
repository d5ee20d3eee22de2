import { Button } from '@mantine/core';
import type { CompareWords } from '../words.ts';
import type { Run } from './useFound.ts';

interface Props {
  run: Run;
  cancel: () => void;
  again: () => void;
  words: CompareWords;
}

/** How far the reckoning is, with the way to end it, or how it ended. The page itself stays as quick as ever. */
export function Running({ run, cancel, again, words: { t, formats } }: Props) {
  const percent = run.state === 'running' ? Math.floor(run.progress * 100) : 0;
  const said = {
    idle: '',
    running: t('patterns:run.running'),
    cancelled: t('patterns:run.cancelled'),
    failed: t('patterns:run.failed'),
    refused: '',
    found: t('patterns:run.done'),
  }[run.state];
  return (
    <div className="patterns-run">
      {run.state === 'running' ? (
        <>
          <label>
            {t('patterns:run.progress', { percent: formats.number(percent) })}
            <progress max={100} value={percent} />
          </label>
          <Button variant="default" onClick={cancel}>
            {t('patterns:run.cancel')}
          </Button>
        </>
      ) : null}
      <p role="status" className={run.state === 'found' || run.state === 'running' ? 'unseen' : undefined}>
        {said}
      </p>
      {run.state === 'cancelled' || run.state === 'failed' ? (
        <Button onClick={again}>{t('patterns:run.again')}</Button>
      ) : null}
    </div>
  );
}
