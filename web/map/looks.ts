import type { Choropleth } from '../address.ts';
import type { Look } from './scale.ts';

/** How each choropleth is coloured: around zero only where zero is a meaningful middle. */
export const looks: Record<Exclude<Choropleth, 'none'>, Look> = {
  mipex: { family: 'YlGnBu' },
  'population-change': { around: 0 },
  'net-migration': { around: 0 },
  arrivals: { family: 'Purples' },
  needs: { family: 'Oranges' },
};
