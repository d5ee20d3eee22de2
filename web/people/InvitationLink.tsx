import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { retention } from '../../api/contract/retention.ts';

/** The link of a new invitation: shown this once, to copy. */
export function InvitationLink({ link, email }: { link: string; email: string }) {
  const { t } = useTranslation('pages');
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Without permission the link can still be selected and copied by hand.
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="next-step" role="status">
      <p>{t('people.linkWhy', { email, ...retention })}</p>
      <TextInput
        label={t('people.link')}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button mt="xs" variant="default" onClick={() => void copy()}>
        {t(isCopied ? 'people.copied' : 'people.copy')}
      </Button>
    </div>
  );
}
