import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { createNuts } from '../../geo/nuts.ts';
import { placesOf } from '../../geo/places.ts';
import { placesQuery } from '../queries/boundaries.ts';
import type { Bounds } from './AtlasMap.ts';

/** Far and small places one would not find by moving the map, and the way back. */
export function PlaceButtons({ className, go }: { className: string; go: (bounds: Bounds) => void }) {
  const { t } = useTranslation('atlas');
  const { data } = useQuery(placesQuery);
  const places = useMemo(() => (data ? placesOf(createNuts(data)) : []), [data]);
  return (
    <ul className={className}>
      {places.map((place) => (
        <li key={place.id}>
          <button type="button" onClick={() => go(place.bounds as Bounds)}>
            {t(`place.${place.id}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
