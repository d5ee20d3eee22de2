import type { Compiled } from '../submissions/compile.ts';
import { cross, peopleIn } from './crosswalk.ts';
import { placeOf } from './regions.ts';
import { list, numberOrNull, readTable, textOrNull } from './table.ts';

const columns = [
  'id',
  'title',
  'place',
  'nuts_id_2016',
  'sectors',
  'lead',
  'from',
  'to',
  'funding',
  'total_budget_eur',
  'eu_contribution_eur',
  'beneficiaries',
  'summary',
  'source',
  'lon',
  'lat',
] as const;

type Row = Record<(typeof columns)[number], string>;

/**
 * The published practices as records. What the source does not say stays empty: role, outcome, target groups and
 * status are never guessed. `recode` gives the NUTS 2021 code of a NUTS 2016 one.
 */
export function publishedPractices(recode: (code: string) => string): Compiled[] {
  return readTable('practices', columns).map((row) => {
    const rounded = { ...said(row, recode), ...unsaid };
    const empties = Object.values(rounded).filter(
      (value) => value === null || (Array.isArray(value) && value.length === 0),
    ).length;
    return {
      kind: 'practice',
      id: row.id,
      visibility: 'public',
      rounded: { ...rounded, empties },
      exact: { exactPeopleReached: rounded.peopleReached },
    };
  });
}

function said(row: Row, recode: (code: string) => string) {
  const regions = list(row.nuts_id_2016, ';').map(recode);
  const [first] = regions;
  if (!first) throw new Error(`Practice ${row.id} names no region.`);
  const place = placeOf(first);
  const { strand, sectors, remark } = cross(list(row.sectors, ';'));
  const [longitude, latitude] = [numberOrNull(row.lon), numberOrNull(row.lat)];
  const point = longitude !== null && latitude !== null ? [longitude, latitude] : null;
  const people = peopleIn(row.beneficiaries);
  return {
    id: row.id,
    region: first,
    regionName: place.name,
    country: place.country,
    level: place.level,
    visibility: 'public',
    demonstration: false,
    version: 1,
    source: row.source,
    position: point ?? place.centre,
    placeIsCentre: point === null,
    title: row.title,
    summary: remark ? `${row.summary} (${remark})` : row.summary,
    regions,
    place: textOrNull(row.place),
    lead: textOrNull(row.lead),
    strand,
    sectors,
    validFrom: textOrNull(row.from),
    validTo: textOrNull(row.to),
    fundingInstruments: textOrNull(row.funding),
    budgetEur: numberOrNull(row.total_budget_eur),
    euContributionEur: numberOrNull(row.eu_contribution_eur),
    peopleReached: people,
    peopleReachedState: people === null ? 'no-figure' : 'value',
    beneficiaries: textOrNull(row.beneficiaries),
    links: list(row.source, ' ; '),
  };
}

/** What none of the public sources says in our words. */
const unsaid = {
  role: null,
  partners: null,
  targetGroups: [],
  phase: null,
  status: null,
  outcome: null,
  problem: null,
  whatWasDone: null,
  staff: null,
  evidence: null,
  evaluation: null,
  difficulties: null,
  lessons: null,
  transferTips: null,
};
