import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../../api/contract/import.ts';
import { hindrancesOf, linesOf } from '../../../api/imports/lines.ts';
import { merged } from '../../../api/imports/merge.ts';
import { readFile } from '../../../api/imports/read.ts';
import type { Answers } from '../../../api/instruments/given.ts';
import { draftOf } from '../../support/answers.ts';
import { copyOf, forms, koboRow, odkRow } from '../../support/exports.ts';
import { mapping } from '../../support/questionnaire.ts';

const [first, second] = forms;
const definition = mapping();
const target = { region: 'ES51', instrument: 'mapping', version: 1 };
const compared = (file: Answers, draft: Answers) => {
  const read = readFile(definition, file, target);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  const lines = linesOf(definition, read.incoming, draft);
  return { incoming: read.incoming, lines };
};
const statesOf = (file: Answers, draft: Answers) =>
  Object.fromEntries(compared(file, draft).lines.map(({ field, state }) => [field, state]));
const faultsOf = (file: unknown) => {
  const read = readFile(definition, file, target);
  return 'errors' in read ? read.errors.map(({ field, code }) => [field, code]) : [];
};

describe('A copy brought into a draft', () => {
  test('into an empty one gives the same answers, whatever they are', () => {
    fc.assert(
      fc.property(draftOf(definition), (answers) => {
        const { incoming, lines } = compared(JSON.parse(JSON.stringify(copyOf(answers))), {});
        expect(hindrancesOf(incoming, lines, {})).toEqual([]);
        expect(merged(lines, {}, {}).change).toEqual(answers);
      }),
      { numRuns: 60 },
    );
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(draftOf(definition), (answers) => {
        const { lines } = compared(copyOf(answers), answers);
        expect(lines.filter(({ state }) => state !== 'same')).toEqual([]);
        expect(merged(lines, answers, {}).change).toEqual({});
      }),
      { numRuns: 30 },
    );
  });

  test('says of each answer whether it is new, changed or the same, entry by entry', () => {
    const draft = {
      hasNeeds: true,
      finalRemark: 'Ours',
      needs: [{ id: 'beds', title: 'Beds', severity: 3 }, { id: 'ours' }],
    };
    const file = copyOf({
      hasNeeds: true,
      finalRemark: 'From the file',
      uncounted: 'Some',
      needs: [
        { id: 'beds', title: 'Beds for minors', severity: 3, horizon: 'urgent' },
        { id: 'food', title: 'Meals' },
      ],
    });
    expect(statesOf(file, draft)).toEqual({
      hasNeeds: 'same',
      finalRemark: 'changed',
      uncounted: 'new',
      'needs.beds.title': 'changed',
      'needs.beds.severity': 'same',
      'needs.beds.horizon': 'new',
      'needs.food': 'new',
    });
    const { lines } = compared(file, draft);
    expect(merged(lines, draft, {}).change).toEqual({
      finalRemark: 'From the file',
      uncounted: 'Some',
      needs: [
        { id: 'beds', title: 'Beds for minors', severity: 3, horizon: 'urgent' },
        { id: 'ours' },
        { id: 'food', title: 'Meals' },
      ],
    });
    const mine = { finalRemark: 'draft', 'needs.food': 'draft', 'needs.beds.title': 'draft' } as const;
    expect(merged(lines, draft, mine).change).toEqual({
      uncounted: 'Some',
      needs: [{ id: 'beds', title: 'Beds', severity: 3, horizon: 'urgent' }, { id: 'ours' }],
    });
  });

  test('is refused where a question is unknown or the answer has another form, and says which', () => {
    const file = copyOf({
      hasNeeds: 'yes',
      routeRoles: ['moon'],
      weather: 'fine',
      contactEmail: 'half written',
      routeSince: 20110,
      needs: [{ id: 'beds', severity: 'high' }, { title: 'No id' }, { id: 'beds' }],
    });
    const { incoming, lines } = compared(file, {});
    expect(hindrancesOf(incoming, lines, {}).map(({ field, code }) => [field, code])).toEqual([
      ['needs.1.id', 'entry-id'],
      ['needs.2.id', 'entry-id'],
      ['hasNeeds', 'yes-or-no'],
      ['routeRoles', 'listed'],
      ['weather', 'not-asked-here'],
      ['needs.beds.severity', 'listed'],
    ]);
    const many = Array.from({ length: 21 }, (_, index) => ({ id: `need${index}` }));
    const crowd = compared(copyOf({ needs: many }), {});
    expect(hindrancesOf(crowd.incoming, crowd.lines, {})).toMatchObject([
      { field: 'needs', code: 'too-many-entries', params: { most: 20 } },
    ]);
  });

  test('is refused where a text shows nothing', () => {
    for (const blank of ['\u3164', '\u200b\u2060', '\u00ad ']) {
      const { incoming, lines } = compared(copyOf({ needs: [{ id: 'beds', title: blank }] }), {});
      const found = hindrancesOf(incoming, lines, {}).map(({ field, code }) => [field, code]);
      expect(found).toEqual([['needs.beds.title', 'odd']]);
    }
  });

  test('of more needs than any draft holds is refused by one line, and none of them is compared', () => {
    const crowd = (length: number) => Array.from({ length }, (_, index) => ({ id: `need${index}` }));
    const copy = compared(copyOf({ needs: crowd(500) }), {});
    expect(copy.incoming.entries).toEqual([]);
    expect(hindrancesOf(copy.incoming, copy.lines, {})).toHaveLength(1);
    const filled = { _uuid: '11111111-1111-4111-8111-111111111111', Atlas_form: 'mapping 1' };
    const form = compared({ results: [{ ...filled, needs: crowd(500).map(() => ({})) }] }, {});
    expect(form.incoming.entries).toEqual([]);
    expect(form.incoming.rows[0]?.faults).toMatchObject([{ field: 'needs', code: 'too-many-entries' }]);
    const rows = Array.from({ length: 30 }, (_, row) => ({
      ...{ ...filled, _uuid: filled._uuid.replace(/..$/, String(row + 10)) },
      needs: [{ needs_title: 'A' }, { needs_title: 'B' }],
    }));
    expect(compared({ results: rows }, {}).lines).toMatchObject([
      { field: 'needs', state: 'refused', fault: { code: 'too-many-entries' } },
    ]);
    const names = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`name${index}`, 1]));
    expect(faultsOf(copyOf(names))).toEqual([['file.answers', 'odd']]);
    const odd = compared({ results: [{ ...filled, ...names }] }, {});
    expect(odd.incoming.rows[0]?.faults).toHaveLength(100);
  });

  test('leaves attached files where they are, and says so', () => {
    const files = [{ id: 'f1', name: 'map.pdf', type: 'application/pdf', size: 9 }];
    const draft = { finalRemark: [{ id: 'f0', name: 'old.pdf', type: 'application/pdf', size: 9 }] };
    const file = copyOf({ finalRemark: files, needs: [{ id: 'beds', title: 'Beds', source: files }] });
    expect(statesOf(file, draft)).toEqual({
      finalRemark: 'files',
      'needs.beds': 'new',
      'needs.beds.source': 'files',
    });
    expect(merged(compared(file, draft).lines, draft, {}).change).toEqual({
      needs: [{ id: 'beds', title: 'Beds' }],
    });
  });

  test('is none of another region, version, kind or format', () => {
    expect(faultsOf(copyOf({}, { region: { code: 'ITG1' } }))).toEqual([
      ['file.region.code', 'other-region'],
    ]);
    expect(faultsOf(copyOf({}, { instrument: { id: 'mapping', version: 2 } }))).toEqual([
      ['file.instrument', 'other-instrument'],
    ]);
    expect(faultsOf(copyOf({}, { kind: 'need' }))).toEqual([['file.kind', 'other-kind']]);
    expect(faultsOf(copyOf({}, { formatVersion: 2 }))).toEqual([['file.formatVersion', 'other-format']]);
    expect(faultsOf(copyOf({}, { answers: [] }))).toEqual([['file.answers', 'odd']]);
    for (const odd of [null, 7, 'x', {}, { format: 'x' }])
      expect(faultsOf(odd).map(([, code]) => code)).toEqual(['not-a-copy']);
  });
});

const withoutIds = (answers: Answers) =>
  JSON.parse(JSON.stringify(answers, (key, value) => (key === 'id' ? undefined : value)));

describe.each([
  ['KoboToolbox', koboRow, (rows: unknown[]) => ({ count: rows.length, next: null, results: rows })],
  ['ODK Central', odkRow, (rows: unknown[]) => ({ '@odata.context': 'x', value: rows })],
] as const)('An export of %s', (_, rowOf, exported) => {
  const bringInto = (draft: Answers, rows: Answers[], choices: ImportChoices = {}) => {
    const { incoming, lines } = compared(JSON.parse(JSON.stringify(exported(rows))), draft);
    return {
      incoming,
      lines,
      hindrances: hindrancesOf(incoming, lines, choices).map(({ field, code }) => [field, code]),
      answers: merged(lines, draft, choices).answers,
    };
  };

  test('of one form gives the answers that were filled in, whatever they are', () => {
    fc.assert(
      fc.property(draftOf(definition), (answers) => {
        const brought = bringInto({}, [rowOf(first, answers)]);
        expect(brought.hindrances).toEqual([]);
        expect(withoutIds(brought.answers)).toEqual(withoutIds(answers));
      }),
      { numRuns: 40 },
    );
  });

  test('of several forms adds their entries, and lists where they differ to choose', () => {
    const rows = [
      rowOf(first, { hasNeeds: true, uncounted: 'Some', needs: [{ id: 'x', title: 'Beds' }] }),
      rowOf(second, { hasNeeds: true, uncounted: 'Many', needs: [{ id: 'x', title: 'Food' }] }),
    ];
    const brought = bringInto({}, rows);
    expect(brought.hindrances).toEqual([['uncounted', 'choose-value']]);
    expect(brought.lines.find(({ field }) => field === 'uncounted')).toMatchObject({
      state: 'several',
      offers: [
        { value: 'Some', rows: [1] },
        { value: 'Many', rows: [2] },
      ],
    });
    expect(brought.lines.find(({ field }) => field === 'hasNeeds')?.offers).toEqual([
      { value: true, rows: [1, 2] },
    ]);
    const chosen = bringInto({}, rows, { uncounted: 1 });
    expect(chosen.hindrances).toEqual([]);
    expect(chosen.answers).toMatchObject({
      uncounted: 'Many',
      needs: [{ title: 'Beds' }, { title: 'Food' }],
    });
    expect(bringInto({}, rows, { uncounted: 'draft' }).answers.uncounted).toBeUndefined();
    const again = bringInto(chosen.answers, rows, { uncounted: 'draft' });
    expect(again.answers).toEqual(chosen.answers);
    expect(again.lines.filter(({ state }) => state !== 'same').map(({ field }) => field)).toEqual([
      'uncounted',
    ]);
  });

  test('names each entry by its form and place, as no other entry is', () => {
    const many = { id: 'x', title: 'A' };
    const { incoming } = bringInto({}, [
      rowOf(first, { needs: [many, many], practices: [many] }),
      rowOf(second, { needs: [many] }),
    ]);
    const named = incoming.entries.map(({ id }) => id);
    expect(new Set(named).size).toBe(4);
    expect(named.filter((id) => !/^[A-Za-z0-9-]{4,40}$/.test(id))).toEqual([]);
  });

  test('is refused row by row: another version, a row twice, no id, what is not asked', () => {
    const fine = rowOf(first, { hasNeeds: true });
    const odd = { ...rowOf(second, { hasNeeds: true }, 'mapping 2'), weather: 'fine' };
    const { _uuid, __id, meta, 'meta/instanceID': __, ...nameless } = rowOf(first, {});
    const brought = bringInto({}, [fine, fine, odd, nameless]);
    expect(brought.incoming.rows.map(({ row, faults }) => [row, faults.map(({ code }) => code)])).toEqual([
      [1, []],
      [2, ['row-twice']],
      [3, ['not-asked-here', 'other-instrument']],
      [4, ['row-without-id']],
    ]);
    expect(brought.incoming.rows[2]?.faults[1]?.params).toEqual({ given: 'mapping 2', wanted: 'mapping 1' });
    expect(brought.hindrances.map(([field]) => field)).toEqual([
      'rows.2',
      expect.stringMatching(/^rows\.3\.(.*\/)?weather$/),
      'rows.3.Atlas_form',
      'rows.4',
    ]);
    expect(faultsOf(exported([]))).toEqual([['file', 'no-rows']]);
    expect(faultsOf(exported(Array.from({ length: 501 }, () => fine)))).toEqual([['file', 'too-many-rows']]);
  });

  test('is refused where an answer is none of the choices, or no number', () => {
    const row = rowOf(first, { hasNeeds: 'perhaps', routeSince: 'long ago', routeRoles: ['moon'] });
    expect(bringInto({}, [row]).hindrances).toEqual(
      expect.arrayContaining([
        ['rows.1.hasNeeds', 'yes-or-no'],
        ['rows.1.routeSince', 'number'],
        ['rows.1.routeRoles', 'listed'],
      ]),
    );
  });

  test('with one row that cannot be taken names that row, and not the others', () => {
    const rows = [rowOf(first, { hasNeeds: true }), rowOf(second, { hasNeeds: 'perhaps' })];
    const brought = bringInto({}, rows);
    expect(brought.lines).toMatchObject([{ state: 'refused', offers: [{ value: 'perhaps', rows: [2] }] }]);
    expect(brought.hindrances).toEqual([['rows.2.hasNeeds', 'yes-or-no']]);
  });
});

test('An export of ODK Central without its groups says how to export it', () => {
  const row = { ...odkRow(first, {}), Page_needs: { 'needs@odata.navigationLink': 'x' } };
  const { incoming } = compared({ value: [row] }, {});
  expect(incoming.rows[0]?.faults).toMatchObject([{ field: 'needs', code: 'not-expanded' }]);
});
