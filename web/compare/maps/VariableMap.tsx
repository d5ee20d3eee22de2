import { type RefObject, useCallback, useMemo } from 'react';
import type { AtlasMap } from '../../map/AtlasMap.ts';
import { paintOf } from '../../map/paint.ts';
import { MapPane } from '../pane/MapPane.tsx';
import type { Together } from '../pane/together.ts';
import type { Shapes } from '../pane/useShapes.ts';
import type { Given } from './given.ts';
import { describer } from './describe.ts';

interface Props extends Given {
  at: number;
  shapes: Shapes | null;
  together: Together;
  map?: RefObject<AtlasMap | null>;
}

/** The map of one variable. Its colours go to the map by themselves; the shapes are those of all panes. */
export function VariableMap({ at, shapes, together, map, ...given }: Props) {
  const { view, gazetteer, words, marks } = given;
  const drawn = given.drawn[at] ?? null;
  const variable = view.by[at];
  const paints = useMemo(() => {
    const byCode = new Map(drawn?.figures.map((figure) => [figure.code, figure]));
    const all = shapes?.regions.features ?? [];
    return new Map(
      all.map(({ properties: { code } }) => {
        const figure = byCode.get(code);
        return [
          gazetteer.numbers.get(code) ?? 0,
          paintOf(figure, drawn?.scale ?? null, figure !== undefined),
        ] as const;
      }),
    );
  }, [drawn, shapes, gazetteer]);
  const gaps = useMemo(() => drawn?.legend.gaps.map(({ kind }) => kind) ?? [], [drawn]);
  const says = describer(given, drawn ? [drawn] : []);
  const describe = useCallback((code: string) => says(code), [says]);
  return (
    <MapPane
      label={variable ? words.variableName(variable, drawn?.series ?? null) : ''}
      regions={view.regions}
      {...{ shapes, paints, gaps, marks, together, describe }}
      {...(map ? { map } : {})}
    />
  );
}
