import type { Answers } from '../../api/instruments/given.ts';
import type { Definition } from '../../api/instruments/definition.ts';
import { instrumentOf } from '../../api/instruments/instrument.ts';
import { assessedAreas } from '../../drizzle/vocabulary.ts';

export function mapping(): Definition {
  const instrument = instrumentOf('mapping', 1);
  if (!instrument) throw new Error('The mapping questionnaire is gone.');
  return structuredClone(instrument.definition);
}

/** The same with every text in Spanish too, as far as a test needs it: "Your needs" is "Your needs (es)". */
export function mappingInSpanish(): Definition {
  return JSON.parse(JSON.stringify(mapping()), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'default' in value
      ? { ...value, es: `${String(value.default)} (es)` }
      : value,
  ) as Definition;
}

/** Grace of Gozo has little to say: every gate is closed. */
export function graceOfGozo(): Answers {
  return {
    hasRouteRole: false,
    competences: Object.fromEntries(assessedAreas.map((area) => [area, 'none'])),
    hasStrategy: false,
    hasUnit: false,
    worksWithState: false,
    hasNeeds: false,
    noNeeds: 'nothing',
    knowsCapacities: false,
    countsFlows: false,
    hasFlows: false,
    noFlows: 'not-competent',
    hasPractices: false,
    noPractices: 'later',
    hasFunds: false,
    hasOffers: false,
    consulted: ['nobody'],
    contactName: 'Grace Example',
    contactEmail: 'grace@gozo.example',
    mayContact: false,
    visibility: 'public',
    consent: true,
  };
}

export const need = {
  title: 'Beds for minors',
  description: 'The centre is full.',
  strand: 'reception',
  sector: 'shelter-housing',
  horizon: 'urgent',
  severity: 4,
  targetGroups: ['unaccompanied-minors'],
  peopleAffected: 120,
  placesNeeded: 80,
  placesAvailable: 30,
  staffNeeded: 12,
  staffAvailable: 4,
  fundingGapEur: 250000,
  validFrom: '2016-01-01',
  validTo: '2016-12-31',
  status: 'partly-met',
  wouldHelp: 'Relocation of some minors.',
  source: 'Register of the region',
  visibility: 'public',
};

export const flow = {
  type: 'arrival-sea',
  fromKind: 'external',
  fromName: 'Central Mediterranean',
  toKind: 'region',
  toRegion: 'ITG1',
  period: '2016-01',
  numberKind: 'range',
  numberMin: 1000,
  numberMax: 1200,
  unit: 'persons',
  method: 'count',
  confidence: 2,
  countedBy: 'Port authority',
  remark: 'Landings of two days are missing.',
  visibility: 'dghome',
};

export const practice = {
  title: 'Flats with host families',
  summary: 'Families of the town take minors in.',
  strand: 'integration',
  sectors: ['shelter-housing', 'education'],
  targetGroups: ['unaccompanied-minors'],
  phase: 'implementation',
  regions: 'ITF6, ES61',
  place: 'Palermo',
  longitude: 13.36,
  latitude: 38.12,
  role: 'lead',
  partners: 'Two municipalities',
  status: 'running',
  validFrom: '2014-03-01',
  problem: 'Large centres only.',
  whatWasDone: 'Families were found and trained.',
  budgetEur: 90000,
  staff: 2.5,
  fundingInstruments: 'AMIF',
  peopleReached: 60,
  outcome: 'worked',
  evaluation: 'external',
  evidence: 'A study of the university.',
  difficulties: 'Finding guardians.',
  lessons: 'Begin small.',
  transferTips: 'A coordinator is needed.',
  links: 'https://example.org/a\nhttps://example.org/b',
  contactName: 'Bruno Example',
  contactEmail: 'practice@sicily.example',
  contactPhone: '+39 091 000000',
  visibility: 'public',
  consent: true,
};

/** Bruno of Sicily has something to say on every page. */
export function brunoOfSicily(): Answers {
  return structuredClone({
    ...graceOfGozo(),
    hasRouteRole: true,
    routeRoles: ['first-arrival', 'transit'],
    mainRouteRole: 'first-arrival',
    routeSince: 2011,
    hasNeeds: true,
    noNeeds: undefined,
    needs: [need],
    prioritySectors: ['shelter-housing', 'health'],
    knowsCapacities: true,
    capacities: { health: 'strained', education: 'enough' },
    receptionPlaces: 900,
    receptionPlacesTaken: 1050,
    hasFlows: true,
    noFlows: undefined,
    flows: [flow],
    hasPractices: true,
    noPractices: undefined,
    practices: [practice],
    hasFunds: true,
    funds: [
      {
        instrument: 'amif',
        outcome: 'not-usable',
        strand: 'reception',
        yearFrom: 2014,
        yearTo: 2015,
        amountEur: 500000,
        obstacles: ['managed-nationally', 'advance-payment'],
        explanation: 'The State kept it.',
        visibility: 'taskforce',
      },
    ],
    hasOffers: true,
    offers: [
      {
        direction: 'seeks',
        kind: 'partner-search',
        title: 'Island partners',
        sectors: ['health'],
        visibility: 'public',
      },
    ],
    consulted: ['municipalities', 'ngos'],
    consultedNames: 'Municipality of Palermo',
    consultationResult: 'agree',
    contactName: 'Bruno Example',
    contactEmail: 'bruno@sicily.example',
  });
}
