import { flowSize } from '../map/arcs.ts';
import { type Arrival, type Flow, isRestricted, type Need, type Practice } from '../map/records.ts';
import { sitesOf } from '../map/twins.ts';
import { flowText } from './flowText.ts';
import {
  column,
  door,
  type Filled,
  type Given,
  inFile,
  number,
  type Row,
  type Sheet,
  sheet,
  text,
  word,
} from './sheet.ts';
import type { Words } from './words.ts';

type Report = Need | Flow | Practice;

const flags = (record: Report): Omit<Row, 'cells'> => ({
  id: record.id,
  region: record.region,
  restricted: isRestricted(record),
  demonstration: record.demonstration,
});

/** Who reports a record, by code and name, and what the CSV holds as its source. */
const reporter = (words: Words): Filled<Report>[] => [
  inFile('region', (one) => one.region),
  column('region_name', words.t('table.region'), (one) => door(text(words.regionOf(one)))),
];
const from = (words: Words): Filled<Report>[] => [
  inFile('published_at', (one) => one.published_at),
  inFile('source', (one) => one.source ?? words.regionOf(one)),
];

export function needSheet({ records, words }: Given): Sheet {
  const { t } = words;
  const numeric = { numeric: true };
  return sheet<Need>(
    'needs',
    t('table.needs'),
    [
      inFile('id', (need) => need.id),
      ...reporter(words),
      column('title', t('table.title'), (need) => text(need.title)),
      column('horizon', t('table.horizon'), ({ horizon }) =>
        word(horizon, t(`vocabulary:horizon.${horizon}`)),
      ),
      column('severity', t('table.severity'), (need) => number(need.severity), numeric),
      column('sector', t('filter.sector'), ({ sector }) => word(sector, t(`vocabulary:sector.${sector}`))),
      column('strand', t('filter.strand'), ({ strand }) => word(strand, t(`vocabulary:strand.${strand}`))),
      column(
        'people_affected',
        t('table.people'),
        (need) => number(need.people_affected, words.people(need)),
        numeric,
      ),
      inFile('people_affected_state', (need) => need.people_affected_state),
      inFile('valid_from', (need) => need.valid_from),
      inFile('valid_to', (need) => need.valid_to),
      ...from(words),
    ],
    records.needs.map((one) => one.properties),
    flags,
  );
}

export function flowSheet({ records, words }: Given): Sheet {
  const { t } = words;
  return sheet<Flow>(
    'flows',
    t('table.flows'),
    [
      inFile('id', (flow) => flow.id),
      column('type', t('table.type'), ({ type }) => word(type, t(`vocabulary:flowType.${type}`))),
      inFile('from_place', (flow) => flow.from_place),
      column('from_name', t('table.from'), (flow) => text(flowText(flow, words).from)),
      inFile('to_place', (flow) => flow.to_place),
      column('to_name', t('table.to'), (flow) => {
        const to = text(flowText(flow, words).to);
        return flow.source !== null && flow.to_place === flow.region ? door(to) : to;
      }),
      column('period', t('table.period'), ({ period }) => word(period, words.period(period))),
      column(
        'number',
        t('table.number'),
        (flow) => ({ text: flowText(flow, words).amount, sort: flowSize(flow), raw: flow.number }),
        { numeric: true },
      ),
      inFile('number_min', (flow) => flow.number_min),
      inFile('number_max', (flow) => flow.number_max),
      inFile('number_state', (flow) => flow.number_state),
      inFile('unit', (flow) => flow.unit),
      inFile('region', (flow) => flow.region),
      inFile('region_name', (flow) => words.regionOf(flow)),
      column('source', t('table.source'), (flow) =>
        flow.source === null ? door(text(words.regionOf(flow))) : text(flow.source),
      ),
      inFile('counted_by', (flow) => flow.counted_by),
      column('confidence', t('table.confidence'), (flow) => number(flow.confidence), { numeric: true }),
      inFile('published_at', (flow) => flow.published_at),
    ],
    records.flows.map((one) => one.properties),
    flags,
  );
}

export function practiceSheet({ records, words }: Given): Sheet {
  const { t } = words;
  return sheet<Practice>(
    'practices',
    t('table.practices'),
    [
      inFile('id', (practice) => practice.id),
      column('title', t('table.title'), (practice) => text(practice.title)),
      column('place', t('table.place'), (practice) => text(practice.place)),
      ...reporter(words),
      column('sectors', t('filter.sector'), ({ sectors }) =>
        word(sectors.join('|'), sectors.map((sector) => t(`vocabulary:sector.${sector}`)).join(', ')),
      ),
      column('outcome', t('table.outcome'), ({ outcome }) =>
        word(outcome, outcome && t(`vocabulary:outcome.${outcome}`)),
      ),
      inFile('valid_from', (practice) => practice.valid_from),
      inFile('valid_to', (practice) => practice.valid_to),
      inFile('published_at', (practice) => practice.published_at),
      column('source', t('table.source'), (practice) =>
        word(
          practice.source ?? words.regionOf(practice),
          sitesOf(practice).join(', ') || words.regionOf(practice),
        ),
      ),
    ],
    records.practices.map((one) => one.properties),
    flags,
  );
}

export function arrivalSheet({ records, words }: Given): Sheet {
  const { t } = words;
  const numeric = { numeric: true };
  const region = (arrival: Arrival) =>
    arrival.region ? words.regionName(arrival.region) : t('table.severalRegions');
  return sheet<Arrival>(
    'arrivals',
    t('table.arrivals'),
    [
      column('place', t('table.place'), (arrival) => text(arrival.place)),
      inFile('region', (arrival) => arrival.region),
      column('region_name', t('table.region'), (arrival) => {
        const name = word(arrival.region && region(arrival), region(arrival));
        return arrival.region ? door(name) : name;
      }),
      inFile('country', (arrival) => arrival.country),
      column('year', t('table.year'), (arrival) => number(arrival.year), numeric),
      column('months_covered', t('table.months'), (arrival) => number(arrival.months_covered), numeric),
      column(
        'persons',
        t('unit.persons'),
        (arrival) => number(arrival.persons, words.formats.number(arrival.persons)),
        numeric,
      ),
      inFile('source', (arrival) => arrival.source),
    ],
    records.arrivals.map((one) => one.properties),
    ({ id, region: code }) => ({ id, region: code, restricted: false, demonstration: false }),
  );
}
