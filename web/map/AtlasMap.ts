import type { Feature, FeatureCollection } from 'geojson';
import type {
  GeoJSONSource,
  LayerSpecification,
  Map as LibraryMap,
  MapMouseEvent,
  PointLike,
  SourceSpecification,
} from 'maplibre-gl';
import type { NoDataKind } from '../../drizzle/vocabulary.ts';
import { type Place, placeOf } from '../../api/contract/address-fields.ts';
import type { RegionCollection } from './geometry.ts';
import { icons, patterns } from './icons.ts';
import { order, pointable, type SourceName, sources } from './layers/order.ts';
import type { Paint } from './paint.ts';
import { gapKinds } from './patterns.ts';

export type Bounds = [number, number, number, number];
/** Pixels left free at each side of what the map shows, and at the right side besides. */
export interface Room {
  around: number;
  right: number;
}

/** What lies under the pointer: a layer and the properties of its topmost feature. */
export interface Hit {
  layer: (typeof pointable)[number];
  properties: Record<string, unknown>;
  /** Where on the screen. */
  x: number;
  y: number;
  longitude: number;
  latitude: number;
}

export interface Handlers {
  onPoint: (hit: Hit | null) => void;
  onPick: (hit: Hit) => void;
  /** The map rests at a place; `led` = because it was led there by `lead`. */
  onMove: (place: Place, led: boolean) => void;
  onResize: () => void;
  /** The first coloured picture is on the screen. */
  onFirstPicture: () => void;
  /** Every picture of a movement, unless it follows another map. */
  onMoving?: (camera: Camera) => void;
}

/** Where the map stands, to the full. */
export interface Camera {
  center: [number, number];
  zoom: number;
}

interface Beginning {
  container: HTMLElement;
  regions: RegionCollection;
  place: Place | null;
  bounds: Bounds;
  words: Record<string, string>;
  calm: boolean;
  /** What a small map beside others draws instead of everything, from the bottom up. */
  layers?: readonly LayerSpecification[];
}

type Library = typeof import('./library.ts');

/** The first picture is the sea and the coloured regions; everything else joins when that is drawn. */
const first: SourceName = 'regions';
const isFirst = (layer: LayerSpecification) => layer.id === 'sea' || layer.id === 'regions';

/** The map of one page: speaks regions, paints and places, and keeps the library's object to itself. */
export class AtlasMap {
  private readonly map: LibraryMap;
  private readonly handlers: Handlers;
  private readonly calm: boolean;
  private readonly layers: readonly LayerSpecification[];
  private painted = new Map<number, Paint>();
  private data = new Map<SourceName, FeatureCollection>();
  /** The numbers of the regions that are outlined. */
  private pointed = '';
  private wishes = new Map<string, () => void>();
  private complete = false;
  private follows = false;
  private styled = false;
  private drawn = false;

  constructor(library: Library, beginning: Beginning, handlers: Handlers) {
    this.handlers = handlers;
    this.calm = beginning.calm;
    this.layers = beginning.layers ?? order;
    const { place, bounds, container, regions } = beginning;
    this.data.set(first, regions);
    this.map = new library.LibraryMap({
      container,
      style: {
        version: 8,
        sources: { [first]: withData(first, regions) },
        layers: this.layers.filter(isFirst),
      },
      ...(place ? { center: [place.longitude, place.latitude], zoom: place.zoom } : { bounds }),
      fitBoundsOptions: { padding: 12 },
      attributionControl: false,
      renderWorldCopies: false,
      minZoom: 1.5,
      maxZoom: 11,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: beginning.calm ? 0 : 200,
      locale: beginning.words,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new library.NavigationControl({ showCompass: false }), 'top-right');
    if (this.layers === order)
      this.map.addControl(new library.ScaleControl({ maxWidth: 110 }), 'bottom-left');
    this.map.once('style.load', () => this.begin());
    this.map.on('moveend', (event) => this.follows || handlers.onMove(this.place(), 'led' in event));
    if (handlers.onMoving) this.map.on('move', () => this.follows || handlers.onMoving?.(this.camera()));
    this.map.on('resize', () => handlers.onResize());
    this.map.on('mousemove', (event) => this.point(event));
    this.map.on('mouseout', () => this.pointAt(null));
    this.map.on('click', (event) => this.pick(event.point));
  }

  place(): Place {
    const { lng, lat } = this.map.getCenter();
    return placeOf(this.map.getZoom(), lat, lng);
  }

  camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom() };
  }

  /** Stands where another map stands, and tells nobody. */
  follow(camera: Camera): void {
    this.follows = true;
    this.map.jumpTo(camera);
    this.follows = false;
  }

  canvas(): HTMLCanvasElement {
    return this.map.getCanvas();
  }

  /** Colours regions: only those whose look changed are touched, the geometry never. */
  paint(paints: ReadonlyMap<number, Paint>): void {
    if (this.styled) {
      for (const [id, paint] of paints) {
        const before = this.painted.get(id);
        if (before?.fill === paint.fill && before.gap === paint.gap) continue;
        this.map.setFeatureState({ source: first, id }, { fill: paint.fill, gap: paint.gap });
      }
    }
    this.painted = new Map(paints);
    if (this.styled) this.watchFirstPicture();
  }

  /** Which kinds of missing value have their pattern drawn. */
  showGaps(kinds: readonly NoDataKind[]): void {
    this.settle('gaps', () => {
      for (const kind of gapKinds) {
        const visibility = kinds.includes(kind) ? 'visible' : 'none';
        if (this.map.getLayoutProperty(`gap-${kind}`, 'visibility') === visibility) continue;
        this.map.setLayoutProperty(`gap-${kind}`, 'visibility', visibility);
      }
    });
  }

  /** Many small regions want fainter lines between them. */
  fadeLines(faint: boolean): void {
    this.settle('lines', () => this.map.setPaintProperty('region-lines', 'line-opacity', faint ? 0.3 : 0.9));
  }

  /** Gives a source its features. Before the first picture they wait, so that they do not delay it. */
  show(source: SourceName, data: FeatureCollection): void {
    if (this.data.get(source) === data) return;
    this.data.set(source, data);
    if (this.complete || source === first) this.settle(`data ${source}`, () => this.give(source, data));
  }

  /**
   * Moves to a place, or to a box of [west, south, east, north], with some room around it; at once for those who asked
   * for less motion.
   */
  go(to: Place | Bounds, room: Room = { around: 48, right: 0 }): void {
    this.move(to, room);
  }

  /** Moves as `go` does, and says so to `onMove`. */
  lead(to: Place | Bounds, room: Room): void {
    this.move(to, room, { led: true });
  }

  /** Ends every movement, also one by hand that is not drawn yet. */
  stop(): void {
    this.map.stop();
  }

  /** What is under the middle of the map, for those who move it by keyboard. */
  middle(): Hit | null {
    const { clientWidth, clientHeight } = this.map.getContainer();
    return this.hitAt([clientWidth / 2, clientHeight / 2]);
  }

  /** The picture on the screen as a canvas of its own, with some sources' features exchanged while it is taken. */
  async picture(instead: ReadonlyMap<SourceName, FeatureCollection>): Promise<HTMLCanvasElement> {
    const before = [...instead.keys()].flatMap((source) => {
      const data = this.data.get(source);
      return data ? [[source, data] as const] : [];
    });
    for (const [source, data] of instead) this.show(source, data);
    const settled = new Promise<void>((resolve) => void this.map.once('idle', () => resolve()));
    this.map.triggerRepaint();
    await settled;
    const copy = document.createElement('canvas');
    this.drawInto(copy);
    for (const [name, data] of before) this.show(name, data);
    return copy;
  }

  /** Draws the picture on the screen now, into a canvas that keeps it: the map's own is empty once it is shown. */
  drawInto(copy: HTMLCanvasElement): void {
    this.map.redraw();
    const source = this.map.getCanvas();
    copy.width = source.width;
    copy.height = source.height;
    copy.getContext('2d')?.drawImage(source, 0, 0);
  }

  remove(): void {
    this.map.remove();
  }

  private move(to: Place | Bounds, { around, right }: Room, tell = {}): void {
    const calm = this.calm ? { animate: false } : {};
    const padding = { top: around, bottom: around, left: around, right: around + right };
    if (Array.isArray(to)) this.map.fitBounds(to, { padding, maxZoom: 8, ...calm }, tell);
    else this.map.easeTo({ center: [to.longitude, to.latitude], zoom: to.zoom, ...calm }, tell);
  }

  private begin(): void {
    this.styled = true;
    for (const [id, { fill, gap }] of this.painted) {
      this.map.setFeatureState({ source: first, id }, { fill, gap });
    }
    this.watchFirstPicture();
  }

  private give(source: SourceName, data: FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  /** Does now, or once the style is complete, what only a complete style can take; of two wishes of a kind the later one. */
  private settle(kind: string, wish: () => void): void {
    if (this.complete) wish();
    else this.wishes.set(kind, wish);
  }

  private watchFirstPicture(): void {
    if (this.drawn || this.painted.size === 0) return;
    this.drawn = true;
    const look = () => {
      if (!this.map.isSourceLoaded(first) || !this.map.areTilesLoaded()) return;
      this.map.off('render', look);
      this.handlers.onFirstPicture();
      this.completeStyle();
    };
    this.map.on('render', look);
    this.map.triggerRepaint();
  }

  /** Adds what the first picture did without, each layer at its place in the order. */
  private completeStyle(): void {
    for (const { name, image } of this.layers === order ? [...patterns(), ...icons()] : patterns())
      this.map.addImage(name, image, { pixelRatio: 2 });
    for (const [name, source] of Object.entries(sources)) {
      const data = this.data.get(name as SourceName);
      if (name !== first && this.wants(name as SourceName))
        this.map.addSource(name, data ? withData(name as SourceName, data) : source);
    }
    let above: string | undefined;
    for (const layer of this.layers.toReversed()) {
      if (!this.map.getLayer(layer.id)) this.map.addLayer(layer, above);
      above = layer.id;
    }
    this.complete = true;
    for (const wish of this.wishes.values()) wish();
    this.wishes.clear();
  }

  private wants(source: SourceName): boolean {
    return this.layers.some((layer) => 'source' in layer && layer.source === source);
  }

  private hitAt(point: PointLike): Hit | null {
    const layers = pointable.filter((id) => this.map.getLayer(id));
    const [feature] = this.map.queryRenderedFeatures(point, { layers });
    if (!feature) return null;
    const [x, y] = Array.isArray(point) ? point : [point.x, point.y];
    const { lng, lat } = this.map.unproject([x, y]);
    const layer = feature.layer.id as Hit['layer'];
    this.pointAt(layer === 'regions' ? Number(feature.id) : null);
    return { layer, properties: feature.properties, x, y, longitude: lng, latitude: lat };
  }

  private point(event: MapMouseEvent): void {
    const hit = this.hitAt(event.point);
    if (!hit) this.pointAt(null);
    this.map.getCanvas().style.cursor = hit ? 'pointer' : '';
    this.handlers.onPoint(hit);
  }

  private pick(point: PointLike): void {
    const hit = this.hitAt(point);
    if (!hit) return;
    if (hit.layer === 'practice-cluster') this.go({ ...this.place(), ...hit, zoom: this.map.getZoom() + 2 });
    else this.handlers.onPick(hit);
  }

  private pointAt(id: number | null): void {
    if (id === null) this.handlers.onPoint(null);
    this.outline(this.data.get(first)?.features.filter((one) => one.id === id) ?? []);
  }

  /** Outlines what is pointed at. A source of its own, because a line of every region that is seldom seen costs each picture. */
  outline(features: Feature[]): void {
    const ids = features.map(({ id }) => id).join();
    if (this.pointed === ids) return;
    this.pointed = ids;
    this.show('pointed', { type: 'FeatureCollection', features });
  }
}

const withData = (name: SourceName, data: FeatureCollection) =>
  ({ ...sources[name], data }) as SourceSpecification;
