import type { Place } from '../../../api/contract/address-fields.ts';
import type { AtlasMap, Bounds, Camera } from '../../map/AtlasMap.ts';
import { europe } from '../../map/europe.ts';

type Pane = Pick<AtlasMap, 'camera' | 'follow' | 'go' | 'place'>;
/** Pixels left free around what the panes are led to: they are small. */
const room = { around: 24, right: 0 };

/**
 * Panes that stand at one place: what moves one moves all. `onRest` hears where they came to rest. A pane that joins later
 * stands where the others do.
 */
export function createTogether(begin: Place | null, onRest: (place: Place) => void = () => {}) {
  const panes = new Set<Pane>();
  return {
    begin,
    join: (pane: Pane) => {
      const [first] = panes;
      if (first) pane.follow(first.camera());
      panes.add(pane);
      return () => void panes.delete(pane);
    },
    moved: (by: Pane, camera: Camera) => {
      for (const pane of panes) if (pane !== by) pane.follow(camera);
    },
    rests: (place: Place) => onRest(place),
    /** Leads all panes to a place or a box, Europe when nothing is said. */
    go: (to: Place | Bounds = europe) => {
      const [first] = panes;
      first?.go(to, room);
    },
  };
}
export type Together = ReturnType<typeof createTogether>;
