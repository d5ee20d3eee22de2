import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComparisonView } from '../../../api/contract/comparison.ts';
import { useChangeComparison, useDeleteComparison } from '../../queries/comparisons.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { useFormats } from '../../ui/format.ts';
import { useReturn } from '../../ui/useReturn.ts';
import { searchOf } from './kept.ts';
import { Write } from './Write.tsx';

interface SavedOneProps {
  saved: ComparisonView;
  /** Then its note stands above the page already. */
  isHere: boolean;
  gone: () => void;
  say: (words: string) => void;
}

/** One of the reader's own: opened, renamed, shared, deleted. */
export function SavedOne({ saved, isHere, gone, say }: SavedOneProps) {
  const { t } = useTranslation('comparisons');
  const formats = useFormats();
  const write = useChangeComparison(saved);
  const remove = useDeleteComparison(saved);
  const [isWriting, setWriting] = useState(false);
  const button = useReturn(isWriting);
  const { title, note, shared } = saved;
  const done = () => {
    setWriting(false);
    say(t('saved.changed'));
  };
  return (
    <li aria-current={isHere ? 'true' : undefined}>
      <p className="sharing-title">
        <Link to="/compare" search={searchOf(saved)} resetScroll={false}>
          {title}
        </Link>
      </p>
      <p className="sharing-when">
        {t('saved.on', { day: formats.day(saved.changedAt.slice(0, 10)) })}{' '}
        {t(shared ? 'shared' : 'notShared')}
      </p>
      {isWriting ? (
        <Write
          label={t('saved.changeOf', { title })}
          first={{ title, note: note ?? '', shared }}
          confirm={t('saved.confirm')}
          step={write}
          take={(values) => write.mutate(values, { onSuccess: done })}
          close={() => setWriting(false)}
        />
      ) : (
        <>
          {note && !isHere ? <p className="written">{note}</p> : null}
          <div className="row">
            <Button
              ref={button}
              size="compact-sm"
              variant="subtle"
              aria-label={t('saved.changeOf', { title })}
              onClick={() => setWriting(true)}
            >
              {t('saved.change')}
            </Button>
            <AskFirst
              label={t('saved.delete')}
              spoken={t('saved.deleteOf', { title })}
              why={t('saved.deleteWhy')}
              confirm={t('saved.deleteYes')}
              cancel={t('cancel')}
              step={remove}
              take={() => remove.mutate(undefined, { onSuccess: gone })}
            />
          </div>
        </>
      )}
    </li>
  );
}
