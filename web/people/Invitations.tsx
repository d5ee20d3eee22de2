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
      {invitations.data?.length === 0 ? <p>{t('people.noInvitations')}</p> : null}
      {invitations.data && invitations.data.length > 0 ? <Table invitations={invitations.data} /> : null}
    </section>
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
              <th scope="row">{invitation.email}</th>
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
