import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../api/contract/erasure.ts';
import { useFormats } from '../format.ts';

/** A report in one line: its title where the reader may know it, its region, its versions. */
export function PlaceLine({ place, isLinked }: { place: Place; isLinked: boolean }) {
  const { t } = useTranslation('pages');
  const formats = useFormats();
  const title = place.title ?? t('erasure.report');
  const versions = formats.list(place.versions.map(String));
  return (
    <>
      {isLinked ? (
        <Link to="/review/$id" params={{ id: place.submission }}>
          {title}
        </Link>
      ) : (
        title
      )}
      {` – ${t('erasure.where', { region: place.regionName, versions })}`}
    </>
  );
}

/** Reports, where there are any, under what they are listed for. */
export function Places({
  places,
  why,
  isLinked,
}: {
  places: readonly Place[];
  why: string;
  isLinked: boolean;
}) {
  if (places.length === 0) return null;
  return (
    <li>
      {why}
      <ul>
        {places.map((place) => (
          <li key={place.submission}>
            <PlaceLine place={place} isLinked={isLinked} />
          </li>
        ))}
      </ul>
    </li>
  );
}
