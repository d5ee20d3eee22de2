import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/mipex/${name}.csv`, import.meta.url), 'utf8');

/** Indicator values of 37 country-years of the national index, as an editor would bring them. */
export const indicatorFile = () => fixture('indicators');

export type NationalRow = Record<string, string> & { edition: string; country: string; year: string };

/** The rows of one of the two tables of the sample. */
export const nationalRows = (name: 'indicators' | 'scores'): NationalRow[] =>
  parse(fixture(name), { columns: true });
