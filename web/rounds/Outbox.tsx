import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterView, Outbox as OutboxView } from '../../api/contract/round.ts';
import { useLetters } from '../queries/rounds.ts';
import { useFormats } from '../ui/format.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { Failed, Loading } from '../ui/states.tsx';

/** Every letter about the round: to whom, when, what became of it, and its text to copy. */
export function Outbox({ id }: { id: string }) {
  const { t } = useTranslation('rounds');
  const letters = useLetters(id);
  return (
    <section aria-labelledby="outbox">
      <h2 id="outbox">{t('outbox.title')}</h2>
      {letters.isPending ? <Loading /> : null}
      {letters.error ? <Failed error={letters.error} retry={() => void letters.refetch()} /> : null}
      {letters.data ? <Letters outbox={letters.data} /> : null}
    </section>
  );
}

function Letters({ outbox: { letters, total, mail } }: { outbox: OutboxView }) {
  const { t } = useTranslation('rounds');
  const formats = useFormats();
  if (letters.length === 0) return <p>{t('outbox.none')}</p>;
  return (
    <>
      {mail ? null : <p>{t('outbox.noMail')}</p>}
      {total > letters.length ? (
        <p>{t('outbox.newest', { shown: formats.number(letters.length), all: formats.number(total) })}</p>
      ) : null}
      <ScrollBox label={t('outbox.title')}>
        <table className="table letters">
          <thead>
            <tr>
              <th scope="col">{t('outbox.to')}</th>
              <th scope="col">{t('outbox.region')}</th>
              <th scope="col">{t('outbox.letter')}</th>
              <th scope="col">{t('outbox.written')}</th>
              <th scope="col">{t('outbox.state')}</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <Row key={letter.id} letter={letter} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function Row({ letter }: { letter: LetterView }) {
  const { t } = useTranslation(['rounds', 'vocabulary']);
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <tr>
        <th scope="row">
          {letter.name ?? t('pages:people.erased')}
          <div className="soft">{letter.email}</div>
        </th>
        <td>{letter.regionName}</td>
        <td>
          {t(`vocabulary:letterKind.${letter.kind}`)}
          <div>
            <button
              type="button"
              className="text-button"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'rounds:outbox.hide' : 'rounds:outbox.show')}
              <span className="unseen"> {letter.regionName}</span>
            </button>
          </div>
        </td>
        <td>
          {formats.moment(letter.writtenAt)}
          <div className="soft">
            {t(letter.byPerson ? 'rounds:outbox.byPerson' : 'rounds:outbox.byItself')}
          </div>
        </td>
        <td>
          <State letter={letter} />
        </td>
      </tr>
      {isOpen ? (
        <tr id={id}>
          <td colSpan={5}>
            <Text letter={letter} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function State({ letter }: { letter: LetterView }) {
  const { t } = useTranslation(['rounds', 'vocabulary']);
  const formats = useFormats();
  return (
    <>
      <span className={`badge letter-${letter.state}`}>{t(`vocabulary:letterState.${letter.state}`)}</span>
      <div className="soft">
        {letter.sentAt ? formats.moment(letter.sentAt) : null}
        {letter.state === 'refused'
          ? t(letter.willRetry ? 'rounds:outbox.again' : 'rounds:outbox.givenUp')
          : null}
      </div>
      {letter.fault ? (
        <div className="fault" lang="en">
          {letter.fault}
        </div>
      ) : null}
    </>
  );
}

/** The letter as it can be copied, or opened in the reader's own mail program. */
function Text({ letter }: { letter: LetterView }) {
  const { t } = useTranslation('rounds');
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Without permission the text can still be selected and copied by hand.
    await navigator.clipboard?.writeText(`${letter.subject}\n\n${letter.text}`).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const mail = `mailto:${encodeURIComponent(letter.email ?? '')}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.text.replaceAll('\n', '\r\n'))}`;
  return (
    <>
      <p className="letter-subject">{letter.subject}</p>
      <div className="letter written">{letter.text}</div>
      <div className="row">
        <Button size="xs" variant="default" onClick={() => void copy()}>
          {t(isCopied ? 'outbox.copied' : 'outbox.copy')}
        </Button>
        {letter.email ? <a href={mail}>{t('outbox.mailto')}</a> : null}
      </div>
    </>
  );
}
