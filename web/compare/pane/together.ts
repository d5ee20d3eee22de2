import { type Place, placeText } from '../../../api/contract/address-fields.ts';
import type { AtlasMap, Bounds, Camera } from '../../map/AtlasMap.ts';
import { europe } from '../../map/europe.ts';

type Pane = Pick<AtlasMap, 'camera' | 'follow' | 'go' | 'place'>;
/** Pixels left free around what the panes are led to: they are small. */
const room = { around: 24, right: 0 };
/** A map still moving is not written to the address. */
const restAfter = 400;

/**
 * Panes that stand at one place: what moves one moves all. `onRest` hears where a reader left them. A pane that joins later
 * stands where the others do.
 */
export function createTogether(begin: Place | null, onRest: (place: Place) => void = () => {}) {
  const panes = new Set<Pane>();
  let stood: string | null = begin && placeText(begin);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Where the first pane begins; null = Europe. */
    begin: () => begin,
    join: (pane: Pane) => {
      const [first] = panes;
      if (first) pane.follow(first.camera());
      else stood = placeText(pane.place());
      panes.add(pane);
      return () => {
        clearTimeout(timer);
        begin = pane.place();
        panes.delete(pane);
      };
    },
    moved: (by: Pane, camera: Camera) => {
      for (const pane of panes) if (pane !== by) pane.follow(camera);
    },
    rests: (place: Place) => {
      clearTimeout(timer);
      if (placeText(place) === stood) return;
      timer = setTimeout(() => {
        stood = placeText(place);
        onRest(place);
      }, restAfter);
    },
    /** Leads all panes to a place or a box. */
    go: (to: Place | Bounds) => {
      const [first] = panes;
      first?.go(to, room);
    },
    /** To what an address names, unless they stand there: back and forth in the history are such addresses. */
    lead: (at: Place | null) => {
      const [first] = panes;
      if (!first || (at && placeText(at) === stood)) return;
      stood = at && placeText(at);
      first.go(at ?? europe, room);
    },
  };
}
export type Together = ReturnType<typeof createTogether>;
