import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { coasts, countryBorders, polygonsOf, regionBorders } from '../map/geometry.ts';
import { fineBoundariesQuery } from '../queries/boundaries.ts';
import type { Part } from './parts.ts';

/** The shapes the map draws: coloured regions, the ground under a map of mixed levels, borders. Finer ones from near. */
export function useOutlines(
  { view, shown, later }: Pick<Part, 'view' | 'shown'> & { later: boolean },
  close: boolean,
) {
  const { boundaries, gazetteer, pieces } = shown;
  const fine = useQuery({ ...fineBoundariesQuery, enabled: close });
  const outlines = (close && fine.data) || boundaries;
  // A text, so that an equal list of regions is the same shapes and nothing is drawn anew.
  const codes = useMemo(() => pieces.map((piece) => piece.code).join(' '), [pieces]);
  const regions = useMemo(
    () => (outlines && gazetteer && codes ? polygonsOf(outlines, gazetteer, codes.split(' ')) : null),
    [outlines, gazetteer, codes],
  );
  const hasGround = later && (view.layer === 'none' || view.level === 'own');
  const ground = useMemo(() => {
    if (!outlines || !gazetteer || !hasGround) return null;
    const countries = gazetteer.nuts.all(0).map(({ code }) => code);
    return polygonsOf(outlines, gazetteer, countries);
  }, [outlines, gazetteer, hasGround]);
  const lines = useMemo(
    () => (outlines && later ? { borders: countryBorders(outlines), coasts: coasts(outlines) } : null),
    [outlines, later],
  );
  const inner = useMemo(
    () => (outlines && later ? regionBorders(outlines, codes.split(' '), view.level === 'own') : null),
    [outlines, later, codes, view.level],
  );
  return { outlines, regions, ground, lines, inner };
}
export type Outlines = ReturnType<typeof useOutlines>;
