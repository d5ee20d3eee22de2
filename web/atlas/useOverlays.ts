import { useEffect, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { feature } from 'topojson-client';
import type { AtlasMap } from '../map/AtlasMap.ts';
import { type Boundaries, namesAt, polygonsOf } from '../map/geometry.ts';
import { backgroundQuery, placesQuery } from '../queries/boundaries.ts';
import { collection, overlaysOf } from './overlays.ts';
import type { Part } from './parts.ts';

/** Puts on the map everything besides the coloured regions: land around, outlines, names, and the four layers of records. */
export function useOverlays(
  map: AtlasMap | null,
  outlines: Boundaries | undefined,
  { view, shown, records, words, later }: Part & { later: boolean },
) {
  const { gazetteer, members } = shown;
  const background = useQuery({ ...backgroundQuery, enabled: later });
  const places = useQuery({ ...placesQuery, enabled: later });
  const land = useMemo(() => {
    const countries = background.data?.objects.countries;
    return background.data && countries
      ? collection(
          [feature(background.data, countries)].flatMap((one) => ('features' in one ? one.features : [one])),
        )
      : null;
  }, [background.data]);
  const taskforce = useMemo(
    () => (later && outlines && gazetteer ? polygonsOf(outlines, gazetteer, members) : collection([])),
    [later, outlines, gazetteer, members],
  );
  const chosen = useMemo(() => {
    const known = view.region && gazetteer?.nuts.isRegion(view.region) ? [view.region] : [];
    return outlines && gazetteer ? polygonsOf(outlines, gazetteer, known) : collection([]);
  }, [outlines, gazetteer, view.region]);
  const countryNames = useMemo(
    () => namesAt(places.data?.filter((row) => row.code.length === 2) ?? [], words.countryName),
    [places.data, words],
  );
  // As one text, so that other figures of the same regions do not send their names to the worker again.
  const painted = shown.figures.map((figure) => figure.code).join(' ');
  const regionNames = useMemo(() => {
    const codes = new Set(painted.split(' '));
    return namesAt(places.data?.filter((row) => codes.has(row.code)) ?? [], words.regionName);
  }, [places.data, painted, words]);
  const { needs, flows, practices, arrivals } = records;
  const marks = useMemo(
    () => overlaysOf({ needs, flows, practices, arrivals }),
    [needs, flows, practices, arrivals],
  );
  useEffect(() => {
    if (land) map?.show('land', land);
  }, [map, land]);
  useEffect(() => map?.show('taskforce', taskforce), [map, taskforce]);
  useEffect(() => map?.show('chosen', chosen), [map, chosen]);
  useEffect(() => map?.show('country-names', countryNames), [map, countryNames]);
  useEffect(() => map?.show('region-names', regionNames), [map, regionNames]);
  useEffect(() => {
    for (const [source, data] of marks) map?.show(source, data);
  }, [map, marks]);
}
