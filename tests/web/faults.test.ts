import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contactFaults, faultsOf, sentences, serverFaults } from '../../web/ui/report/faults.ts';

const need = {
  title: 'Places for unaccompanied minors',
  strand: 'reception',
  sector: 'shelter-housing',
  horizon: 'urgent',
  severity: 4,
  targetGroups: ['unaccompanied-minors'],
  status: 'open',
  visibility: 'public',
};
const flow = {
  type: 'arrival-sea',
  to: { kind: 'region', code: 'ITG1' },
  period: '2016-W03',
  number: 40,
  unit: 'persons',
  method: 'count',
  confidence: 2,
  visibility: 'public',
};
const keysOf = (faults: { field: string; key: string }[]) =>
  Object.fromEntries(faults.map((one) => [one.field, one.key]));

describe('What is wrong with ana’s answers', () => {
  it('is nothing when they are complete', () => {
    expect(faultsOf('need', need)).toEqual([]);
    expect(faultsOf('flow', flow)).toEqual([]);
  });

  it('is named by field: what is missing, too long, not a number, before its beginning', () => {
    const faults = faultsOf('need', {
      ...need,
      title: undefined,
      description: 'a'.repeat(4001),
      targetGroups: [],
      peopleAffected: 'about 40',
      placesNeeded: 1.5,
      validFrom: '2016-02-30',
    });
    expect(keysOf(faults)).toEqual({
      title: 'needed',
      description: 'tooLong',
      targetGroups: 'chooseOne',
      peopleAffected: 'number',
      placesNeeded: 'wholeNumber',
      validFrom: 'day',
    });
    expect(keysOf(faultsOf('need', { ...need, validFrom: '2016-02-01', validTo: '2016-01-01' }))).toEqual({
      validTo: 'beforeFirst',
    });
  });

  it('is said of the parts of a flow that do not fit together', () => {
    expect(keysOf(faultsOf('flow', { ...flow, to: undefined }))).toEqual({ from: 'fromOrTo' });
    expect(keysOf(faultsOf('flow', { ...flow, to: { kind: 'region' } }))).toHaveProperty('to');
    expect(keysOf(faultsOf('flow', { ...flow, numberMin: 3, numberMax: 8 }))).toEqual({
      number: 'numberOrRange',
    });
    expect(keysOf(faultsOf('flow', { ...flow, period: 'January' }))).toEqual({ period: 'period' });
  });

  it('of a contact is only its e-mail address', () => {
    expect(contactFaults({ name: 'Ana', email: 'ana@' })).toEqual([{ field: 'contact.email', key: 'email' }]);
    expect(contactFaults({})).toEqual([]);
  });
});

describe('What the server refuses', () => {
  it('is shown in the page’s own words where the contract knows it, and as said elsewhere', () => {
    const own = faultsOf('need', { ...need, title: undefined });
    const faults = serverFaults(own, [
      { field: 'title', message: 'is needed' },
      { field: 'regions.0', message: 'FR52 was Bretagne in NUTS 2013; use FRH0' },
    ]);
    expect(faults).toEqual([
      { field: 'title', key: 'needed' },
      { field: 'regions', key: 'said', said: 'FR52 was Bretagne in NUTS 2013; use FRH0' },
    ]);
  });
});

describe('The contract’s own sentences', () => {
  const contract = readdirSync('api/contract').map((name) => readFileSync(`api/contract/${name}`, 'utf8'));
  const said = ['need', 'flow', 'practice', 'fields'].flatMap((name) => {
    const source = readFileSync(`api/contract/${name}.ts`, 'utf8');
    return [
      ...source.matchAll(/message:\s*'([^']+)'/g),
      ...source.matchAll(/'((?:is|holds) [^']+)',?\s*\)/g),
    ].map((match) => match[1] ?? '');
  });

  it('are all known to the pages', () => {
    expect(contract.length).toBeGreaterThan(5);
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((sentence) => !(sentence in sentences))).toEqual([]);
  });

  it.each(['en', 'fr'])('are all translated in %s', (language) => {
    const { fault } = JSON.parse(readFileSync(`web/text/${language}/reports.json`, 'utf8'));
    expect(Object.values(sentences).filter((key) => !(key in fault))).toEqual([]);
  });
});
