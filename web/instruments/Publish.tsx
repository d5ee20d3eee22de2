import { useRef, useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckView, Confirmation } from '../../api/contract/instrument.ts';
import type { InstrumentName } from '../../drizzle/vocabulary.ts';
import { isStale, newKey } from '../client.ts';
import { usePublishVersion } from '../queries/instruments.ts';
import { useFormats } from '../ui/format.ts';
import { useSayer } from '../ui/said.ts';
import { Refusal } from '../ui/states.tsx';

interface PublishProps {
  id: InstrumentName;
  definition: unknown;
  found: CheckView;
  /** Checks again: somebody else published meanwhile. */
  again: () => void;
  published: (version: number) => void;
}

/** The changes of words, each to confirm; then the step that cannot be undone. */
export function Publish({ id, definition, found: { last, toConfirm }, again, published }: PublishProps) {
  const { t } = useTranslation('instruments');
  const publish = usePublishVersion();
  const key = useRef(newKey());
  const [confirmed, setConfirmed] = useState<readonly number[]>([]);
  const [isAsked, setAsked] = useState(false);
  const version = last + 1;
  const left = toConfirm.length - confirmed.length;
  const send = () =>
    publish.mutate(
      { id, definition, last, confirmed: toConfirm.map(confirmationOf), key: key.current },
      {
        onSuccess: (made) => published(made.version),
        onError: (error) => {
          setAsked(false);
          key.current = newKey();
          if (isStale(error)) again();
        },
      },
    );
  return (
    <section>
      <ToConfirm toConfirm={toConfirm} confirmed={confirmed} change={setConfirmed} />
      <Refusal error={publish.error} />
      {left > 0 ? <p role="status">{t('confirm.left', { count: left })}</p> : null}
      {isAsked ? (
        <div className="next-step">
          <p>{t('publish.sure', { version })}</p>
          <Button loading={publish.isPending} onClick={send}>
            {t('publish.yes')}
          </Button>{' '}
          <Button variant="default" onClick={() => setAsked(false)}>
            {t('publish.cancel')}
          </Button>
        </div>
      ) : (
        <Button disabled={left > 0} onClick={() => setAsked(true)}>
          {t('publish.do', { version })}
        </Button>
      )}
    </section>
  );
}

const confirmationOf = ({ place, params }: CheckView['toConfirm'][number]): Confirmation => ({
  place,
  language: String(params?.language ?? ''),
});

interface ToConfirmProps {
  toConfirm: CheckView['toConfirm'];
  confirmed: readonly number[];
  change: (confirmed: readonly number[]) => void;
}

function ToConfirm({ toConfirm, confirmed, change }: ToConfirmProps) {
  const { t } = useTranslation('instruments');
  const formats = useFormats();
  const say = useSayer();
  if (toConfirm.length === 0) return null;
  return (
    <>
      <h2>{t('confirm.title')}</h2>
      <p>{t('confirm.why')}</p>
      <ul className="instruments-confirm">
        {toConfirm.map((one, index) => {
          const { place, language } = confirmationOf(one);
          const { text, lang } = say(one);
          return (
            <li key={`${place} ${language}`}>
              <Checkbox
                label={t('confirm.one', { place, language: formats.language(language) })}
                description={<span lang={lang}>{text}</span>}
                checked={confirmed.includes(index)}
                onChange={(event) =>
                  change(
                    event.currentTarget.checked
                      ? [...confirmed, index]
                      : confirmed.filter((other) => other !== index),
                  )
                }
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
