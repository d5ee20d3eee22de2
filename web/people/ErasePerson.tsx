import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ErasurePreview } from '../../api/contract/erasure.ts';
import { useErasePerson, useErasurePreview } from '../queries/erasure.ts';
import { EraseForm } from '../ui/erasure/EraseForm.tsx';
import { PlaceLine } from '../ui/erasure/Places.tsx';
import { Told } from '../ui/erasure/Told.tsx';
import { useSayer } from '../ui/said.ts';
import { Failed, Loading } from '../ui/states.tsx';
import '../ui/erasure/erasure.css';

interface ErasePersonProps {
  id: string;
  name: string;
  cancel: () => void;
  done: () => void;
}

/** What erasing somebody does, and the address to type before it is done. */
export function ErasePerson({ id, name, cancel, done }: ErasePersonProps) {
  const { t } = useTranslation('pages');
  const preview = useErasurePreview({ id });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section
      className="erasure"
      aria-labelledby="erase-person"
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <h2 id="erase-person" tabIndex={-1} ref={heading}>
        {t('erasure.title', { name })}
      </h2>
      {preview.isPending ? <Loading /> : null}
      {preview.error ? <Failed error={preview.error} retry={() => void preview.refetch()} /> : null}
      {preview.data ? <Decide preview={preview.data} cancel={cancel} done={done} /> : null}
    </section>
  );
}

function Decide({
  preview,
  cancel,
  done,
}: {
  preview: ErasurePreview;
  cancel: () => void;
  done: () => void;
}) {
  const { t } = useTranslation('pages');
  const say = useSayer();
  const { person, hindrance, namesakes } = preview;
  const erase = useErasePerson(person.id);
  const [email, setEmail] = useState('');
  const [also, setAlso] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const isSame = email.trim().toLowerCase() === person.email;
  const take = () => {
    setChecked(true);
    if (isSame) erase.mutate({ email, also }, { onSuccess: done });
  };
  if (hindrance) {
    return (
      <>
        <p className="next-step hindered">{say(hindrance).text}</p>
        <Button variant="default" onClick={cancel}>
          {t('erasure.cancel')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Told preview={preview} isLinked />
      <EraseForm erase={erase} label={t('erasure.erase', { name: person.name })} take={take} cancel={cancel}>
        {namesakes.length > 0 ? (
          <Checkbox.Group
            label={t('erasure.namesakes', { name: person.name })}
            description={t('erasure.namesakesHelp')}
            value={also}
            onChange={setAlso}
          >
            {namesakes.map((place) => (
              <Checkbox
                key={place.submission}
                mt="xs"
                value={place.submission}
                label={<PlaceLine place={place} isLinked={false} />}
              />
            ))}
          </Checkbox.Group>
        ) : null}
        <TextInput
          label={t('erasure.confirm')}
          description={person.email}
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={isChecked && !isSame ? t('erasure.confirmFault') : undefined}
        />
      </EraseForm>
    </>
  );
}
