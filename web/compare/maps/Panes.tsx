import { useRef } from 'react';
import { writeVariable } from '../../../api/contract/variable.ts';
import type { AtlasMap } from '../../map/AtlasMap.ts';
import { Figure } from '../../ui/charts/Figure.tsx';
import type { Together } from '../pane/together.ts';
import type { Shapes } from '../pane/useShapes.ts';
import type { Given } from './given.ts';
import { mapFigure } from './mapFigure.ts';
import { VariableMap } from './VariableMap.tsx';

interface Props extends Given {
  shapes: Shapes | null;
  together: Together;
}

/** A map for each variable, beside each other. */
export function Panes(props: Props) {
  return (
    <div className="maps-panes" data-count={props.view.by.length}>
      {props.view.by.map((variable, at) => (
        <Pane key={writeVariable(variable)} {...props} at={at} />
      ))}
    </div>
  );
}

function Pane({ at, ...props }: Props & { at: number }) {
  const map = useRef<AtlasMap | null>(null);
  return (
    <Figure {...mapFigure(props, at, map)}>
      <VariableMap {...props} at={at} map={map} />
    </Figure>
  );
}
