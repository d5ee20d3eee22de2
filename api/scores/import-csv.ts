import { parse } from 'csv-parse/sync';
import { type ImportFault, importColumns, MOST_IMPORT_FAULTS } from '../contract/score-import.ts';
import { type Said, say } from '../contract/sentences.ts';
import { countryOfWorld } from '../submissions/country.ts';
import { nationalEditions } from './national.ts';

/** A published value of one indicator. Countries are written as NUTS does, also those that it does not have. */
export interface IndicatorValue {
  edition: string;
  country: string;
  year: number;
  indicator: string;
  value: number;
}

export interface ReadValues {
  /** Rows of the file, the line of names apart. */
  rows: number;
  /** All of them, or none where there is a fault. */
  values: IndicatorValue[];
  faultCount: number;
  /** The first ones. */
  faults: ImportFault[];
}

/** The year of the first index. */
const FIRST_YEAR = 2004;

type Column = (typeof importColumns)[number];

/**
 * Reads a CSV of indicator values. Every row is looked at, whatever is wrong with another one. No year is later than
 * `lastYear`: the newest year is what the map shows first.
 * Example: `edition,country,year,indicator,score` and `2020,GR,2014,aa1,50.0` give one value, of EL.
 */
export function readValues(text: string, indicators: ReadonlySet<string>, lastYear: number): ReadValues {
  const read: ReadValues = { rows: 0, values: [], faultCount: 0, faults: [] };
  const fault = (line: number, field: Column | '', said: Said) => {
    read.faultCount += 1;
    if (read.faults.length < MOST_IMPORT_FAULTS) read.faults.push({ line, field, ...said });
  };
  const lines = linesOf(text);
  if ('broken' in lines) {
    fault(lines.broken, '', say('csv-broken'));
    return read;
  }
  const [names = [], ...body] = lines.cells;
  const places = importColumns.map((column) => names.indexOf(column));
  if (names.length !== importColumns.length || places.includes(-1)) {
    fault(1, '', say('csv-columns', { columns: importColumns }));
    return read;
  }
  read.rows = body.length;
  if (body.length === 0) fault(1, '', say('no-rows'));
  const readRow = rowReader(indicators, lastYear, fault);
  let line = 2 + breaksIn(names);
  for (const cells of body) {
    if (cells.length === names.length) {
      const value = readRow(
        line,
        places.map((place) => cells[place] ?? ''),
      );
      if (value) read.values.push(value);
    } else fault(line, '', say('csv-cells', { count: cells.length, wanted: names.length }));
    line += 1 + breaksIn(cells);
  }
  if (read.faultCount > 0) read.values = [];
  return read;
}

/** Line breaks inside quotes: the lines after them count on. */
const breaksIn = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0);

function linesOf(text: string): { cells: string[][] } | { broken: number } {
  try {
    const cells: string[][] = parse(text, { bom: true, trim: true, relax_column_count: true });
    return { cells };
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return { broken: Number.isInteger(line) ? line : 1 };
  }
}

type Tell = (line: number, field: Column, said: Said) => void;

/** Reads one row, telling all that is wrong with it; a row that stands there already is wrong too. */
function rowReader(indicators: ReadonlySet<string>, lastYear: number, fault: Tell) {
  const countries = new Map<string, string | undefined>();
  const seen = new Map<string, number>();
  const countryOf = (text: string) => {
    if (!countries.has(text)) countries.set(text, countryCode(text));
    return countries.get(text);
  };
  return (line: number, cells: readonly string[]): IndicatorValue | undefined => {
    const [edition = '', countryText = '', yearText = '', indicator = '', scoreText = ''] = cells;
    const country = countryOf(countryText);
    const year = /^\d{4}$/.test(yearText) ? Number(yearText) : 0;
    const value = /^\d{1,3}(\.\d{1,12})?$/.test(scoreText) ? Number(scoreText) : Number.NaN;
    const isEdition = nationalEditions.some((known) => known === edition);
    if (!isEdition)
      fault(line, 'edition', say('edition', { given: short(edition), allowed: nationalEditions }));
    if (!country) fault(line, 'country', say('country-code', { text: short(countryText) }));
    if (year < FIRST_YEAR || year > lastYear)
      fault(line, 'year', say('index-years', { first: String(FIRST_YEAR), last: String(lastYear) }));
    if (!indicators.has(indicator)) fault(line, 'indicator', say('indicator', { given: short(indicator) }));
    if (!(value >= 0 && value <= 100)) fault(line, 'score', say('score', { given: short(scoreText) }));
    if (!isEdition || !country || !year || !indicators.has(indicator)) return undefined;
    const key = `${edition} ${country} ${year} ${indicator}`;
    const before = seen.get(key);
    if (before !== undefined) fault(line, 'indicator', say('row-again', { line: before }));
    else seen.set(key, line);
    return { edition, country, year, indicator, value };
  };
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40).toWellFormed()} …` : text);

/** The table writes Greece as GR, and Turkey as TU in some editions. */
const countryCode = (text: string) => (text.toUpperCase() === 'TU' ? 'TR' : countryOfWorld(text)?.code);
