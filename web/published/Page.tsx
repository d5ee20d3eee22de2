import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PublishedSummary } from '../../api/contract/assessment.ts';
import { publishedListQuery } from '../queries/published.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import '../ui/report/report.css';

const columns = ['region', 'phase', 'year', 'version', 'release', 'when'] as const;

/** Published MIPEX-REG assessments; those of one region when the address names it (`?region=SE224`). */
export default function Page() {
  const { t } = useTranslation('published');
  const { region } = useSearch({ strict: false }) as { region?: string };
  const found = useQuery(publishedListQuery);
  const shown = found.data?.filter((one) => !region || one.region === region);
  return (
    <>
      <PageTitle title={t('pages:data.assessments.title')}>
        <p>{t('list.intro')}</p>
      </PageTitle>
      {region ? (
        <p>
          {t('list.ofRegion', { region: shown?.[0]?.regionName ?? region })}{' '}
          <Link to="/published-assessments">{t('list.all')}</Link>
        </p>
      ) : null}
      {found.isPending ? <Loading /> : null}
      {found.error ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {shown?.length === 0 ? (
        <Empty title={t('list.none')} next={<Link to="/">{t('list.toMap')}</Link>} />
      ) : null}
      {shown && shown.length > 0 ? <Table assessments={shown} /> : null}
    </>
  );
}

function Table({ assessments }: { assessments: readonly PublishedSummary[] }) {
  const { t } = useTranslation('published');
  return (
    <ScrollBox label={t('pages:data.assessments.title')}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {t(`list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assessments.map((one) => (
            <Row key={one.id} assessment={one} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Row({ assessment: one }: { assessment: PublishedSummary }) {
  const { t } = useTranslation('published');
  const formats = useFormats();
  const when = one.withdrawnAt
    ? t('list.withdrawn', { when: formats.day(one.withdrawnAt) })
    : formats.day(one.publishedAt);
  return (
    <tr>
      <th scope="row">
        <Link to="/published-assessments/$id" params={{ id: one.id }}>
          {t('place', { name: one.regionName, code: one.region })}
        </Link>
      </th>
      <td>
        {one.phaseTitle} <Demonstration on={one.demonstration} />
      </td>
      <td>{one.year}</td>
      <td>{one.version}</td>
      <td>{one.release}</td>
      <td>{when}</td>
    </tr>
  );
}
