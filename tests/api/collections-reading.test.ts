import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, csv } from '../../api/collections/csv.ts';
import { readCursor, writeCursor } from '../../api/collections/cursor.ts';
import { readDatetime } from '../../api/collections/datetime.ts';
import { asksForCsv } from '../../api/collections/format.ts';
import { valueText } from '../../api/collections/geojson.ts';
import { chooseEncoding } from '../../api/compression.ts';

describe('A cursor', () => {
  test('comes back as it was, whatever the id', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 1000 }),
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.uuid(), { maxLength: 9 }),
        (empties, id, shown) => {
          fc.pre(!id.includes('\0'));
          expect(readCursor('needs', writeCursor('needs', { empties, id, shown }))).toEqual({
            empties,
            id,
            shown,
          });
        },
      ),
    );
  });

  test('of another collection, or changed by hand, is refused', () => {
    const cursor = writeCursor('needs', { empties: 1, id: 'n1', shown: [] });
    expect(() => readCursor('flows', cursor)).toThrow('cursor is not one that flows gave');
    for (const wrong of [
      '',
      'x',
      '12',
      `${cursor}=`,
      `${cursor}A`,
      Buffer.from('["needs",1.5,"a"]').toString('base64url'),
    ]) {
      expect(() => readCursor('needs', wrong)).toThrow('take it unchanged from a "next" link');
    }
  });
});

describe('A datetime', () => {
  test.each([
    ['2016-03-01', '2016-03-01', '2016-03-01'],
    ['2016-03-01T23:30:00-02:00', '2016-03-02', '2016-03-02'],
    ['2016-03-01T23:30:00.5Z', '2016-03-01', '2016-03-01'],
    ['2016-01-01/2016-12-31', '2016-01-01', '2016-12-31'],
    ['../2016-12-31', null, '2016-12-31'],
    ['2016-01-01/..', '2016-01-01', null],
    ['/2016-12-31', null, '2016-12-31'],
    ['2016-01-01/', '2016-01-01', null],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(readDatetime(text)).toEqual({ from, to });
  });

  test.each([
    '',
    '2016',
    '2016-02-30',
    '2016-13-01',
    'yesterday',
    '2016-01-01/2016-02-01/2016-03-01',
    '..',
    '../..',
    '/',
    '2016-12-31/2016-01-01',
    '2016-01-01T25:00:00Z',
    '2016-01-01 12:00:00',
  ])('"%s" is refused', (text) => {
    expect(() => readDatetime(text)).toThrow(/^datetime /);
  });
});

describe('CSV', () => {
  test('text that a spreadsheet would take for a formula gets an apostrophe; numbers do not', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      expect(cell(`${start}HYPERLINK("x")`)).toBe(`'${start}HYPERLINK("x")`);
    }
    expect(cell(-5)).toBe('-5');
    expect(cell(['=a', 'b'])).toBe("'=a; b");
    expect([cell(null), cell(undefined), cell(0), cell(false)]).toEqual(['', '', '0', 'false']);
  });

  test('quotes what holds a comma, a quote or a line break', () => {
    expect(csv(['a', 'b'], [{ a: 'x, "y"', b: 'two\nlines' }])).toBe('a,b\r\n"x, ""y""","two\nlines"\r\n');
  });
});

test('a number that may have decimals is written with them, so that readers do not take the column for whole numbers', () => {
  expect([valueText(78, 'number'), valueText(78.5, 'number'), valueText(78, 'integer')]).toEqual([
    '78.0',
    '78.5',
    '78',
  ]);
});

test('brotli is preferred, gzip taken, and what has weight zero is not used', () => {
  expect(
    ['gzip, deflate, br', 'gzip', 'br;q=0, gzip', '*', 'identity', undefined, 'br;q=0.1, gzip;q=1'].map(
      chooseEncoding,
    ),
  ).toEqual(['br', 'gzip', 'gzip', 'br', 'identity', 'identity', 'br']);
});

test('Accept gets CSV where it wants it more than GeoJSON or JSON; whatever else it says, not', () => {
  for (const accept of [
    'text/csv',
    'TEXT/CSV;header=present',
    'text/*',
    'text/csv, */*;q=0.1',
    'application/geo+json;q=0.5, text/csv;q=0.9',
    'text/csv, application/json;q=0',
  ]) {
    expect([accept, asksForCsv(accept)]).toEqual([accept, true]);
  }
  for (const accept of [
    undefined,
    '',
    'text/csv;q=0',
    'text/csv;q=0.0, text/*',
    'text/csv;q=0, application/xml',
    'text/csv, */*',
    'text/csv;q=0.5, application/geo+json',
    'text/csv;q=0.2, application/json;q=0.3',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'application/geo+json',
    'application/vnd.ogc.fg+json',
    'text/csvx',
    ',;=,;q',
  ]) {
    expect([accept, asksForCsv(accept)]).toEqual([accept, false]);
  }
});
