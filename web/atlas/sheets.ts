import { type Table, tables } from '../address.ts';
import { flowSize } from '../map/arcs.ts';
import { flowText } from './flowText.ts';
import { isDemonstration } from '../map/figures.ts';
import type { Part } from './parts.ts';

/** One cell: what is shown, what it is sorted by, and what the CSV holds. `null` sorts last whichever way. */
export interface Cell {
  text: string;
  sort: string | number | null;
  raw: string | number | boolean | null;
}

export interface Column {
  key: string;
  label: string;
  numeric: boolean;
}

export interface Row {
  id: string;
  /** The region the row leads to. */
  region: string | null;
  restricted: boolean;
  demonstration: boolean;
  cells: Cell[];
}

export interface Sheet {
  table: Table;
  label: string;
  columns: Column[];
  rows: Row[];
}

type Given = Pick<Part, 'view' | 'shown' | 'records' | 'words'>;

const text = (value: string | null | undefined): Cell => ({
  text: value ?? '',
  sort: value ?? null,
  raw: value ?? null,
});
const number = (value: number | null, shown: string, raw: Cell['raw'] = value): Cell => ({
  text: shown,
  sort: value,
  raw,
});
const column = (key: string, label: string, numeric = false): Column => ({ key, label, numeric });

/** The coloured regions and their figures: the very list the map is painted from. */
function regionSheet({ shown, words }: Given): Sheet {
  const { t } = words;
  const { series } = shown;
  const unit = series ? t(`unit.${series.unit}`) : '';
  const hasReasons = shown.inside.some((figure) => figure.reason !== null);
  return {
    table: 'regions',
    label: t('table.regions'),
    columns: [
      column('code', t('table.code')),
      column('name', t('table.region')),
      column('country', t('table.country')),
      column('value', unit, true),
      column('state', t('table.state')),
      column('year', t('table.year'), true),
      ...(series?.national ? [column('of', t('table.figureOf'))] : []),
      ...(hasReasons ? [column('reason', t('table.reason'))] : []),
    ],
    rows: (series ? shown.inside : []).map((figure) => ({
      id: figure.code,
      region: figure.code,
      restricted: false,
      demonstration: isDemonstration(figure, series),
      cells: [
        text(figure.code),
        text(words.regionName(figure.code)),
        text(words.countryName(figure.code)),
        number(figure.value, figure.value === null ? '' : words.value(figure.value, series?.unit ?? '')),
        { ...text(t(`vocabulary:valueState.${figure.state}`)), raw: figure.state },
        number(series?.year ?? null, String(series?.year ?? '')),
        ...(series?.national ? [{ ...text(words.countryName(figure.of)), raw: figure.of }] : []),
        ...(hasReasons ? [text(figure.reason ? words.said(figure.reason) : null)] : []),
      ],
    })),
  };
}

const flags = (record: {
  region: string | null;
  visibility: string;
  demonstration: boolean;
  id: string;
}) => ({
  id: record.id,
  region: record.region,
  restricted: record.visibility !== 'public',
  demonstration: record.demonstration,
});

function needSheet({ records, words }: Given): Sheet {
  const { t } = words;
  return {
    table: 'needs',
    label: t('table.needs'),
    columns: [
      column('region_name', t('table.region')),
      column('title', t('table.title')),
      column('horizon', t('table.horizon')),
      column('severity', t('table.severity'), true),
      column('sector', t('filter.sector')),
      column('strand', t('filter.strand')),
      column('people_affected', t('table.people'), true),
    ],
    rows: records.needs.map(({ properties: need }) => ({
      ...flags(need),
      cells: [
        text(need.region_name),
        text(need.title),
        { ...text(t(`vocabulary:horizon.${need.horizon}`)), raw: need.horizon },
        number(need.severity, String(need.severity)),
        { ...text(t(`vocabulary:sector.${need.sector}`)), raw: need.sector },
        { ...text(t(`vocabulary:strand.${need.strand}`)), raw: need.strand },
        number(
          need.people_affected,
          need.people_affected === null
            ? t(
                `vocabulary:valueState.${need.people_affected_state === 'value' ? 'not-answered' : need.people_affected_state}`,
              )
            : words.formats.number(need.people_affected),
        ),
      ],
    })),
  };
}

function flowSheet({ records, words }: Given): Sheet {
  const { t } = words;
  return {
    table: 'flows',
    label: t('table.flows'),
    columns: [
      column('type', t('table.type')),
      column('from_name', t('table.from')),
      column('to_name', t('table.to')),
      column('period', t('table.period')),
      column('number', t('table.number'), true),
      column('region_name', t('table.reportedBy')),
      column('confidence', t('table.confidence'), true),
    ],
    rows: records.flows.map(({ properties: flow }) => ({
      ...flags(flow),
      cells: [
        { ...text(t(`vocabulary:flowType.${flow.type}`)), raw: flow.type },
        text(flow.from_name),
        text(flow.to_name),
        text(flow.period),
        number(
          flowSize(flow),
          flowText(flow, words).amount,
          flow.number ?? (flow.number_min === null ? null : `${flow.number_min}-${flow.number_max}`),
        ),
        text(flow.region_name),
        number(flow.confidence, String(flow.confidence)),
      ],
    })),
  };
}

function practiceSheet({ records, words }: Given): Sheet {
  const { t } = words;
  return {
    table: 'practices',
    label: t('table.practices'),
    columns: [
      column('title', t('table.title')),
      column('place', t('table.place')),
      column('region_name', t('table.region')),
      column('sectors', t('filter.sector')),
      column('outcome', t('table.outcome')),
    ],
    rows: records.practices.map(({ properties: practice }) => ({
      ...flags(practice),
      cells: [
        text(practice.title),
        text(practice.place),
        text(practice.region_name),
        {
          ...text(practice.sectors.map((sector) => t(`vocabulary:sector.${sector}`)).join(', ')),
          raw: practice.sectors.join('|'),
        },
        { ...text(practice.outcome && t(`vocabulary:outcome.${practice.outcome}`)), raw: practice.outcome },
      ],
    })),
  };
}

function arrivalSheet({ records, words }: Given): Sheet {
  const { t } = words;
  return {
    table: 'arrivals',
    label: t('table.arrivals'),
    columns: [
      column('place', t('table.place')),
      column('region', t('table.region')),
      column('year', t('table.year'), true),
      column('months_covered', t('table.months'), true),
      column('persons', t('unit.persons'), true),
    ],
    rows: records.arrivals.map(({ properties: arrival }) => ({
      id: arrival.id,
      region: arrival.region,
      restricted: false,
      demonstration: false,
      cells: [
        text(arrival.place),
        {
          ...text(arrival.region ? words.regionName(arrival.region) : t('table.severalRegions')),
          raw: arrival.region,
        },
        number(arrival.year, String(arrival.year)),
        number(arrival.months_covered, String(arrival.months_covered)),
        number(arrival.persons, words.formats.number(arrival.persons)),
      ],
    })),
  };
}

const makers = {
  regions: regionSheet,
  needs: needSheet,
  flows: flowSheet,
  practices: practiceSheet,
  arrivals: arrivalSheet,
};

/** The table twin of one thing on the map. */
export const sheetOf = (table: Table, given: Given): Sheet => makers[table](given);

/** Which tables there are now: one for everything that is switched on. */
export function tablesOn({ view }: Given): Table[] {
  const on = {
    regions: view.layer !== 'none',
    needs: view.needs !== 'none',
    flows: view.flows !== 'none',
    practices: view.practices,
    arrivals: view.points !== null,
  };
  return tables.filter((table) => on[table]);
}

/** Rows by one column, the missing ones last in both directions; equal ones stay as they were. */
export function sorted(rows: readonly Row[], at: number, direction: 1 | -1, locale: string): Row[] {
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.cells[at]?.sort ?? null, other.cells[at]?.sort ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (
      direction * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
    );
  });
}
