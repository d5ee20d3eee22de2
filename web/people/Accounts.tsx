import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PersonView, useEndSessions, usePeople } from '../queries/people.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { Failed, Loading, Refusal } from '../ui/states.tsx';
import { ErasePerson } from './ErasePerson.tsx';
import { useFormats } from '../ui/format.ts';
import { useRoleWords } from './roleWords.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

/** Everybody with an account: roles in words, open sessions, and the way to end them at once. */
export function Accounts() {
  const { t } = useTranslation('pages');
  const people = usePeople();
  const end = useEndSessions();
  const [erasing, setErasing] = useState<PersonView>();
  const [erased, setErased] = useState('');
  const status = useRef<HTMLDivElement>(null);
  const leave = () => {
    setErasing(undefined);
    document.getElementById(`erase-${erasing?.id}`)?.focus();
  };
  const begin = (person: PersonView) => {
    setErased('');
    setErasing(person);
  };
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{t('people.accounts')}</h2>
      {people.isPending ? <Loading /> : null}
      {people.error ? <Failed error={people.error} retry={() => void people.refetch()} /> : null}
      <div role="status" ref={status} tabIndex={-1}>
        {erased ? <p>{t('erasure.done', { name: erased })}</p> : null}
        {end.isSuccess ? (
          <p>
            {t('people.ended', {
              name: people.data?.find((one) => one.id === end.variables)?.name ?? t('people.erased'),
            })}
          </p>
        ) : null}
      </div>
      <Refusal error={end.error} />
      {people.data ? <Table people={people.data} end={(id) => end.mutate(id)} erase={begin} /> : null}
      {erasing ? (
        <ErasePerson
          key={erasing.id}
          id={erasing.id}
          name={erasing.name ?? ''}
          cancel={leave}
          done={() => {
            setErased(erasing.name ?? '');
            setErasing(undefined);
            status.current?.focus();
          }}
        />
      ) : null}
    </section>
  );
}

interface Steps {
  end: (id: string) => void;
  erase: (person: PersonView) => void;
}

function Table({ people, ...steps }: Steps & { people: readonly PersonView[] }) {
  const { t } = useTranslation('pages');
  return (
    <ScrollBox label={t('people.accounts')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('people.columns.name')}</th>
            <th scope="col">{t('people.columns.email')}</th>
            <th scope="col">{t('people.columns.roles')}</th>
            <th scope="col">{t('people.columns.sessions')}</th>
            <th scope="col">
              <span className="unseen">{t('people.columns.steps')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} {...steps} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Row({ person, end, erase }: Steps & { person: PersonView }) {
  const formats = useFormats();
  const { t } = useTranslation('pages');
  const words = useRoleWords();
  const name = person.name ?? t('people.erased');
  return (
    <tr>
      <th scope="row">
        {name} <Demonstration on={person.demonstration} />
      </th>
      <td>
        {person.email ??
          (person.erasedAt ? t('people.erasedOn', { when: formats.day(person.erasedAt) }) : '')}
      </td>
      <td>
        {person.grants.map((grant) => (
          <div key={`${grant.role} ${grant.region}`}>{words(grant.role, grant.region, grant.regionName)}</div>
        ))}
      </td>
      <td>{person.sessions}</td>
      <td>
        {person.sessions > 0 ? (
          <Button
            size="xs"
            variant="default"
            aria-label={t('people.end', { name })}
            onClick={() => end(person.id)}
          >
            {t('people.endShort')}
          </Button>
        ) : null}
        {person.erasedAt ? null : (
          <Button
            id={`erase-${person.id}`}
            size="xs"
            variant="default"
            aria-label={t('erasure.begin', { name })}
            onClick={() => erase(person)}
          >
            {t('erasure.beginShort')}
          </Button>
        )}
      </td>
    </tr>
  );
}
