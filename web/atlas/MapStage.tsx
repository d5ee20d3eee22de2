import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { letsThrough } from '../map/filter.ts';
import { asCollection } from '../map/geometry.ts';
import { paintOf } from '../map/paint.ts';
import type { Part } from './parts.ts';
import { Tooltip } from './Tooltip.tsx';
import { useAtlasMap } from './useAtlasMap.ts';
import { useOutlines } from './useOutlines.ts';
import { useOverlays } from './useOverlays.ts';

/** From here on the 1:3M boundaries are worth their bytes. */
const closeZoom = 6;
/** Longer than the library takes to move the map by one press of an arrow key. */
const afterMove = 350;

interface Props extends Part {
  title: string;
  /** The first picture is drawn: everything else may load. */
  later: boolean;
  onDrawn: () => void;
}

/** The map with what is pointed at. Regions are coloured here, from the one list of figures. */
export function MapStage(props: Props) {
  const { view, change, shown, words, later } = props;
  const container = useRef<HTMLDivElement>(null);
  const [close, setClose] = useState((view.at?.zoom ?? 0) >= closeZoom);
  const outlines = useOutlines(props, close && later);
  const { regions, ground, lines, inner } = outlines;
  const ready = shown.figures.length > 0 || view.layer === 'none' || Boolean(shown.error);
  const onZoom = (zoom: number) => setClose(zoom >= closeZoom);
  const { made, hit, point, pick } = useAtlasMap({ ...props, container, outlines, ready, onZoom });
  const paints = usePaints(props);

  useEffect(() => {
    if (made && regions) made.show('regions', regions);
  }, [made, regions]);
  useEffect(() => {
    if (!made || !lines) return;
    if (ground) made.show('ground', ground);
    made.show('borders', asCollection(lines.borders));
    made.show('coasts', asCollection(lines.coasts));
  }, [made, ground, lines]);
  useEffect(() => {
    if (made && inner) made.show('region-lines', asCollection(inner));
  }, [made, inner]);
  // Before the browser draws the page: map and legend change in one picture.
  useLayoutEffect(() => made?.paint(paints), [made, paints]);
  useLayoutEffect(() => made?.showGaps(shown.legend.gaps.map((gap) => gap.kind)), [made, shown.legend]);
  useEffect(() => made?.fadeLines(view.level === 3 && !close), [made, view.level, close]);
  useOverlays(made, outlines.outlines, props);

  const isMap = (event: KeyboardEvent) => event.target instanceof HTMLCanvasElement;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isMap(event)) return;
    if (event.key === 'Escape' && view.region) change({ region: null, at: made?.place() ?? null });
    const middle = event.key === 'Enter' ? made?.middle() : null;
    if (middle) pick(middle);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (isMap(event) && event.key.startsWith('Arrow'))
      setTimeout(() => point(made?.middle() ?? null), afterMove);
  };
  return (
    <section
      className="atlas-map"
      aria-label={words.t('map.label')}
      data-ready={made ? 'true' : 'false'}
      data-painted={paints.size}
      data-classes={shown.scale?.colours.length ?? 0}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the library's canvas inside */}
      <div ref={container} className="atlas-canvas" onKeyDown={onKeyDown} onKeyUp={onKeyUp} />
      <span className="atlas-cross" aria-hidden="true" />
      {hit ? <Tooltip hit={hit} {...props} /> : null}
      <p className="unseen" role="status">
        {props.title}
      </p>
    </section>
  );
}

/** The look of every region drawn, by its number. */
function usePaints({ view, shown }: Part) {
  const { country, taskforce } = view;
  const { pieces, figures, scale, members, gazetteer } = shown;
  return useMemo(() => {
    const byCode = new Map(figures.map((figure) => [figure.code, figure]));
    return new Map(
      pieces.map(({ code }) => {
        const inside = letsThrough({ country, taskforce }, members, code);
        return [gazetteer?.numbers.get(code) ?? 0, paintOf(byCode.get(code), scale, inside)] as const;
      }),
    );
  }, [pieces, figures, scale, members, gazetteer, country, taskforce]);
}
