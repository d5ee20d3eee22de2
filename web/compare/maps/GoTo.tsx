import { useQuery } from '@tanstack/react-query';
import { PlaceButtons } from '../../map/PlaceButtons.tsx';
import { placesQuery } from '../../queries/boundaries.ts';
import type { Together } from '../pane/together.ts';
import type { Given } from './given.ts';

/** Leads all maps to a region that is compared, or to a far or small place. */
export function GoTo({ view, words, together }: Given & { together: Together }) {
  const { t } = words;
  const { data } = useQuery(placesQuery);
  const compared = view.regions.flatMap((code) => data?.find((one) => one.code === code) ?? []);
  return (
    <details className="maps-goto">
      <summary>{t('views:goTo')}</summary>
      {compared.length > 0 ? (
        <ul className="maps-places">
          {compared.map(({ code, core, bbox }) => (
            <li key={code}>
              <button type="button" onClick={() => together.go(core ?? bbox)}>
                {words.regionName(code)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <PlaceButtons className="maps-places" go={together.go} />
    </details>
  );
}
