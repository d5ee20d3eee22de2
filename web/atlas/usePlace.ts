import { type RefObject, useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { type Place, placeText } from '../../api/contract/address-fields.ts';
import type { AtlasMap, Bounds, Hit, Room } from '../map/AtlasMap.ts';
import { europe } from '../map/europe.ts';
import { placesQuery } from '../queries/boundaries.ts';
import { hitRegion } from './hit.ts';
import { type Part, regionOf } from './parts.ts';

/** A map still moving does not write to the address. */
const restAfter = 400;
/** Pixels around Europe, and around a region, of which one wants to see the neighbours too. */
const [aroundEurope, aroundRegion] = [12, 140];
/** The width of the region's card with its margins, as atlas.css has it; on a phone it lies below the map. */
const cardWidth = 27.6;
const isPhone = () => matchMedia('(max-width: 54rem)').matches;
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
/** Pixels of the map's right side that a region's card covers. */
export const underCard = () => (isPhone() ? 0 : cardWidth * rem());

interface Wanted extends Part {
  container: RefObject<HTMLDivElement | null>;
  later: boolean;
}

/** What the map should show for an address: a place, a region's box, or else all of Europe. */
type Aim = { key: string; to: Place | Bounds };

function useAim({ view, shown, later }: Wanted): Aim | null {
  const region = regionOf(view, shown.gazetteer);
  const byRegion = region !== null && view.at === null;
  const places = useQuery({ ...placesQuery, enabled: later && byRegion });
  if (view.at) return { key: placeText(view.at), to: view.at };
  if (!byRegion) return { key: 'europe', to: europe };
  const row = places.data?.find((one) => one.code === region);
  return row ? { key: row.code, to: row.core ?? row.bbox } : null;
}

/**
 * Keeps the map's place and the address in step. A map moved by hand writes its place when it rests; an address that
 * names another place, or a region without one, leads the map there. Back and forth in the history are such addresses.
 */
export function usePlace(wanted: Wanted) {
  const { view, map } = wanted;
  const aim = useAim(wanted);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What the map was last led to, and where it stood then. `null` = moved since, and the address knows nothing of it. */
  const ledTo = useRef<string | null>(view.at ? placeText(view.at) : 'europe');
  const stood = useRef<string | null>(null);
  const leading = useRef(false);
  const latest = useRef({ ...wanted, aim });
  latest.current = { ...wanted, aim };

  const settle = (place: Place, key: string) => {
    clearTimeout(timer.current);
    stood.current = placeText(place);
    ledTo.current = key;
  };
  const lead = (atlas: AtlasMap) => {
    const { aim: now, container } = latest.current;
    if (!now) return;
    clearTimeout(timer.current);
    ledTo.current = now.key;
    leading.current = true;
    atlas.lead(now.to, room(now.to, container.current));
  };
  const write = (atlas: AtlasMap) => {
    // Somebody already on the way to another page is not called back.
    if (location.pathname !== '/') return;
    const at = atlas.place();
    settle(at, placeText(at));
    latest.current.change({ at }, 'replace');
  };
  const onMove = (atlas: AtlasMap, place: Place, led: boolean) => {
    if (led) {
      leading.current = false;
      clearTimeout(timer.current);
      stood.current = placeText(place);
    } else if (!leading.current && placeText(place) !== stood.current) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => write(atlas), restAfter);
    }
  };
  /** A card that opens on a phone makes the map smaller: its region is fitted into what is left. */
  const onResize = (atlas: AtlasMap) => {
    const { aim: now } = latest.current;
    if (now && ledTo.current === now.key && Array.isArray(now.to) && now.key !== 'europe') lead(atlas);
  };
  /** Opens the card of what was picked on the map, which stays as it is, unless the card would cover what was picked. */
  const pick = (atlas: AtlasMap, hit: Hit) => {
    const region = hitRegion(hit);
    if (!region) return;
    const at = covered(hit.x, latest.current.container.current) ? null : atlas.place();
    if (at) settle(at, placeText(at));
    latest.current.change({ region, at });
  };

  useEffect(() => {
    // A move not yet written, or not yet drawn, belonged to the step one has left: the map goes where the other step had it.
    const onStep = () => {
      map.current?.stop();
      clearTimeout(timer.current);
      ledTo.current = null;
    };
    // Before the router hears of it, and the new view with it.
    addEventListener('popstate', onStep, { capture: true });
    return () => {
      removeEventListener('popstate', onStep, { capture: true });
      clearTimeout(timer.current);
    };
  }, [map]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the address, and when the boxes have come
  useEffect(() => {
    if (map.current && aim && aim.key !== ledTo.current) lead(map.current);
  }, [view, aim?.key, map]);

  const begin = (place: Place) => {
    stood.current = placeText(place);
  };
  return { begin, onMove, onResize, pick };
}

/** How much at each side stays free around what the map is led to; what the card covers besides. */
function room(to: Place | Bounds, box: HTMLElement | null): Room {
  if (to === europe || !box) return { around: aroundEurope, right: 0 };
  const right = underCard();
  const least = Math.min(box.clientWidth - right, box.clientHeight);
  return { around: Math.max(0, Math.min(aroundRegion, least / 5)), right };
}

const covered = (x: number, box: HTMLElement | null) =>
  isPhone() || (box !== null && x > box.clientWidth - underCard());
