import { RegionSearch } from '../ui/finding/RegionSearch.tsx';
import { NoRegion } from './NoRegion.tsx';
import type { Part } from './parts.ts';

/** Finds a region, and goes there. */
export default function Search({ view, change, shown, words }: Part) {
  return (
    <RegionSearch
      label={words.t('search.label')}
      nuts={shown.gazetteer?.nuts}
      nameOf={words.regionName}
      choose={(region) => change({ region, at: null })}
      noRegion={(code) => <NoRegion {...{ code, view, words }} />}
    />
  );
}
