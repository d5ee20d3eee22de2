import type { MatchNeed, MatchOffer, MatchPractice } from '../../../api/contract/matching.ts';

/*
 * Records of a small world: countries AA and BB, each of two regions of level 2 (AA11, AA12; BB11, BB12) with two parts
 * (AA111, AA112 …).
 */

const record = (id: string, region: string) => ({
  ...{ id, region, regionName: region, title: id, demonstration: false },
  visibility: 'public' as const,
});

export const need = (id: string, region: string, changed: Partial<MatchNeed> = {}): MatchNeed => ({
  ...record(id, region),
  ...{ strand: 'integration', sector: 'language', horizon: 'urgent', severity: 3 },
  ...{ targetGroups: ['workers', 'students'], status: 'open', ...changed },
});

export const practice = (
  id: string,
  region: string,
  changed: Partial<MatchPractice> = {},
): MatchPractice => ({
  ...record(id, region),
  ...{ regions: [region], strand: 'integration', sectors: ['language'], targetGroups: ['workers'] },
  ...{ status: 'running', outcome: null, source: null, ...changed },
});

export const offer = (id: string, region: string, changed: Partial<MatchOffer> = {}): MatchOffer => ({
  ...record(id, region),
  ...{ direction: 'offers', kind: 'exchange', sectors: ['language'], validTo: null, ...changed },
});
