import {
  flowTypes,
  horizons,
  nationalAreas,
  regionalScores,
  scoreScopes,
  sectors,
  strands,
  type FlowType,
  type Horizon,
  type ScoreScope,
  type Sector,
  type Strand,
} from '../drizzle/vocabulary.ts';
import {
  code,
  type Complaint,
  countries,
  type Fields,
  flag,
  type Period,
  type Place,
  place,
  plain,
  readFields,
  readPeriod,
  readRegion,
  whole,
  word,
  writeFields,
} from '../api/contract/address-fields.ts';
import { type Classes, defaultClasses, readClasses, writeClasses } from './map/classes.ts';
import { type Search, writeSearch } from '../api/contract/search.ts';

export const choropleths = [
  'mipex',
  'population-change',
  'net-migration',
  'arrivals',
  'needs',
  'none',
] as const;
export type Choropleth = (typeof choropleths)[number];
/** `own`: each region at its own level, as the regions of the Task Force are. */
export const levels = [0, 1, 2, 3, 'own'] as const;
export type Level = (typeof levels)[number];
/** What the table shows: the coloured regions, or one of the layers on top. `null` = the table is closed. */
export const tables = ['regions', 'needs', 'flows', 'practices', 'arrivals'] as const;
export type Table = (typeof tables)[number];

/** Everything one sees on the map, as the address holds it. `null` = not chosen, the default holds. */
export interface View {
  layer: Choropleth;
  scope: ScoreScope;
  area: string;
  edition: string | null;
  year: number | null;
  /** A reader's own selection of indicators and weights, as map/selectionText.ts reads it; null = the published index. */
  own: string | null;
  level: Level;
  classes: Classes;
  needs: Horizon | 'all' | 'none';
  flows: FlowType | 'all' | 'none';
  practices: boolean;
  /** Year of the arrivals drawn as points. */
  points: number | null;
  country: readonly string[];
  sector: Sector | null;
  strand: Strand | null;
  /** The least severe need still shown, 1-5. */
  severity: number;
  period: Period | null;
  taskforce: boolean;
  region: string | null;
  at: Place | null;
  table: Table | null;
}

/** The first view: the national index painted on level 2, and what the regions urgently need. */
export const defaultView: View = {
  layer: 'mipex',
  scope: 'national',
  area: 'overall_without_health',
  edition: null,
  year: null,
  own: null,
  level: 2,
  classes: defaultClasses,
  needs: 'urgent',
  flows: 'none',
  practices: false,
  points: null,
  country: [],
  sector: null,
  strand: null,
  severity: 1,
  period: null,
  taskforce: false,
  region: null,
  at: null,
  table: null,
};

const fields: Fields<View> = {
  layer: word(choropleths),
  scope: word(scoreScopes),
  area: word([...new Set<string>([...nationalAreas, ...regionalScores])]),
  edition: { read: code(/^[\w-]{1,20}$/), write: plain, allowed: { example: '2020' } },
  year: whole(1990, 2100),
  own: { read: code(/^[\w.:,-]{1,4000}$/), write: plain, allowed: { example: 'education:2,-health' } },
  level: word(levels),
  classes: { read: readClasses, write: writeClasses, allowed: { example: 'natural-4' } },
  needs: word([...horizons, 'all', 'none']),
  flows: word([...flowTypes, 'all', 'none']),
  practices: flag('all'),
  points: whole(1990, 2100),
  country: countries,
  sector: word(sectors),
  strand: word(strands),
  severity: whole(1, 5),
  period: {
    read: readPeriod,
    write: (period) => (period ? `${period.from}..${period.to}` : undefined),
    allowed: { example: '2014..2016' },
  },
  taskforce: flag('only'),
  region: { read: readRegion, write: plain, allowed: { example: 'ES51' } },
  at: place,
  table: word(tables),
};
const areasOf = (scope: ScoreScope): readonly string[] =>
  scope === 'national' ? nationalAreas : regionalScores;
export const overallOf = (scope: ScoreScope) => (scope === 'national' ? 'overall_without_health' : 'overall');

/**
 * The view an address asks for, and what in it could not be read.
 * Example: `{ area: 'education', year: 'soon' }` is education of the default year, with one complaint about `year`.
 */
export function readView(search: Search): { view: View; complaints: Complaint[] } {
  const { view, complaints } = readFields(fields, defaultView, search);
  if (!areasOf(view.scope).includes(view.area)) {
    const allowed = { words: areasOf(view.scope) };
    if (Object.hasOwn(search, 'area')) complaints.push({ name: 'area', given: view.area, allowed });
    view.area = overallOf(view.scope);
  }
  return { view, complaints };
}

/** The shortest search that reads back as this view: what is as by default is left out. */
export function writeView(view: View): Search {
  return writeFields(fields, { ...defaultView, area: overallOf(view.scope) }, view);
}

/** The address of a view. Example: education of 2019 is `/?area=education&year=2019`. */
export const addressOf = (view: View): string => `/${writeSearch(writeView(view))}`;
