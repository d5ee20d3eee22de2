import { useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { placeText } from '../addressFields.ts';
import { AtlasMap, type Hit } from '../map/AtlasMap.ts';
import { coasts, countryBorders, polygonsOf } from '../map/geometry.ts';
import { letsThrough } from '../map/filter.ts';
import { paintOf } from '../map/paint.ts';
import { fineBoundariesQuery } from '../queries/boundaries.ts';
import { hitRegion } from './hit.ts';
import type { Part } from './parts.ts';
import { Tooltip } from './Tooltip.tsx';
import { useMapWords } from './useMapWords.ts';
import { useOverlays } from './useOverlays.ts';

/** Europe with the sea around it, and without its far islands, for which there is the "go to" list. */
const europe: [number, number, number, number] = [-12, 34.2, 36, 69.5];
/** From here on the 1:3M boundaries are worth their bytes. */
const closeZoom = 6;
const prefersCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Props extends Part {
  title: string;
  later: boolean;
  onDrawn: () => void;
}

export function MapStage(props: Props) {
  const { view, change, shown, words, map, onDrawn } = props;
  const container = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<AtlasMap | null>(null);
  const [hit, setHit] = useState<Hit | null>(null);
  const [close, setClose] = useState((view.at?.zoom ?? 0) >= closeZoom);
  const written = useRef<string | null>(view.at && placeText(view.at));
  const latest = useRef({ view, change, onDrawn });
  latest.current = { view, change, onDrawn };
  const mapWords = useMapWords();
  const { boundaries, gazetteer } = shown;
  const fine = useQuery({ ...fineBoundariesQuery, enabled: close && props.later });
  const outlines = (close && fine.data) || boundaries;

  const codes = useMemo(() => shown.pieces.map((piece) => piece.code).join(' '), [shown.pieces]);
  const regions = useMemo(
    () => (outlines && gazetteer && codes ? polygonsOf(outlines, gazetteer, codes.split(' ')) : null),
    [outlines, gazetteer, codes],
  );
  const hasGround = view.layer === 'none' || view.level === 'own';
  const ground = useMemo(
    () => (outlines && gazetteer && hasGround ? polygonsOf(outlines, gazetteer, gazetteer.nuts.all(0).map((one) => one.code)) : null),
    [outlines, gazetteer, hasGround],
  );
  const lines = useMemo(() => outlines && { borders: countryBorders(outlines), coasts: coasts(outlines) }, [outlines]);

  const hasAnswer = shown.figures.length > 0 || view.layer === 'none' || Boolean(shown.error);
  const ready = regions !== null && lines !== undefined && hasAnswer;
  useEffect(() => {
    if (!ready || map.current || !container.current) return;
    const box = container.current;
    const start = { regions, ground, ...lines };
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void import('../map/library.ts').then((library) => {
      if (gone) return;
      const { at } = latest.current.view;
      const beginning = { container: box, ...start, place: at, bounds: europe, words: mapWords, calm: prefersCalm() };
      const atlas = new AtlasMap(library, beginning, {
        onPoint: setHit,
        onPick: (picked) => {
          const region = hitRegion(picked);
          if (region) latest.current.change({ region });
        },
        onMove: (place) => {
          setClose(place.zoom >= closeZoom);
          clearTimeout(timer);
          timer = setTimeout(() => {
            const text = placeText(atlas.place());
            if (text === written.current) return;
            written.current = text;
            latest.current.change({ at: atlas.place() }, 'replace');
          }, 400);
        },
        onFirstPicture: () => {
          performance.mark('first-choropleth');
          written.current = placeText(atlas.place());
          latest.current.onDrawn();
        },
      });
      map.current = atlas;
      setMade(atlas);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ready]);
  useEffect(
    () => () => {
      map.current?.remove();
      map.current = null;
    },
    [map],
  );

  const { country, taskforce } = view;
  const paints = useMemo(() => {
    const figures = new Map(shown.figures.map((figure) => [figure.code, figure]));
    return new Map(
      shown.pieces.map(({ code }) => {
        const inside = letsThrough({ country, taskforce }, shown.members, code);
        return [gazetteer?.numbers.get(code) ?? 0, paintOf(figures.get(code), shown.scale, inside)] as const;
      }),
    );
  }, [shown.pieces, shown.figures, shown.scale, shown.members, gazetteer, country, taskforce]);

  useEffect(() => {
    if (!made || !regions || !lines) return;
    made.show('regions', regions);
    if (ground) made.show('ground', ground);
    made.show('borders', asCollection(lines.borders));
    made.show('coasts', asCollection(lines.coasts));
  }, [made, regions, ground, lines]);
  useEffect(() => made?.paint(paints), [made, paints]);
  useEffect(() => made?.showGaps(shown.legend.gaps.map((gap) => gap.kind)), [made, shown.legend]);
  useEffect(() => {
    if (!made || !view.at) return;
    const text = placeText(view.at);
    if (text === written.current) return;
    written.current = text;
    made.go(view.at);
  }, [made, view.at]);
  useEffect(() => made?.fadeLines(view.level === 3 && !close), [made, view.level, close]);
  useOverlays(made, outlines, props);

  return (
    <section
      className="atlas-map"
      aria-label={words.t('map.label')}
      data-ready={made ? 'true' : 'false'}
      data-painted={paints.size}
      data-classes={shown.scale?.colours.length ?? 0}
    >
      <div
        ref={container}
        className="atlas-canvas"
        onKeyDown={(event) => {
          if (!(event.target instanceof HTMLCanvasElement) || !made) return;
          const middle = made.middle();
          if (event.key === 'Enter') {
            const region = middle && hitRegion(middle);
            if (region) change({ region });
          }
        }}
        onKeyUp={(event) => {
          if (event.target instanceof HTMLCanvasElement && event.key.startsWith('Arrow')) setTimeout(() => setHit(made?.middle() ?? null), 350);
        }}
      />
      <span className="atlas-cross" aria-hidden="true" />
      {hit ? <Tooltip hit={hit} {...props} /> : null}
      <p className="unseen" role="status">
        {props.title}
      </p>
    </section>
  );
}

const asCollection = (geometry: GeoJSON.MultiLineString): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry }],
});
