import { describe, expect, it } from 'vitest';
import { say } from '../../api/contract/sentences.ts';
import { contactFaults, type Fault, faultsOf, serverFaults } from '../../web/ui/report/faults.ts';

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
const keysOf = (faults: Fault[]) => Object.fromEntries(faults.map((one) => [one.field, one.code]));

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
      description: 'too-long',
      targetGroups: 'choose-one',
      peopleAffected: 'number',
      placesNeeded: 'whole-number',
      validFrom: 'day',
    });
    expect(keysOf(faultsOf('need', { ...need, validFrom: '2016-02-01', validTo: '2016-01-01' }))).toEqual({
      validTo: 'before-first',
    });
  });

  it('is said of the parts of a flow that do not fit together', () => {
    expect(keysOf(faultsOf('flow', { ...flow, to: undefined }))).toEqual({ from: 'from-or-to' });
    expect(keysOf(faultsOf('flow', { ...flow, to: { kind: 'region' } }))).toHaveProperty('to');
    expect(keysOf(faultsOf('flow', { ...flow, numberMin: 3, numberMax: 8 }))).toEqual({
      number: 'number-or-range',
    });
    expect(keysOf(faultsOf('flow', { ...flow, period: 'January' }))).toEqual({ period: 'period' });
  });

  it('of a contact is only its e-mail address', () => {
    expect(contactFaults({ name: 'Ana', email: 'ana@' })).toEqual([
      { field: 'contact.email', ...say('email') },
    ]);
    expect(contactFaults({})).toEqual([]);
  });
});

describe('What the server refuses', () => {
  it('stands beside what the contract found, by question, and is known to be the server’s', () => {
    const own = faultsOf('need', { ...need, title: undefined });
    const former = {
      code: 'former-use',
      params: { region: 'FR52', use: 'FRH0' },
      message: 'FR52 was Bretagne',
    };
    const faults = serverFaults(own, [
      { field: 'title', ...say('needed') },
      { field: 'regions.0', ...former },
    ]);
    expect(faults).toEqual([
      { field: 'title', ...say('needed') },
      { field: 'regions', ...former, fromServer: true },
    ]);
  });
});
