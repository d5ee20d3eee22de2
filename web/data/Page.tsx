import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Downloads } from './Downloads.tsx';
import { Releases } from './Releases.tsx';
import { ScoreFiles } from './ScoreFiles.tsx';
import { sources } from './sources.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import '../ui/report/report.css';
import './data.css';

const service = () => `${location.origin}/api`;

/** For who works with geographic information systems or statistics, and for journalists. */
export default function Page() {
  const { t } = useTranslation('pages');
  return (
    <>
      <PageTitle title={t('data.title')}>
        <p>{t('data.intro')}</p>
      </PageTitle>
      <Downloads />
      <ScoreFiles />
      <h2>{t('data.assessments.title')}</h2>
      <p>
        {t('data.assessments.text')} <Link to="/published-assessments">{t('data.assessments.link')}</Link>
      </p>
      <Connect />
      <h2>{t('data.reference')}</h2>
      <p>{t('data.referenceText')}</p>
      <ul>
        <li>
          <a href="/api">{t('data.landing')}</a>
        </li>
        <li>
          <a href="/api/openapi.json">{t('data.openapi')}</a>
        </li>
        <li>
          <a href="/api/conformance">{t('data.conformance')}</a>
        </li>
      </ul>
      <Releases />
      <Sources />
    </>
  );
}

function Connect() {
  const { t } = useTranslation('pages');
  const address = service();
  return (
    <>
      <h2>{t('data.connect')}</h2>
      <p>{t('data.connectText')}</p>
      <pre>{address}</pre>
      <h3>QGIS</h3>
      <p>{t('data.qgis')}</p>
      <h3>ArcGIS</h3>
      <p>{t('data.arcgis')}</p>
      <h3>GDAL / OGR</h3>
      <p>{t('data.gdal')}</p>
      <pre>{`ogrinfo -oo PAGE_SIZE=10000 OAPIF:${address}\nogr2ogr -oo PAGE_SIZE=10000 needs.gpkg OAPIF:${address} needs`}</pre>
      <h3>R</h3>
      <p>{t('data.r')}</p>
      <pre>{`needs <- sf::st_read("OAPIF:${address}", "needs", options = "PAGE_SIZE=10000")`}</pre>
    </>
  );
}

function Sources() {
  const { t } = useTranslation('pages');
  return (
    <>
      <h2 id="sources">{t('data.sources')}</h2>
      <ScrollBox label={t('data.sources')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('data.sourceColumns.what')}</th>
              <th scope="col">{t('data.sourceColumns.credit')}</th>
              <th scope="col">{t('data.sourceColumns.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ id, credit }) => (
              <tr key={id}>
                <th scope="row">{t(`data.source.${id}.what`)}</th>
                <td>
                  <cite lang="en">{credit}</cite>
                </td>
                <td>{t(`data.source.${id}.licence`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
