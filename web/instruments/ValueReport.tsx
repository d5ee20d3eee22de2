import { useTranslation } from 'react-i18next';
import type { ScoreImportReport } from '../../api/contract/score-import.ts';
import { useFormats } from '../ui/format.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

/** What a file of values brings, and how the scores that come out of it stand beside the published ones. */
export function ValueReport({
  report: { rows, countryYears, values, scores },
}: {
  report: ScoreImportReport;
}) {
  const { t } = useTranslation('instruments');
  const formats = useFormats();
  const { largestDifference: largest, differing } = scores;
  const counts = [
    ['rows', rows],
    ['countryYears', countryYears],
    ['new', values.new],
    ['changed', values.changed],
    ['same', values.same],
    ['recomputed', scores.recomputed],
    ['equal', scores.equal],
    ['differing', differing.length],
    ['notPublished', scores.notPublished],
  ] as const;
  return (
    <>
      <dl className="instruments-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`national.${name}`)}</dt>
            <dd>{formats.number(count)}</dd>
          </div>
        ))}
        {largest === null ? null : (
          <div>
            <dt>{t('national.largest')}</dt>
            <dd>{formats.number(largest)}</dd>
          </div>
        )}
      </dl>
      {differing.length > 0 ? <Differing differing={differing} /> : <p>{t('national.allEqual')}</p>}
    </>
  );
}

function Differing({ differing }: { differing: ScoreImportReport['scores']['differing'] }) {
  const { t } = useTranslation(['instruments', 'vocabulary']);
  const formats = useFormats();
  const score = (value: number | null) => (value === null ? t('national.none') : formats.number(value));
  const title = t('national.differingTitle');
  const columns = ['edition', 'country', 'year', 'area', 'published', 'computed', 'answered'] as const;
  return (
    <>
      <h3>{title}</h3>
      <p>{t('national.differingHelp')}</p>
      <ScrollBox label={title}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((one) => (
                <th key={one} scope="col">
                  {t(`national.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map(
              ({ edition, country, year, area, published, recomputed, answered, applicable }) => (
                <tr key={`${edition} ${country} ${year} ${area}`}>
                  <td>{edition}</td>
                  <th scope="row">{formats.country(country)}</th>
                  <td>{year}</td>
                  <td>{t(`vocabulary:nationalArea.${area}`)}</td>
                  <td>{score(published)}</td>
                  <td>{score(recomputed)}</td>
                  <td>{t('national.answeredOf', { answered, applicable })}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
