import { useTranslation } from 'react-i18next';
import type { ManifestEntry } from '../../api/contract/release.ts';
import { useManifest } from '../queries/releases.ts';
import { useFormats } from '../ui/format.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { recordAddress } from './recordAddress.ts';

/** What a release holds, record by record, as everybody may check it. */
export function Manifest({ number }: { number: number }) {
  const { t } = useTranslation('pages');
  const manifest = useManifest(number, true);
  if (manifest.isPending) return <Loading />;
  if (manifest.error) return <Failed error={manifest.error} retry={() => void manifest.refetch()} />;
  const { entries } = manifest.data;
  const address = `/api/releases/${number}`;
  return (
    <>
      <p>
        {t('data.manifestText')} <a href={address}>{t('data.manifestJson', { number })}</a>
      </p>
      {entries.length === 0 ? <p>{t('data.manifestEmpty')}</p> : null}
      {entries.length > 0 ? (
        <ScrollBox label={t('data.manifest', { number })}>
          <table className="table manifest">
            <thead>
              <tr>
                {(['record', 'kind', 'version', 'change', 'state', 'hash'] as const).map((column) => (
                  <th scope="col" key={column}>
                    {t(`data.manifestColumns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Row key={`${entry.kind} ${entry.record}`} entry={entry} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      ) : null}
    </>
  );
}

/** The beginning of a long code: the JSON has it whole, and so has the pointer. */
const Short = ({ text }: { text: string }) =>
  text.length > 16 ? <span title={text}>{text.slice(0, 12)}…</span> : text;

function Row({ entry }: { entry: ManifestEntry }) {
  const { t } = useTranslation(['pages', 'vocabulary']);
  const formats = useFormats();
  const { kind, record, version, change, state, hash, withdrawnAt } = entry;
  const address = recordAddress(entry);
  return (
    <tr>
      <th scope="row" className="code">
        {address ? (
          <a href={address}>
            <Short text={record} />
          </a>
        ) : (
          <Short text={record} />
        )}
      </th>
      <td>{t(`vocabulary:recordKind.${kind}`)}</td>
      <td>{version}</td>
      <td>{t(`vocabulary:manifestChange.${change}`)}</td>
      <td>{t(`vocabulary:manifestState.${state}`, { when: withdrawnAt ? formats.day(withdrawnAt) : '' })}</td>
      <td className="code">{hash ? <Short text={hash} /> : '–'}</td>
    </tr>
  );
}
