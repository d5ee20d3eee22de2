import './atlas.css';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { View } from '../address.ts';
import type { AtlasMap } from '../map/AtlasMap.ts';
import { yearOf } from '../map/wish.ts';
import { followPublications } from '../queries/live.ts';
import { useMe } from '../queries/me.ts';
import { later } from '../text/later.ts';
import { regionOf } from './parts.ts';
import { MapStage } from './MapStage.tsx';
import { Panel } from './Panel.tsx';
import { useRecords } from './useRecords.ts';
import { useShown } from './useShown.ts';
import { useView } from './useView.ts';
import { useWords } from './words.ts';

/* What is shown after the first picture may quote the server, and waits for its sentences. */
const Complaints = lazy(later(() => import('./Complaints.tsx'), 'said'));
const NoFigures = lazy(later(() => import('./NoFigures.tsx'), 'said'));
const RegionCard = lazy(later(() => import('./RegionCard.tsx'), 'said', 'assessed'));
const TableDock = lazy(() => import('./TableDock.tsx'));

/** The map page: one panel, the map, and over the map what was asked for (a region's card, the table). */
export default function Page() {
  const { view, complaints, change } = useView();
  const client = useQueryClient();
  const [drawn, setDrawn] = useState(false);
  const map = useRef<AtlasMap | null>(null);
  const shown = useShown(view, drawn);
  const records = useRecords(view, shown.members, drawn);
  const words = useWords(shown.gazetteer);
  const region = regionOf(view, shown.gazetteer);
  const noRegion = shown.gazetteer && !region ? view.region : null;
  const yearless = view.layer === 'needs' && view.year !== null;
  const isOdd = complaints.length > 0 || noRegion !== null || yearless;
  const title = words.marked(
    words.title(view, shown.error ? null : yearOf(view, shown.series)),
    shown.series,
  );
  const me = useMe();
  const person = me.data?.person?.id ?? null;
  const isFollowing = drawn && !me.isPending;
  useEffect(
    () => (isFollowing ? followPublications(client, person) : undefined),
    [isFollowing, client, person],
  );
  useEffect(() => {
    document.title = `${title} – ${words.t('common:title')}`;
  }, [title, words]);
  const closeCard = useCallback(() => {
    // The map stays where the region was; without a place the address would mean the whole of Europe.
    change({ region: null, at: map.current?.place() ?? null });
    // Back to where the card was opened from; the keyboard must not fall to the page's beginning.
    map.current?.canvas().focus({ preventScroll: true });
  }, [change]);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const shared = useMemo(
    () => ({ view, change, shown, records, words, map }),
    [view, change, shown, records, words],
  );
  return (
    <div className="atlas" data-state={stateOf(view, drawn, shown.waiting)}>
      <Panel {...shared} title={title} later={drawn} />
      <div className="atlas-stage">
        <div className="atlas-said">
          <Suspense>
            {isOdd && (drawn || shown.error) ? (
              <Complaints {...{ complaints, yearless, noRegion, view, words }} />
            ) : null}
            {shown.error ? <NoFigures {...shared} /> : null}
          </Suspense>
        </div>
        <MapStage {...shared} title={title} later={drawn} onDrawn={onDrawn} />
        <Suspense>
          {drawn && region ? <RegionCard {...shared} code={region} onClose={closeCard} /> : null}
        </Suspense>
        <Suspense>
          {drawn && view.table ? <TableDock {...shared} table={view.table} title={title} /> : null}
        </Suspense>
      </div>
    </div>
  );
}

const stateOf = (view: View, drawn: boolean, waiting: boolean) =>
  !drawn ? 'loading' : waiting ? `waiting-${view.layer}` : 'ready';
