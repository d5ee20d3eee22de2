import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Former } from '../../../geo/recode.ts';

interface Props {
  code: string;
  nameOf: (code: string) => string;
  /** The way to a region of today, with these words. */
  offer: (code: string, words: string) => ReactNode;
}

/** Says of a code that it is no region of NUTS 2021, what it was in an older version, and leads to what it is now. */
export function NoRegion({ code, ...props }: Props) {
  const { t } = useTranslation('atlas');
  const answer = useQuery({
    queryKey: ['former', code],
    queryFn: async () => (await import('../../map/former.ts')).former(code),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (answer.isPending) return null;
  if (answer.data) return <Was former={answer.data} {...props} />;
  return <p>{t('address.noRegion', { code })}</p>;
}

function Was({ former, nameOf, offer }: Omit<Props, 'code'> & { former: Former }) {
  const { t } = useTranslation('atlas');
  const { code, name, version, now, codes } = former;
  return (
    <p>
      {t(name ? 'former.was' : 'former.borders', { code, name, version })} {t(`former.${now}`)}{' '}
      {codes.map((one, at) => (
        <span key={one}>
          {at > 0 ? ', ' : ''}
          {offer(one, `${one} ${nameOf(one)}`)}
        </span>
      ))}
    </p>
  );
}
