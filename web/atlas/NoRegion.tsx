import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Former } from '../../geo/recode.ts';
import { writeView } from '../address.ts';
import type { Part } from './parts.ts';

type Given = Pick<Part, 'view' | 'words'> & { code: string };

/** Says of a code that it is no region of NUTS 2021, what it was in an older version, and leads to what it is now. */
export function NoRegion({ code, ...part }: Given) {
  const { t } = part.words;
  const answer = useQuery({
    queryKey: ['former', code],
    queryFn: async () => (await import('../map/former.ts')).former(code),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (answer.isPending) return null;
  if (answer.data) return <Was former={answer.data} {...part} />;
  return <p>{t('address.noRegion', { code })}</p>;
}

function Was({ former, view, words }: Omit<Given, 'code'> & { former: Former }) {
  const { t, regionName } = words;
  const { code, name, version, now, codes } = former;
  return (
    <p>
      {t(name ? 'former.was' : 'former.borders', { code, name, version })} {t(`former.${now}`)}{' '}
      {codes.map((one, at) => (
        <span key={one}>
          {at > 0 ? ', ' : ''}
          <Link to="/" search={writeView({ ...view, region: one, at: null })}>
            {one} {regionName(one)}
          </Link>
        </span>
      ))}
    </p>
  );
}
