import { memo, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { createNuts } from '../../geo/nuts.ts';
import { placesOf } from '../../geo/places.ts';
import { placesQuery } from '../queries/boundaries.ts';
import { drawnAgainFor, type Part } from './parts.ts';
import { underCard } from './usePlace.ts';

/** Far and small places one would not find by moving the map, and the way back. */
function GoTo({ view, map, words }: Part) {
  const { t } = words;
  const { data } = useQuery(placesQuery);
  const places = useMemo(() => (data ? placesOf(createNuts(data)) : []), [data]);
  return (
    <details className="atlas-part atlas-fold">
      <summary>
        <h2>{t('goTo.title')}</h2>
      </summary>
      <ul className="atlas-places">
        {places.map((place) => (
          <li key={place.id}>
            <button
              type="button"
              onClick={() =>
                map.current?.go(place.bounds as [number, number, number, number], {
                  around: 48,
                  right: view.region ? underCard() : 0,
                })
              }
            >
              {t(`place.${place.id}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
export default memo(GoTo, drawnAgainFor('region'));
