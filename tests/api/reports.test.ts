import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Facts } from '../../api/submissions/compile.ts';
import { complete } from '../../api/submissions/complete.ts';
import { changesBetween } from '../../api/submissions/difference.ts';
import { changeAnswers } from '../../api/submissions/draft.ts';
import { daysOf } from '../../api/submissions/period.ts';
import { Problem } from '../../api/problem.ts';
import { flow, need, practice } from '../support/world.ts';
import { say } from '../../api/contract/sentences.ts';

const catalonia = {
  code: 'ES51',
  level: 2,
  country: 'ES',
  name: 'Cataluña',
  centre: [1.6, 41.8] as [number, number],
};
const italy = {
  code: 'IT',
  level: 0,
  country: 'IT',
  name: 'Italia',
  centre: [12.5, 42.5] as [number, number],
};
const facts: Facts = {
  id: 'r1',
  version: 1,
  demonstration: false,
  region: catalonia,
  place: (code) => [catalonia, italy].find((one) => one.code === code),
};
const resolve = (code: string) =>
  ['ES51', 'IT', 'ES', 'FRH0'].includes(code)
    ? { code }
    : code === 'FR52'
      ? { code: 'FRH0' }
      : { refused: say('no-such-region', { region: code }) };

const completed = (kind: 'need' | 'flow' | 'practice', answers: Record<string, unknown>) => {
  const result = complete(kind, answers, resolve);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.report;
};

describe('A complete report', () => {
  test('a need without title and strand says so field by field', () => {
    const { title: _, strand: __, ...rest } = need;
    const result = complete('need', rest, resolve);
    expect(result).toEqual({
      errors: [
        { field: 'title', ...say('needed') },
        { field: 'strand', ...say('needed') },
      ],
    });
  });

  test('a region code of an older NUTS version is recoded where the territory is the same', () => {
    const report = completed('flow', { ...flow, to: { kind: 'region', code: 'fr52' } });
    expect(report.answers).toMatchObject({ to: { code: 'FRH0' } });
  });

  test('an unknown region is refused by name', () => {
    expect(complete('flow', { ...flow, to: { kind: 'region', code: 'XX99' } }, resolve)).toEqual({
      errors: [{ field: 'to', ...say('no-such-region', { region: 'XX99' }) }],
    });
  });

  test('a flow may come from any country of the world, in ISO or NUTS spelling', () => {
    const from = (code: string) => completed('flow', { ...flow, from: { kind: 'country', code } });
    expect(from('SY').answers).toMatchObject({ from: { code: 'SY' } });
    expect(from('gr').answers).toMatchObject({ from: { code: 'EL' } });
    expect(compile(from('SY'), facts).rounded).toMatchObject({
      from: 'SY',
      fromName: 'Syria',
      fromPosition: null,
    });
    expect(complete('flow', { ...flow, from: { kind: 'country', code: 'ZZ' } }, resolve)).toHaveProperty(
      'errors',
    );
  });

  test('a number and a range together, or a reversed range, are refused', () => {
    const { number: _, ...rest } = flow;
    expect(complete('flow', { ...flow, numberMin: 1, numberMax: 3 }, resolve)).toHaveProperty('errors');
    expect(complete('flow', { ...rest, numberMin: 9, numberMax: 3 }, resolve)).toHaveProperty('errors');
    expect(complete('flow', { ...rest, numberMin: 3, numberMax: 9 }, resolve)).toHaveProperty('report');
  });

  test('a week the year does not have is refused', () => {
    expect(complete('flow', { ...flow, period: '2016-W53' }, resolve)).toEqual({
      errors: [
        {
          field: 'period',
          code: 'no-such-week',
          params: { year: '2016', week: '53' },
          message: '2016 has no week 53.',
        },
      ],
    });
  });

  test('a practice without consent is not submitted', () => {
    expect(complete('practice', { ...practice, consent: false }, resolve)).toHaveProperty('errors');
  });
});

describe('What is published of a report', () => {
  test('a need: 312 people become 310 in public, exactly 312 for those who may see it', () => {
    const compiled = compile(completed('need', need), facts);
    expect(compiled.rounded).toMatchObject({
      peopleAffected: 310,
      peopleAffectedState: 'value',
      region: 'ES51',
    });
    expect(compiled.exact).toEqual({ exactPeopleAffected: 312 });
    expect(JSON.stringify(compiled.rounded)).not.toContain('312');
  });

  test('a practice that reached 3 people says suppressed, not 3 and not 0', () => {
    const compiled = compile(completed('practice', practice), facts);
    expect(compiled.rounded).toMatchObject({ peopleReached: null, peopleReachedState: 'suppressed' });
  });

  test('a flow draws from Italy to Catalonia; a sea crossing is named and never placed', () => {
    const relocation = compile(completed('flow', flow), facts);
    expect(relocation.rounded).toMatchObject({ fromPosition: [12.5, 42.5], toPosition: [1.6, 41.8] });
    const crossing = compile(
      completed('flow', {
        ...flow,
        type: 'arrival-sea',
        from: { kind: 'external', name: 'Western Mediterranean' },
      }),
      facts,
    );
    expect(crossing.rounded).toMatchObject({
      from: null,
      fromName: 'Western Mediterranean',
      fromPosition: null,
    });
  });

  test('a field nobody named cannot pass', () => {
    const report = completed('need', need);
    Object.assign(report.answers, { contactEmail: 'secret@example.org' });
    expect(JSON.stringify(compile(report, facts))).not.toContain('secret');
  });
});

describe('Writing a draft', () => {
  test('null takes an answer away and a missing key leaves it', () => {
    expect(changeAnswers('need', { title: 'A', severity: 2 }, { title: null, sector: 'health' })).toEqual({
      severity: 2,
      sector: 'health',
    });
  });

  test('a field the report does not have, and text no database keeps, are refused by name', () => {
    expect(() => changeAnswers('need', {}, { nonsense: 1 })).toThrow(
      'nonsense: This field is not known here.',
    );
    expect(() => changeAnswers('need', {}, { title: 'a\u0000b' })).toThrow(Problem);
    expect(() => changeAnswers('need', {}, { title: '\ud800' })).toThrow(
      'title: It holds characters that are not text.',
    );
    expect(() => changeAnswers('need', {}, { __proto__x: 1 })).toThrow(Problem);
  });
});

describe('Differences and periods', () => {
  test('what changed is told field by field', () => {
    expect(changesBetween({ a: 1, c: [1] }, { a: 2, b: 3, c: [1] })).toEqual([
      { field: 'a', before: 1, after: 2 },
      { field: 'b', before: null, after: 3 },
    ]);
  });

  test('applying the differences leads from one version to the other', () => {
    const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(fc.integer(), fc.string()));
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const walked: Record<string, unknown> = { ...before };
        for (const change of changesBetween(before, after)) {
          if (change.after === null) delete walked[change.field];
          else walked[change.field] = change.after;
        }
        expect(walked).toEqual({ ...after });
      }),
    );
  });

  test('a leap February, the 53rd week of 2015 and a year', () => {
    expect(daysOf('2016-02')).toEqual({ start: '2016-02-01', end: '2016-02-29' });
    expect(daysOf('2015-W53')).toEqual({ start: '2015-12-28', end: '2016-01-03' });
    expect(daysOf('2016')).toEqual({ start: '2016-01-01', end: '2016-12-31' });
    expect(() => daysOf('2016-13')).toThrow('2016-13 is not a month.');
    expect(() => daysOf('spring')).toThrow('not an ISO week');
  });
});
