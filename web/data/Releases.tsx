import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseSummary } from '../../api/contract/release.ts';
import { useReleases } from '../queries/releases.ts';
import { useFormats } from '../ui/format.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { Manifest } from './Manifest.tsx';

/** The numbered releases, newest first; each opens its manifest. */
export function Releases() {
  const { t } = useTranslation('pages');
  const releases = useReleases();
  return (
    <>
      <h2 id="releases">{t('data.releases')}</h2>
      <p>{t('data.releasesText')}</p>
      {releases.isPending ? <Loading /> : null}
      {releases.error ? <Failed error={releases.error} retry={() => void releases.refetch()} /> : null}
      <ol className="releases">
        {releases.data?.pages
          .flatMap((page) => page.releases)
          .map((release) => (
            <li key={release.number}>
              <Release release={release} />
            </li>
          ))}
      </ol>
      {releases.hasNextPage ? (
        <button
          type="button"
          disabled={releases.isFetchingNextPage}
          onClick={() => void releases.fetchNextPage()}
        >
          {t('data.older')}
        </button>
      ) : null}
    </>
  );
}

function Release({ release }: { release: ReleaseSummary }) {
  const { t } = useTranslation('pages');
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { number, at, note, records, withdrawn } = release;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="release-name">{t('data.release', { number })}</span>
        <time dateTime={at}>{formats.day(at)}</time>
        {note ? <span className="release-note">{note}</span> : null}
        <span>{t('data.releaseRecords', { count: records })}</span>
        {withdrawn > 0 ? <span>{t('data.releaseWithdrawn', { count: withdrawn })}</span> : null}
      </summary>
      {isOpen ? <Manifest number={number} /> : null}
    </details>
  );
}
