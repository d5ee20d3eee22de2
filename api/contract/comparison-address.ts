import { type Sector, sectors } from '../../drizzle/vocabulary.ts';
import { nutsCountries } from '../../geo/nuts.ts';
import { type MatchOrder, matchOrders } from './matching.ts';
import {
  MOST_KM,
  MOST_NEAREST,
  MOST_SEED,
  permutationCounts,
  rowForms,
  standardisings,
  weightings,
} from './spatial.ts';
import {
  type Among,
  amongWords,
  type ProfilePart,
  readProfile,
  usualProfile,
  writeProfile,
} from './profile.ts';
import { readVariable, type Variable, writeVariable } from './variable.ts';
import {
  code,
  type Complaint,
  countries,
  type Field,
  type Fields,
  type Place,
  place,
  plain,
  readFields,
  readRegion,
  whole,
  word,
  writeFields,
} from './address-fields.ts';
import { readSearch, type Search, writeSearch } from './search.ts';

/** The parts of the page, each of which may be looked at by itself. */
export const parts = ['standing', 'maps', 'patterns', 'similar', 'matching'] as const;
export type ComparePart = (typeof parts)[number];
/** How the chosen variables are shown: maps beside each other, two in one frame, or as charts. */
export const looks = ['panes', 'swipe'] as const;
/** What a region's neighbourhood is. `nearest-8` = the eight regions whose centres are nearest. */
export const neighbourhoods = ['touching', 'basin', 'commission', 'nearest'] as const;
export const statistics = ['moran', 'hotspots', 'bivariate'] as const;
export const mapLevels = [0, 1, 2, 3, 'own'] as const;

export const MOST_REGIONS = 6;
export const MOST_VARIABLES = 6;

/** A whole comparison, as the address holds it. */
export interface CompareView {
  /** 2 to 6 regions of any level, in the order they were chosen; fewer while one still chooses. */
  regions: readonly string[];
  by: readonly Variable[];
  part: ComparePart;
  around: (typeof neighbourhoods)[number];
  /** How many regions are nearest, for the neighbourhood and for weights. */
  nearest: number;
  level: (typeof mapLevels)[number];
  country: readonly string[];
  look: (typeof looks)[number];
  /** `shared` = one scale for all maps of one unit. */
  scale: 'own' | 'shared';
  at: Place | null;
  /** Which of the variables, from 1, stand across and up in the scatter plot, and which is shown in distribution and ranking. */
  x: number;
  y: number;
  shown: number;
  statistic: (typeof statistics)[number];
  /** Which of the variables is analysed, counted from 1, and which one of the neighbours it is held against. */
  of: number;
  with: number;
  standardise: (typeof standardisings)[number];
  weights: (typeof weightings)[number];
  /** Of a distance band, in kilometres between centres. */
  km: number;
  rows: (typeof rowForms)[number];
  permutations: (typeof permutationCounts)[number];
  seed: number;
  marked: 'corrected' | 'uncorrected';
  /** Whose needs and practices: of the regions compared, the Task Force, all regions, or a country. */
  whose: string;
  /** The need for which practices are looked for, by id. */
  need: string | null;
  order: MatchOrder;
  /** Whose needs and practices are listed one by one. */
  sector: Sector | null;
  /** Whose like are looked for; null = of the first region. */
  like: string | null;
  profile: readonly ProfilePart[];
  /** Among which; null = the regions of its level. */
  among: Among | null;
  /** In which score those are looked for that are ahead. */
  ahead: Variable | null;
  /** The saved comparison that this came from, whose title and note stand above it. */
  saved: string | null;
}

/** Different things in the order they were chosen. */
const several = <Value>(
  most: number,
  read: (text: string) => Value | undefined,
  write: (value: Value) => string,
  example: string,
): Field<readonly Value[]> => ({
  read: (text) => {
    const values = text.split(',').map(read);
    if (values.some((value) => value === undefined)) return undefined;
    // Two spellings of one thing are one.
    const different = [...new Map((values as Value[]).map((value) => [write(value), value])).values()];
    return different.length > most ? undefined : different;
  },
  write: (values) => values.map(write).join(',') || undefined,
  allowed: { example },
});

const variableOf = (text: string): Variable => readVariable(text) as Variable;

/** What is compared while nothing was chosen. */
export const defaultCompareView: CompareView = {
  regions: [],
  by: [variableOf('mipex:national:overall_without_health@2020:2019'), variableOf('net-migration')],
  part: 'standing',
  around: 'touching',
  nearest: 8,
  level: 2,
  country: [],
  look: 'panes',
  scale: 'own',
  at: null,
  x: 1,
  y: 2,
  shown: 1,
  statistic: 'moran',
  of: 1,
  with: 2,
  standardise: 'none',
  weights: 'queen',
  km: 200,
  rows: 'standardised',
  permutations: 9999,
  seed: 1,
  marked: 'corrected',
  whose: 'compared',
  need: null,
  order: 'similar',
  sector: null,
  like: null,
  profile: usualProfile,
  among: null,
  ahead: null,
  saved: null,
};

const readScore = (text: string): Variable | undefined => {
  const variable = readVariable(text);
  return variable?.measure.kind === 'score' ? variable : undefined;
};

const fields: Fields<CompareView> = {
  regions: several(MOST_REGIONS, readRegion, (code) => code, 'ES51,ITI1,SE224'),
  by: several(
    MOST_VARIABLES,
    readVariable,
    writeVariable,
    'mipex:national:education@2020:2019,net-migration@2017',
  ),
  part: word(parts),
  around: word(neighbourhoods),
  nearest: whole(1, MOST_NEAREST),
  level: word(mapLevels),
  country: countries,
  look: word(looks),
  scale: word(['own', 'shared']),
  at: place,
  x: whole(1, MOST_VARIABLES),
  y: whole(1, MOST_VARIABLES),
  shown: whole(1, MOST_VARIABLES),
  statistic: word(statistics),
  of: whole(1, MOST_VARIABLES),
  with: whole(1, MOST_VARIABLES),
  standardise: word(standardisings),
  weights: word(weightings),
  km: whole(1, MOST_KM),
  rows: word(rowForms),
  permutations: word(permutationCounts),
  seed: whole(1, MOST_SEED),
  marked: word(['corrected', 'uncorrected']),
  whose: word(['compared', 'taskforce', 'all', ...nutsCountries]),
  need: {
    read: code(/^[\w.:-]{1,200}$/),
    write: plain,
    allowed: { example: '3f0c9a1e-5b7d-4c21-9e7a-0d1f2a3b4c5d' },
  },
  order: word(matchOrders),
  sector: word(sectors),
  like: { read: readRegion, write: plain, allowed: { example: 'ES51' } },
  profile: {
    read: readProfile,
    write: writeProfile,
    allowed: { example: 'population,coast,mipex:regional:language*2' },
  },
  among: { ...word(amongWords), write: plain } as Field<Among | null>,
  ahead: {
    read: readScore,
    write: (variable) => (variable === null ? undefined : writeVariable(variable)),
    allowed: { example: 'mipex:regional:language' },
  },
  saved: {
    read: code(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
    write: plain,
    allowed: { example: '3f0c9a1e-5b7d-4c21-9e7a-0d1f2a3b4c5d' },
  },
};

/** The comparison an address asks for, and what in it could not be read. */
export const readCompareView = (search: Search): { view: CompareView; complaints: Complaint[] } =>
  readFields(fields, defaultCompareView, search);

/** The shortest search that reads back as this comparison. */
export const writeCompareView = (view: CompareView): Search => writeFields(fields, defaultCompareView, view);

/**
 * The query of an address as it is kept, or the names of what in it cannot be read. Every setting is written out, so that a
 * saved comparison stays the same when what is shown by default changes; what it came from itself and the language are left out.
 */
export function keptAddress(query: string): { address: string } | { unread: string[] } {
  const { view, complaints } = readCompareView(readSearch(query));
  if (complaints.length > 0) return { unread: complaints.map(({ name }) => name) };
  return { address: writeSearch(writeFields(fields, null, { ...view, saved: null })).slice(1) };
}
