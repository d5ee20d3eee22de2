import { describe, expect, test } from 'vitest';
import { defaultView } from '../../web/address.ts';
import { showsArrival, showsFlow, showsNeed, showsPractice } from '../../web/map/filter.ts';
import { flowShapes } from '../../web/map/arcs.ts';
import { overlaysOf } from '../../web/atlas/overlays.ts';
import { order } from '../../web/map/layers/order.ts';
import { needPins } from '../../web/map/needPins.ts';
import type {
  Flow,
  FlowFeature,
  Need,
  NeedFeature,
  Practice,
  PracticeFeature,
} from '../../web/map/records.ts';

const taskforce: ReadonlySet<string> = new Set(['ES51', 'EL41']);
const everything = { ...defaultView, needs: 'all', flows: 'all' } as const;

const need = (part: Partial<Need>): Need =>
  ({
    id: 'n1',
    region: 'ES51',
    region_name: 'Cataluña',
    horizon: 'urgent',
    sector: 'health',
    strand: 'reception',
    severity: 3,
    valid_from: null,
    valid_to: null,
    visibility: 'public',
    demonstration: false,
    ...part,
  }) as Need;

const flow = (part: Partial<Flow>): Flow =>
  ({
    id: 'f1',
    type: 'transit',
    region: 'EL41',
    from_kind: 'region',
    from_place: 'EL41',
    to_kind: 'region',
    to_place: 'ES51',
    period_start: '2015-01-01',
    period_end: '2015-12-31',
    number: 100,
    number_min: null,
    number_max: null,
    visibility: 'public',
    ...part,
  }) as Flow;

const at = (properties: Need): NeedFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [2, 41] },
  properties,
});
const line = (properties: Flow): FlowFeature => ({
  type: 'Feature',
  geometry: {
    type: 'LineString',
    coordinates: [
      [26, 39],
      [2, 41],
    ],
  },
  properties,
});

describe('The filter', () => {
  test('lets a need through by horizon, sector, strand and severity', () => {
    const shows = (part: object) => showsNeed({ ...everything, ...part }, taskforce, need({}));
    expect(shows({})).toBe(true);
    expect(shows({ needs: 'long' })).toBe(false);
    expect(shows({ needs: 'none' })).toBe(false);
    expect(shows({ sector: 'education' })).toBe(false);
    expect(shows({ strand: 'return' })).toBe(false);
    expect([3, 4].map((severity) => shows({ severity }))).toEqual([true, false]);
  });

  test('keeps a record without dates, whatever the period', () => {
    const early = { ...everything, period: { from: 2007, to: 2009 } };
    expect(showsNeed(early, taskforce, need({}))).toBe(true);
    expect(showsNeed(early, taskforce, need({ valid_from: '2015-01-01' }))).toBe(false);
    expect(
      showsPractice(early, taskforce, {
        valid_from: '2008',
        valid_to: null,
        sectors: [],
        region: 'ES',
      } as unknown as Practice),
    ).toBe(true);
  });

  test('lets a flow through by either of its ends', () => {
    const only = (country: string) => showsFlow({ ...everything, country: [country] }, taskforce, flow({}));
    expect(['EL', 'ES', 'SE'].map(only)).toEqual([true, true, false]);
  });

  test('knows that a place in a part of a member region is the Task Force’s', () => {
    const only = { ...everything, taskforce: true };
    const arrival = {
      id: 'a',
      country: 'EL',
      place: 'Lesvos',
      year: 2015,
      months_covered: 12,
      persons: 1,
      source: '',
    };
    expect(showsArrival(only, taskforce, 2015, { ...arrival, region: 'EL411' })).toBe(true);
    expect(showsArrival(only, taskforce, 2015, { ...arrival, region: 'EL421' })).toBe(false);
    expect(showsArrival(everything, taskforce, 2014, { ...arrival, region: 'EL411' })).toBe(false);
  });
});

describe('Marks on the map', () => {
  test('a region’s needs are one pin: counted, the most pressing on its face, marked when one is not for everyone', () => {
    const pins = needPins([
      at(need({ id: 'n1', horizon: 'long', severity: 5 })),
      at(need({ id: 'n2', horizon: 'medium', severity: 2, visibility: 'dghome' })),
      at(need({ id: 'n3', region: 'EL41' })),
    ]).map((pin) => pin.properties);
    expect(pins).toMatchObject([
      { region: 'ES51', count: 2, horizon: 'medium', severity: 5, restricted: true },
      { region: 'EL41', count: 1, horizon: 'urgent', restricted: false },
    ]);
  });

  test('draws no arrow where nobody moved; a number that is not shown is no zero', () => {
    const shapes = flowShapes([
      line(flow({ id: 'none', number: 0 })),
      line(flow({ id: 'hidden', number: null, number_min: null, number_max: null })),
    ]);
    expect(shapes.lines.map(({ properties }) => properties.id)).toEqual(['hidden']);
    expect(shapes.heads.map(({ properties }) => properties.id)).toEqual(['hidden']);
  });

  test('a flow between two regions is an arc whose head points where people go', () => {
    const { lines, heads, points } = flowShapes([line(flow({}))]);
    expect(points).toEqual([]);
    expect(lines[0]?.geometry.coordinates[0]).toEqual([26, 39]);
    expect(lines[0]?.geometry.coordinates.at(-1)).toEqual([2, 41]);
    const bearing = heads[0]?.properties.bearing ?? 0;
    expect(Math.abs(bearing - 270)).toBeLessThan(45);
  });

  test('what is not for everyone has a lock on the map: pins, arcs, points and practices', () => {
    const hidden = { visibility: 'dghome' } as const;
    const practice = (part: Partial<Practice>): PracticeFeature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [2, 41] },
      properties: { id: 'p1', region: 'ES51', visibility: 'public', ...part } as Practice,
    });
    const drawn = overlaysOf({
      needs: [at(need({})), at(need({ id: 'n2', region: 'EL41', ...hidden }))],
      flows: [
        line(flow({ id: 'f1' })),
        line(flow({ id: 'f2', ...hidden })),
        line(flow({ id: 'f3', to_place: 'EL41', ...hidden })),
      ],
      practices: [practice({}), practice({ id: 'p2', ...hidden })],
      arrivals: [],
    });
    const sources = order.flatMap((layer) =>
      'source' in layer && layer.id.startsWith('lock-') ? [layer.source] : [],
    );
    const locked = [...drawn]
      .filter(([source]) => sources.includes(source))
      .map(([source, { features }]) => [source, features.map((one) => one.properties?.restricted)]);
    expect(Object.fromEntries(locked)).toEqual({
      needs: [false, true],
      'flow-heads': [false, true],
      'flow-points': [true],
      practices: [false, true],
    });
  });

  test('a flow from a region to itself is a point, and a range is as wide as its middle', () => {
    const { lines, points } = flowShapes([
      line(flow({ to_place: 'EL41', number: null, number_min: 0, number_max: 10 })),
    ]);
    expect(lines).toEqual([]);
    expect(points[0]?.properties.size).toBe(5);
  });
});
