import type { Feature, Geometry, LineString, Point } from 'geojson';
import type {
  FlowEnd,
  FlowType,
  FlowUnit,
  Horizon,
  Outcome,
  PracticeStatus,
  Sector,
  Strand,
  ValueState,
  Visibility,
} from '../../drizzle/vocabulary.ts';

/** What every published record carries, under the names of the collections. */
interface Published {
  id: string;
  region: string;
  region_name: string;
  country: string;
  visibility: Visibility;
  demonstration: boolean;
  published_at: string;
  /** A source outside the regions, or null: then the region reports it. */
  source: string | null;
  /** Counts as they were reported, not rounded: only in answers for those who may see them. */
  exact?: boolean;
}

export interface Need extends Published {
  title: string;
  description: string | null;
  strand: Strand;
  sector: Sector;
  horizon: Horizon;
  severity: number;
  people_affected: number | null;
  people_affected_state: ValueState;
  valid_from: string | null;
  valid_to: string | null;
  status: string;
}

export interface Flow extends Published {
  type: FlowType;
  from_kind: FlowEnd | null;
  from_place: string | null;
  from_name: string | null;
  to_kind: FlowEnd | null;
  to_place: string | null;
  to_name: string | null;
  period: string;
  period_start: string;
  period_end: string;
  number: number | null;
  number_min: number | null;
  number_max: number | null;
  number_state: ValueState;
  unit: FlowUnit;
  confidence: number;
  counted_by: string | null;
}

export interface Practice extends Published {
  title: string;
  summary: string | null;
  place: string | null;
  place_is_centre: boolean;
  strand: Strand;
  sectors: Sector[];
  status: PracticeStatus | null;
  outcome: Outcome | null;
  valid_from: string | null;
  valid_to: string | null;
}

export interface Arrival {
  id: string;
  region: string | null;
  country: string | null;
  place: string;
  year: number;
  months_covered: number;
  persons: number;
  source: string;
}

/** A record that may keep its public form, where the session sees more. */
export interface Twinned<G extends Geometry = Geometry, P extends Published = Published>
  extends Feature<G, P> {
  twin?: Feature<G, P> | undefined;
}
export type NeedFeature = Twinned<Point, Need>;
export type FlowFeature = Twinned<LineString | Point, Flow>;
export type PracticeFeature = Twinned<Point, Practice>;
export type ArrivalFeature = Feature<Point, Arrival>;

/** Whether a record is for a smaller circle than everyone, and is marked so wherever it is shown. */
export const isRestricted = (record: { visibility: Visibility }): boolean => record.visibility !== 'public';
