import type { Edition } from './edition.ts';

/** What a reader makes of an edition: some indicators left out, some areas weighed otherwise. */
export interface Selection {
  /** Codes of indicators. */
  left: ReadonlySet<string>;
  /** Of areas in the overall, 0 to 10; 1 where it is not said, and 0 leaves the area out of the overall. */
  weights: ReadonlyMap<string, number>;
}

export const everything: Selection = { left: new Set(), weights: new Map() };

export const weightIn = ({ weights }: Selection, area: string): number => weights.get(area) ?? 1;

/**
 * The edition that a selection makes: the same tree and the same rules over fewer indicators and with other weights. What
 * has no indicator left is no longer part of it. Everything at its own weight is the edition itself.
 * Example: of two areas that score 40 and 80, the second weighed 3, the overall is (40 + 3 x 80) / 4 = 70.
 */
export function selectedEdition(edition: Edition, selection: Selection): Edition {
  const indicators = edition.indicators.filter(({ code }) => !selection.left.has(code));
  const held = new Set(indicators.map(({ area }) => area));
  const areas = edition.areas
    .filter(({ code }) => held.has(code))
    .map((area) => {
      const own = weightIn(selection, area.code);
      // Without weight it stays an area with a score of its own.
      return own === 1 || own === 0 ? area : { ...area, weight: (area.weight ?? 1) * own };
    });
  const counts = (code: string) => held.has(code) && weightIn(selection, code) > 0;
  return {
    id: edition.id,
    areas,
    overalls: edition.overalls
      .map(({ code, areas: all }) => ({ code, areas: all.filter(counts) }))
      .filter(({ areas: some }) => some.length > 0),
    axes: edition.axes.map(({ code, values }) => ({
      code,
      values: values.filter((value) => indicators.some(({ places }) => places?.[code] === value)),
    })),
    indicators,
  };
}
