import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { SourceName } from './order.ts';

export const lockIcon = 'lock';

/** Records and gatherings of them (pins, clusters) say themselves how many of them are not for everyone. */
const restricted: ExpressionSpecification = ['>', ['to-number', ['get', 'restricted'], 0], 0];

/** A small lock at the shoulder of every mark of a source that is not for everyone. */
export const lock = (source: SourceName): LayerSpecification => ({
  id: `lock-${source}`,
  type: 'symbol',
  source,
  filter: restricted,
  layout: {
    'icon-image': lockIcon,
    'icon-size': 0.75,
    'icon-offset': [15, -15],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
});
