import type { RecordKind, Visibility } from '../../drizzle/vocabulary.ts';
import type { FlowAnswers, FlowPlace } from '../contract/flow.ts';
import type { NeedAnswers } from '../contract/need.ts';
import type { OfferAnswers } from '../contract/offer.ts';
import type { PracticeAnswers } from '../contract/practice.ts';
import { publicCount, publicRange } from '../publication/small-numbers.ts';
import { countryOfWorld } from './country.ts';
import { daysOf } from './period.ts';

export interface Place {
  code: string;
  level: number;
  country: string;
  name: string;
  centre: [number, number];
}

/** What compiling needs to know beside the answers. */
export interface Facts {
  id: string;
  version: number;
  demonstration: boolean;
  /** The reporting region. */
  region: Place;
  /** Looks up another region or country by code. */
  place: (code: string) => Place | undefined;
}

/** A published record: its public form (null when it is not public) and the one for restricted audiences. */
export interface Compiled {
  kind: RecordKind;
  id: string;
  visibility: Visibility;
  /** Rounded counts; what everybody may see when the visibility is `public`. */
  rounded: Record<string, unknown>;
  /** The exact counts, only for audiences that may see them. */
  exact: Record<string, unknown>;
}

const orNull = <T>(value: T | undefined): T | null => value ?? null;
const unanswered = (values: Record<string, unknown>) =>
  Object.values(values).filter((value) => value === null || (Array.isArray(value) && value.length === 0))
    .length;

function common(facts: Facts, visibility: Visibility) {
  const { id, version, demonstration, region } = facts;
  return {
    id,
    region: region.code,
    regionName: region.name,
    country: region.country,
    level: region.level,
    visibility,
    demonstration,
    version,
    position: region.centre,
  };
}

function finish(
  kind: RecordKind,
  visibility: Visibility,
  rounded: Record<string, unknown>,
  exact: Record<string, unknown>,
): Compiled {
  return {
    kind,
    id: String(rounded.id),
    visibility,
    rounded: { ...rounded, empties: unanswered(rounded) },
    exact,
  };
}

/** A need as it is published. Only fields named here pass: nothing else in the answers can reach a public table. */
export function compileNeed(need: NeedAnswers, facts: Facts): Compiled {
  const people = publicCount(need.peopleAffected);
  return finish(
    'need',
    need.visibility,
    {
      ...common(facts, need.visibility),
      title: need.title,
      description: orNull(need.description),
      strand: need.strand,
      sector: need.sector,
      horizon: need.horizon,
      severity: need.severity,
      targetGroups: need.targetGroups,
      peopleAffected: people.value,
      peopleAffectedState: people.state,
      placesNeeded: orNull(need.placesNeeded),
      placesAvailable: orNull(need.placesAvailable),
      staffNeeded: orNull(need.staffNeeded),
      staffAvailable: orNull(need.staffAvailable),
      fundingGapEur: orNull(need.fundingGapEur),
      validFrom: orNull(need.validFrom),
      validTo: orNull(need.validTo),
      status: need.status,
      wouldHelp: orNull(need.wouldHelp),
      source: orNull(need.source),
    },
    { exactPeopleAffected: orNull(need.peopleAffected) },
  );
}

interface End {
  kind: FlowPlace['kind'] | null;
  place: string | null;
  name: string | null;
  position: [number, number] | null;
}

/** An external point keeps its name and never gets a position. */
function endOf(end: FlowPlace | undefined, facts: Facts): End {
  if (!end) return { kind: null, place: null, name: null, position: null };
  if (end.kind === 'external') return { kind: 'external', place: null, name: end.name, position: null };
  const found = facts.place(end.code);
  const name = found?.name ?? countryOfWorld(end.code)?.name ?? end.code;
  return { kind: end.kind, place: end.code, name, position: found?.centre ?? null };
}

/** A flow observation as it is published; positions only of regions and countries. */
export function compileFlow(flow: FlowAnswers, facts: Facts): Compiled {
  const from = endOf(flow.from, facts);
  const to = endOf(flow.to, facts);
  const days = daysOf(flow.period);
  const isRange = flow.numberMin !== undefined;
  const number = publicCount(flow.number);
  const range = publicRange(flow.numberMin, flow.numberMax);
  return finish(
    'flow',
    flow.visibility,
    {
      ...common(facts, flow.visibility),
      type: flow.type,
      fromKind: from.kind,
      from: from.place,
      fromName: from.name,
      toKind: to.kind,
      to: to.place,
      toName: to.name,
      fromPosition: from.position,
      toPosition: to.position,
      period: flow.period,
      periodStart: days.start,
      periodEnd: days.end,
      number: number.value,
      numberMin: range.min,
      numberMax: range.max,
      numberState: isRange ? range.state : number.state,
      unit: flow.unit,
      method: flow.method,
      confidence: flow.confidence,
      countedBy: orNull(flow.countedBy),
      remark: orNull(flow.remark),
      source: null,
    },
    {
      exactNumber: orNull(flow.number),
      exactNumberMin: orNull(flow.numberMin),
      exactNumberMax: orNull(flow.numberMax),
    },
  );
}

/** A good practice as it is published; its contact is not among the answers and cannot pass. */
export function compilePractice(practice: PracticeAnswers, facts: Facts): Compiled {
  const people = publicCount(practice.peopleReached);
  const { longitude, latitude } = practice;
  const hasPoint = longitude !== undefined && latitude !== undefined;
  const base = common(facts, practice.visibility);
  return finish(
    'practice',
    practice.visibility,
    {
      ...base,
      position: hasPoint ? [longitude, latitude] : base.position,
      title: practice.title,
      summary: practice.summary,
      regions: [...new Set([facts.region.code, ...(practice.regions ?? [])])],
      place: orNull(practice.place),
      placeIsCentre: !hasPoint,
      role: practice.role,
      lead: null,
      partners: orNull(practice.partners),
      strand: practice.strand,
      sectors: practice.sectors,
      targetGroups: practice.targetGroups,
      phase: orNull(practice.phase),
      validFrom: orNull(practice.validFrom),
      validTo: orNull(practice.validTo),
      status: practice.status,
      outcome: orNull(practice.outcome),
      problem: orNull(practice.problem),
      whatWasDone: orNull(practice.whatWasDone),
      budgetEur: orNull(practice.budgetEur),
      euContributionEur: null,
      staff: orNull(practice.staff),
      fundingInstruments: orNull(practice.fundingInstruments),
      peopleReached: people.value,
      peopleReachedState: people.state,
      beneficiaries: null,
      evidence: orNull(practice.evidence),
      evaluation: orNull(practice.evaluation),
      difficulties: orNull(practice.difficulties),
      lessons: orNull(practice.lessons),
      transferTips: orNull(practice.transferTips),
      links: practice.links ?? [],
      source: null,
    },
    { exactPeopleReached: orNull(practice.peopleReached) },
  );
}

/** What a region seeks or offers, as it is published. */
export function compileOffer(offer: OfferAnswers, facts: Facts): Compiled {
  return finish(
    'offer',
    offer.visibility,
    {
      ...common(facts, offer.visibility),
      direction: offer.direction,
      kind: offer.kind,
      title: offer.title,
      description: orNull(offer.description),
      sectors: offer.sectors,
      partnersWanted: orNull(offer.partnersWanted),
      validTo: orNull(offer.validTo),
      source: null,
    },
    {},
  );
}

/** Complete answers of one report, by kind. */
export type Answers =
  | { kind: 'need'; answers: NeedAnswers }
  | { kind: 'flow'; answers: FlowAnswers }
  | { kind: 'practice'; answers: PracticeAnswers };

export function compile(report: Answers, facts: Facts): Compiled {
  switch (report.kind) {
    case 'need':
      return compileNeed(report.answers, facts);
    case 'flow':
      return compileFlow(report.answers, facts);
    case 'practice':
      return compilePractice(report.answers, facts);
  }
}
