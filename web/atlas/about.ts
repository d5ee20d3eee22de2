import type { View } from '../address.ts';
import type { Series } from '../map/figures.ts';

/** What makes a figure readable away from the map: of what, in which unit, of when, from whom. */
export const aboutOf = ({ layer, scope, area }: View, series: Series) => ({
  indicator: layer === 'mipex' ? `mipex-${scope}${series.own ? '-own-selection' : ''}` : layer,
  area: layer === 'mipex' ? area : null,
  edition: series.edition,
  year: series.year,
  unit: series.unit,
  // Nobody but the reader stands behind a selection of their own; of a demonstration it is one too.
  standing: series.own && series.standing !== 'demonstration' ? null : series.standing,
  source: series.source.credit,
});

/** Example: education of the national index in 2019 is `atlas-mipex-national-education-2020-2019`. */
export function fileName(view: View, series: Series | null): string {
  if (!series) return `atlas-${view.layer}`;
  const { indicator, area, edition, year } = aboutOf(view, series);
  return ['atlas', indicator, area, edition, year].filter((part) => part !== null).join('-');
}
