import type { RefObject } from 'react';
import type { View } from '../address.ts';
import type { AtlasMap } from '../map/AtlasMap.ts';
import type { Gazetteer } from '../map/geometry.ts';
import type { Records } from './useRecords.ts';
import type { Shown } from './useShown.ts';
import type { Change } from './useView.ts';
import type { Words } from './words.ts';

/** The id of the button that opens the table, where the keyboard returns to. */
export const tableButton = 'atlas-table-button';

/** What every part of the map page is given. */
export interface Part {
  view: View;
  change: Change;
  shown: Shown;
  records: Records;
  words: Words;
  map: RefObject<AtlasMap | null>;
}

/**
 * For `memo`: a part that shows the records and these of the view, but nothing of the colours, is not drawn again for them:
 * with a change of colours it would be much of the page's work.
 */
export const drawnAgainFor =
  (...keys: readonly (keyof View)[]) =>
  (before: Part, after: Part): boolean =>
    before.words === after.words &&
    before.change === after.change &&
    before.records === after.records &&
    before.shown.gazetteer === after.shown.gazetteer &&
    keys.every((key) => JSON.stringify(before.view[key]) === JSON.stringify(after.view[key]));

/** The region the address names, when there is such a region. */
export const regionOf = (
  { region }: Pick<View, 'region'>,
  gazetteer: Gazetteer | undefined,
): string | null => (region !== null && gazetteer?.nuts.isRegion(region) ? region : null);
