import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { NoDataKind } from '../../../drizzle/vocabulary.ts';
import type { AtlasMap } from '../../map/AtlasMap.ts';
import type { Paint } from '../../map/paint.ts';
import { placesQuery } from '../../queries/boundaries.ts';
import type { Marks } from '../marked.ts';
import { afterPaint } from './afterPaint.ts';
import { lettersAt } from './layers.ts';
import type { Together } from './together.ts';
import { usePane } from './usePane.ts';
import { usePaper } from './usePaper.ts';
import type { Shapes } from './useShapes.ts';
import './pane.css';

export interface PaneProps {
  /** What the map shows, for those who do not see it: the title of its figure. */
  label: string;
  /** Of `useShapes`: the same object for all panes of a page. */
  shapes: Shapes | null;
  /** The look of each piece by its number (`gazetteer.numbers`): `paintOf` of web/map/paint.ts, or a colour of one's own with `gap: 0`. */
  paints: ReadonlyMap<number, Paint>;
  /** The kinds of missing value whose patterns are drawn. */
  gaps: readonly NoDataKind[];
  marks: Marks;
  /** The regions that are compared: outlined, with their letters, whatever else is marked. */
  regions?: readonly string[];
  /** Of `createTogether`, one for all panes that move in step. */
  together: Together;
  /** What is said of the region pointed at. */
  describe: (code: string) => string;
  /** Instead of marking the region. */
  onPick?: (code: string) => void;
  /** For the figure's files: `map.current.picture(new Map())`. */
  map?: RefObject<AtlasMap | null>;
}

/** A small map of regions, which marks the regions that are marked anywhere on the page and moves with its neighbours. */
export function MapPane(props: PaneProps) {
  const { shapes, paints, gaps, marks, map, regions = nobody } = props;
  const container = useRef<HTMLDivElement>(null);
  const pick = props.onPick ?? ((code: string) => marks.pick([code], 'toggle'));
  const { made, hit } = usePane(container, props, { onPoint: marks.point, onPick: pick });
  const paper = usePaper(made);

  useEffect(() => {
    if (map) map.current = made;
  }, [made, map]);
  useEffect(() => {
    if (!made || !shapes) return;
    made.show('regions', shapes.regions);
    made.show('region-lines', shapes.inner);
    made.show('borders', shapes.borders);
    made.show('coasts', shapes.coasts);
    if (shapes.ground) made.show('ground', shapes.ground);
    made.fadeLines(shapes.regions.features.length > 600);
  }, [made, shapes]);
  const { data: places } = useQuery(placesQuery);
  useEffect(() => {
    if (places) made?.show('letters', lettersAt(places, regions));
  }, [made, places, regions]);
  useLayoutEffect(() => made?.paint(paints), [made, paints]);
  useLayoutEffect(() => made?.showGaps(gaps), [made, gaps]);
  useEffect(() => {
    if (!made || !shapes) return;
    const draw = marker(made, shapes, marks, regions);
    const { soon, never } = afterPaint();
    draw();
    const unheard = marks.listen(() => soon(draw));
    return () => {
      unheard();
      never();
    };
  }, [made, shapes, marks, regions]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLCanvasElement)) return;
    if (event.key === 'Escape') marks.pick([]);
    const code = event.key === 'Enter' ? made?.middle()?.properties.code : null;
    if (typeof code === 'string') pick(code);
  };
  const code = hit?.properties.code;
  return (
    <div className="pane" data-ready={made !== null}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the library's canvas inside */}
      <div ref={container} className="pane-canvas" onKeyDown={onKeyDown} />
      <span className="pane-cross" aria-hidden="true" />
      <canvas ref={paper} className="pane-paper" />
      {hit && typeof code === 'string' ? (
        <div
          className="pane-tip"
          data-side={sideOf(hit.x, container.current)}
          style={{ left: hit.x, top: hit.y }}
        >
          {props.describe(code)}
        </div>
      ) : null}
    </div>
  );
}

const sideOf = (x: number, box: HTMLElement | null) => (x > (box?.clientWidth ?? 0) / 2 ? 'left' : 'right');

const nobody: readonly string[] = [];

/** Draws what is marked; only what changed reaches the map. */
function marker(made: AtlasMap, shapes: Shapes, marks: Marks, compared: readonly string[]) {
  const shapesOf = (codes: Iterable<string>) =>
    [...new Set(codes)].flatMap((code) => shapes.shapeOf(code) ?? []);
  let drawn: ReadonlySet<string> | null = null;
  return () => {
    const { pointed, picked } = marks.now();
    made.outline(pointed === null ? [] : shapesOf([pointed]));
    if (drawn === picked) return;
    drawn = picked;
    made.show('chosen', { type: 'FeatureCollection', features: shapesOf([...picked, ...compared]) });
  };
}
