import type { RegionCard } from '../../api/contract/region-card.ts';
import type { Series } from './figures.ts';

type Scores = Pick<RegionCard['regionalScores'][number], 'edition' | 'year'>;

/** A region's scores of several editions: the one that colours the map comes first, the others stay as they were. */
export function onMapFirst<One extends Scores>(
  all: readonly One[],
  series: Pick<Series, 'national' | 'edition' | 'year'> | null,
): One[] {
  if (!series || series.national) return [...all];
  const isOnMap = ({ edition, year }: Scores) => edition === series.edition && year === series.year;
  return [...all.filter(isOnMap), ...all.filter((one) => !isOnMap(one))];
}
