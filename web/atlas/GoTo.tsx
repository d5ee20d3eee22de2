import { memo } from 'react';
import { PlaceButtons } from '../map/PlaceButtons.tsx';
import { drawnAgainFor, type Part } from './parts.ts';
import { underCard } from './usePlace.ts';

/** Far and small places one would not find by moving the map, and the way back. */
function GoTo({ view, map, words }: Part) {
  return (
    <details className="atlas-part atlas-fold">
      <summary>
        <h2>{words.t('goTo.title')}</h2>
      </summary>
      <PlaceButtons
        className="atlas-places"
        go={(bounds) => map.current?.go(bounds, { around: 48, right: view.region ? underCard() : 0 })}
      />
    </details>
  );
}
export default memo(GoTo, drawnAgainFor('region'));
