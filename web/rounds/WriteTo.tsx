import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LettersPreview, RoundView } from '../../api/contract/round.ts';
import type { LetterKind } from '../../drizzle/vocabulary.ts';
import { newKey } from '../client.ts';
import { useLettersPreview, useWriteLetters } from '../queries/rounds.ts';
import { Failed, Loading, Refusal } from '../ui/states.tsx';

/** Writes invitations, or to those behind; the letter and who gets it are shown before it goes. */
export function WriteTo({ round }: { round: RoundView }) {
  const { t } = useTranslation('rounds');
  const [kind, setKind] = useState<LetterKind | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const actions = useRef<HTMLElement>(null);
  const end = () => {
    setKind(null);
    actions.current?.focus();
  };
  const begin = (wanted: LetterKind) => {
    setDone(null);
    setKind(wanted);
  };
  const isWritten = round.lines.some((line) => line.lastLetterAt !== null);
  return (
    <section aria-labelledby="write" ref={actions} tabIndex={-1}>
      <h2 id="write">{t('write.title')}</h2>
      <div role="status">{done === null ? null : <p>{t('write.done', { count: done })}</p>}</div>
      {kind === null ? (
        <div className="actions">
          <Button
            variant={isWritten ? 'filled' : 'default'}
            disabled={round.phase === 'planned'}
            onClick={() => begin('reminder')}
          >
            {t('write.reminder')}
          </Button>
          <Button variant={isWritten ? 'default' : 'filled'} onClick={() => begin('invitation')}>
            {t('write.invitation')}
          </Button>
        </div>
      ) : (
        <Preview
          id={round.id}
          kind={kind}
          end={end}
          wrote={(letters) => {
            setDone(letters);
            end();
          }}
        />
      )}
    </section>
  );
}

interface PreviewProps {
  id: string;
  kind: LetterKind;
  end: () => void;
  wrote: (letters: number) => void;
}

function Preview({ id, kind, end, wrote }: PreviewProps) {
  const { t } = useTranslation('rounds');
  const preview = useLettersPreview(id, kind);
  const write = useWriteLetters(id);
  const key = useRef(newKey());
  const box = useRef<HTMLElement>(null);
  const isReady = preview.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader is led to the letter when it is there
  useEffect(() => box.current?.focus(), [isReady]);
  if (preview.isPending) return <Loading />;
  if (!preview.data) return <Failed error={preview.error} retry={() => void preview.refetch()} />;
  const fresh = preview.data.recipients.filter((one) => !one.isWritten).length;
  return (
    <section
      ref={box}
      className="asked letter-preview"
      tabIndex={-1}
      aria-label={t(`write.${kind}`)}
      onKeyDown={(event) => event.key === 'Escape' && end()}
    >
      <Recipients preview={preview.data} fresh={fresh} />
      <Refusal error={write.error} />
      <div className="row">
        {fresh > 0 ? (
          <Button
            loading={write.isPending}
            onClick={() =>
              write.mutate({ kind, key: key.current }, { onSuccess: ({ letters }) => wrote(letters.length) })
            }
          >
            {t(preview.data.mail ? 'write.send' : 'write.put', { count: fresh })}
          </Button>
        ) : null}
        <Button variant="default" onClick={end}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}

function Recipients({ preview, fresh }: { preview: LettersPreview; fresh: number }) {
  const { t } = useTranslation('rounds');
  const { recipients, without, example } = preview;
  const written = recipients.length - fresh;
  return (
    <>
      <p>{fresh > 0 ? t('write.count', { count: fresh }) : t('write.nobody')}</p>
      {written > 0 ? <p>{t('write.already', { count: written })}</p> : null}
      {fresh > 0 ? (
        <details>
          <summary>{t('write.who')}</summary>
          <ul>
            {recipients
              .filter((one) => !one.isWritten)
              .map(({ region, regionName, name, email }) => (
                <li key={`${region} ${email}`}>{t('write.one', { regionName, name, email })}</li>
              ))}
          </ul>
        </details>
      ) : null}
      {without.length > 0 ? (
        <>
          <p>{t('write.without')}</p>
          <ul>
            {without.map(({ region, regionName }) => (
              <li key={region}>
                {regionName}{' '}
                <Link to="/people" search={{ role: 'coordinator', region }}>
                  {t('write.invite')}
                  <span className="unseen"> {regionName}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {example && fresh > 0 ? (
        <>
          <h3>{t('write.example')}</h3>
          <p className="letter-subject">{example.subject}</p>
          <div className="letter written">{example.text}</div>
          {preview.mail ? null : <p>{t('write.noMail')}</p>}
        </>
      ) : null}
    </>
  );
}
