import type { Hit } from '../map/AtlasMap.ts';

/** The region a click on the map is about: the coloured region itself, or the one a mark belongs to. */
export function hitRegion({ layer, properties }: Hit): string | null {
  const code = layer === 'regions' ? properties.code : properties.region;
  return typeof code === 'string' ? code : null;
}
