import { useQuery } from '@tanstack/react-query';
import { type Measure, officialMeasures } from '../../../api/contract/variable.ts';
import { indicatorQuery, scoreSeriesQuery } from '../../queries/figures.ts';
import { scoreTimes, type When } from './catalogue.ts';

/** What regions publish here is counted as of now. */
const dated: ReadonlySet<string> = new Set(officialMeasures);

/** Of when there are figures of a measure, the newest first; none of what counts as of now, and while they are not here yet. */
export function useTimes(measure: Measure): readonly When[] {
  const series = useQuery({ ...scoreSeriesQuery, enabled: measure.kind === 'score' });
  const newest = useQuery({
    ...indicatorQuery({ kind: 'indicator', name: measure.kind, year: null, level: 'own' }),
    enabled: dated.has(measure.kind),
  });
  if (measure.kind === 'score') return scoreTimes(series.data?.series ?? [], measure);
  if (!dated.has(measure.kind)) return [];
  return (newest.data?.years ?? []).toSorted((a, b) => b - a).map((year) => ({ edition: null, year }));
}
