import { useTranslation } from 'react-i18next';
import { type InvitationView, useInvitations } from '../queries/people.ts';
import { useFormats } from '../ui/format.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { useRoleWords } from './roleWords.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

/** Who was invited to what, and whether they came. */
export function Invitations() {
  const { t } = useTranslation('pages');
  const invitations = useInvitations();
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t('people.invitations')}</h2>
      {invitations.isPending ? <Loading /> : null}
      {invitations.error ? (
        <Failed error={invitations.error} retry={() => void invitations.refetch()} />
      ) : null}
      {invitations.data ? <Told {...invitations.data} /> : null}
    </section>
  );
}

function Told({ invitations, total }: { invitations: readonly InvitationView[]; total: number }) {
  const { t } = useTranslation('pages');
  const formats = useFormats();
  if (invitations.length === 0) return <p>{t('people.noInvitations')}</p>;
  const [shown, all] = [invitations.length, total].map((number) => formats.number(number));
  return (
    <>
      {total > invitations.length ? <p>{t('people.newestOf', { shown, all })}</p> : null}
      <Table invitations={invitations} />
    </>
  );
}

function Table({ invitations }: { invitations: readonly InvitationView[] }) {
  const { t } = useTranslation('pages');
  const formats = useFormats();
  const words = useRoleWords();
  const stateOf = ({ acceptedAt, expiresAt }: InvitationView) => {
    if (acceptedAt) return t('people.accepted', { when: formats.day(acceptedAt) });
    const key = Date.parse(expiresAt) < Date.now() ? 'people.expired' : 'people.open';
    return t(key, { when: formats.day(expiresAt) });
  };
  return (
    <ScrollBox label={t('people.invitations')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('people.columns.email')}</th>
            <th scope="col">{t('people.columns.roles')}</th>
            <th scope="col">{t('people.columns.invited')}</th>
            <th scope="col">{t('people.columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <th scope="row">{invitation.email ?? t('people.addressErased')}</th>
              <td>{words(invitation.role, invitation.region)}</td>
              <td>{formats.day(invitation.createdAt)}</td>
              <td>{stateOf(invitation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
