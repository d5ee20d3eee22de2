import type { Sector, Strand } from '../../drizzle/vocabulary.ts';

/** Words of the published practices, as domain.md crosses them to sectors. `reception` is a strand, not a sector. */
const sectorOf: Record<string, Sector> = {
  'labour market': 'employment',
  housing: 'shelter-housing',
  participation: 'political-participation',
  culture: 'culture-religion',
  'social security': 'social-assistance',
  governance: 'registration-coordination',
  evaluation: 'registration-coordination',
  education: 'education',
  health: 'health',
  'anti-discrimination': 'anti-discrimination',
};
const governance = ['governance', 'evaluation'];

export interface Crossed {
  strand: Strand;
  sectors: Sector[];
  /** What a reader must know of the crossing, if anything. */
  remark: string | null;
}

/**
 * The strand and sectors of a published practice. `reception` among its words makes the strand reception; governance
 * or evaluation alone make it cross-cutting; all others are integration. Throws on a word without a crosswalk.
 * Example: `['reception', 'housing']` is strand reception with sector shelter-housing.
 */
export function cross(words: readonly string[]): Crossed {
  const topics = words.filter((word) => word !== 'reception');
  const sectors = topics.map((word) => {
    const sector = sectorOf[word];
    if (!sector) throw new Error(`The practice word "${word}" has no crosswalk.`);
    return sector;
  });
  const governed = topics.filter((word) => governance.includes(word));
  return {
    strand: strandOf(words, topics, governed),
    sectors: [...new Set(sectors)],
    remark:
      governed.length > 0
        ? `Published as ${governed.join(' and ')}, shown under registration and coordination.`
        : null,
  };
}

function strandOf(words: readonly string[], topics: string[], governed: string[]): Strand {
  if (words.length > topics.length) return 'reception';
  return governed.length === topics.length ? 'cross-cutting' : 'integration';
}

/**
 * The count of people a beneficiaries text begins with, exactly as published; null where the text gives none or only a
 * bound. Examples: "1,185 people in 38 projects" is 1185; "at least 800 people" is null.
 */
export function peopleIn(beneficiaries: string): number | null {
  const found = /^(\d[\d,]*) people\b/.exec(beneficiaries);
  return found?.[1] ? Number(found[1].replaceAll(',', '')) : null;
}
