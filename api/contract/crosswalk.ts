import {
  type AssessedArea,
  type NationalArea,
  type ScoreScope,
  type Sector,
  type Strand,
  sectors,
} from '../../drizzle/vocabulary.ts';

/** Where the practices of a policy area are found: under a sector, or a whole strand. */
export type Practised = { sector: Sector } | { strand: Strand };

const regional: Partial<Record<AssessedArea, Practised>> = {
  'labour-market': { sector: 'employment' },
  housing: { sector: 'shelter-housing' },
  reception: { strand: 'reception' },
};
/** What the national index calls otherwise; family reunion, residence and nationality have no sector of practices. */
const national: Partial<Record<NationalArea, Practised>> = {
  labour_market_mobility: { sector: 'employment' },
  political_participation: { sector: 'political-participation' },
  anti_discrimination: { sector: 'anti-discrimination' },
};

/**
 * The sector or strand of a scored area; undefined where the two have nothing in common (an overall score).
 * Examples: `labour-market` of the regional index is employment; `language` is language.
 */
export function practisedIn(scope: ScoreScope, area: string): Practised | undefined {
  const named: Record<string, Practised | undefined> = scope === 'regional' ? regional : national;
  const sector = sectors.find((one) => one === area);
  return named[area] ?? (sector === undefined ? undefined : { sector });
}
