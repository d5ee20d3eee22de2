import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scoreSeriesQuery } from '../queries/figures.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { Failed, Loading } from '../ui/states.tsx';

const formats = [
  { name: 'CSV', parameter: 'csv' },
  { name: 'JSON-stat', parameter: 'json-stat' },
] as const;
const columns = ['index', 'edition', 'year'] as const;

/** The scores of each edition and year as a file of its own: editions are never mixed. */
export function ScoreFiles() {
  const { t } = useTranslation(['pages', 'vocabulary']);
  const series = useQuery(scoreSeriesQuery);
  const scored = series.data?.series.filter(({ regions }) => regions > 0);
  return (
    <>
      <h2>{t('data.scoreFiles.title')}</h2>
      <p>{t('data.scoreFiles.what')}</p>
      {series.isPending ? <Loading /> : null}
      {series.error ? <Failed error={series.error} retry={() => void series.refetch()} /> : null}
      <ScrollBox label={t('data.scoreFiles.title')}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((one) => (
                <th key={one} scope="col">
                  {t(`data.scoreFiles.${one}`)}
                </th>
              ))}
              <th scope="col">{t('data.columns.download')}</th>
            </tr>
          </thead>
          <tbody>
            {scored?.map(({ scope, edition, year, standing }) => (
              <tr key={`${scope} ${edition} ${year}`}>
                <th scope="row">{t(`vocabulary:scoreScope.${scope}`)}</th>
                <td>
                  {edition} <Demonstration on={standing === 'demonstration'} />
                  {standing === 'third-party' ? (
                    <small>{t(`vocabulary:scoreStanding.${standing}`)}</small>
                  ) : null}
                </td>
                <td>{year}</td>
                <td className="download">
                  {formats.map(({ name, parameter }) => (
                    <a
                      key={name}
                      href={`/api/scores?${new URLSearchParams({ scope, edition, year: String(year), f: parameter })}`}
                      aria-label={t('data.scoreFiles.as', {
                        scope: t(`vocabulary:scoreScope.${scope}`),
                        edition,
                        year,
                        format: name,
                      })}
                    >
                      {name}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
