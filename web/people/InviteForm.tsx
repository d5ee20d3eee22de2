import { type FormEvent, useRef, useState } from 'react';
import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newInvitation } from '../../api/contract/me.ts';
import { regionalRoles, type Role, roles } from '../../drizzle/vocabulary.ts';
import { newKey } from '../client.ts';
import { useMe } from '../queries/me.ts';
import { useInvite } from '../queries/people.ts';
import { useRegions } from '../queries/regions.ts';
import { hasRole } from '../ui/places.ts';
import { Refusal } from '../ui/states.tsx';
import { InvitationLink } from './InvitationLink.tsx';
import '../ui/narrow.css';

/** Invites one person to one role; the link appears once, to be copied. */
export function InviteForm() {
  const { t } = useTranslation(['pages', 'vocabulary', 'reports']);
  const me = useMe();
  const regions = useRegions();
  const invite = useInvite();
  const key = useRef(newKey());
  const [email, setEmail] = useState('');
  // A link such as /people?role=coordinator&region=AT13 says whom for.
  const asked = useSearch({ strict: false }) as { role?: string; region?: string };
  const [role, setRole] = useState<Role | ''>(roles.find((one) => one === asked.role) ?? '');
  const [region, setRegion] = useState<string | null>(asked.region ?? null);
  const [isChecked, setChecked] = useState(false);
  const isSecretariat = me.data ? hasRole(me.data, ['secretariat']) : false;
  const offered = isSecretariat ? roles : (['contributor'] as const);
  const own = (me.data?.grants ?? []).filter((one) => one.role === 'coordinator').map((one) => one.region);
  const places = (regions.data ?? []).filter(
    ({ code }) => isSecretariat || own.includes(code) || own.includes(null),
  );
  const isRegional = role !== '' && regionalRoles.includes(role);
  const isEmail = newInvitation.shape.email.safeParse(email.trim()).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isEmail || !role || (isRegional && !region)) return;
    invite.mutate(
      { email: email.trim(), role, region: isRegional ? region : null, key: key.current },
      {
        onSuccess: () => {
          key.current = newKey();
          setEmail('');
          setChecked(false);
        },
      },
    );
  };
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t('pages:people.invite')}</h2>
      <form className="narrow" onSubmit={submit} noValidate>
        <Refusal error={invite.error} />
        <TextInput
          label={t('pages:people.columns.email')}
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={isChecked && !isEmail ? t('pages:people.emailFault') : undefined}
        />
        <NativeSelect
          label={t('pages:people.role')}
          value={role}
          onChange={(event) => setRole(roles.find((one) => one === event.currentTarget.value) ?? '')}
          data={[
            { value: '', label: t('pages:people.choose') },
            ...offered.map((one) => ({ value: one, label: t(`vocabulary:role.${one}`) })),
          ]}
          error={isChecked && !role ? t('pages:people.roleFault') : undefined}
        />
        {isRegional ? (
          <Select
            label={t('pages:people.region')}
            description={t('pages:people.regionHelp')}
            searchable
            comboboxProps={{ keepMounted: false, withinPortal: false }}
            limit={40}
            data={places.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            value={region}
            onChange={setRegion}
            error={isChecked && !region ? t('pages:people.regionFault') : undefined}
          />
        ) : null}
        <Button type="submit" loading={invite.isPending}>
          {t('pages:people.send')}
        </Button>
      </form>
      {invite.data ? (
        <InvitationLink link={invite.data.link} email={invite.data.invitation.email ?? ''} />
      ) : null}
    </section>
  );
}
