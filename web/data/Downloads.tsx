import { useTranslation } from 'react-i18next';
import { collections } from './sources.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

const formats = [
  { name: 'GeoJSON', parameter: 'geojson' },
  { name: 'CSV', parameter: 'csv' },
] as const;

/** Every public collection, complete, in two forms. */
export function Downloads() {
  const { t } = useTranslation('pages');
  return (
    <>
      <h2>{t('data.downloads')}</h2>
      <ScrollBox label={t('data.downloads')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('data.columns.collection')}</th>
              <th scope="col">{t('data.columns.what')}</th>
              <th scope="col">{t('data.columns.download')}</th>
            </tr>
          </thead>
          <tbody>
            {collections.map((collection) => (
              <tr key={collection}>
                <th scope="row">{t(`data.collection.${collection}.title`)}</th>
                <td>{t(`data.collection.${collection}.what`)}</td>
                <td className="download">
                  {formats.map(({ name, parameter }) => (
                    <a
                      key={name}
                      href={`/api/collections/${collection}/items?limit=10000&f=${parameter}`}
                      download={`${collection}.${parameter}`}
                      aria-label={t('data.downloadAs', {
                        collection: t(`data.collection.${collection}.title`),
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
      <p>{t('data.limit')}</p>
    </>
  );
}
