import type {
  BorderPair,
  Matches,
  MatchNeed,
  MatchPractice,
  NeedsPractices,
} from '../../../api/contract/matching.ts';
import type { CsvValue } from '../../ui/csv.ts';

export interface Sheet {
  head: readonly string[];
  rows: CsvValue[][];
}

/** What every line of these files says of a record: whether it may be passed on and whether it is invented included. */
const recordHead = ['id', 'title', 'region', 'region_name', 'visibility', 'demonstration'];
type Named = Pick<MatchNeed, 'id' | 'title' | 'region' | 'regionName' | 'visibility' | 'demonstration'>;
const recordCells = ({ id, title, region, regionName, visibility, demonstration }: Named): CsvValue[] => [
  ...[id, title, region, regionName, visibility, demonstration],
];

/** The records behind the numbers by sector, one line for each sector that a record is of. */
export function recordsSheet({ needs, here, elsewhere }: NeedsPractices): Sheet {
  const ofNeed = (one: MatchNeed): CsvValue[] => [
    one.sector,
    'need',
    'here',
    one.horizon,
    null,
    ...recordCells(one),
  ];
  const ofPractice = (where: string) => (one: MatchPractice) =>
    one.sectors.map((sector): CsvValue[] => [
      sector,
      'practice',
      where,
      null,
      one.outcome,
      ...recordCells(one),
    ]);
  return {
    head: ['sector', 'kind', 'where', 'horizon', 'outcome', ...recordHead],
    rows: [
      ...needs.map(ofNeed),
      ...here.flatMap(ofPractice('here')),
      ...elsewhere.flatMap(ofPractice('elsewhere')),
    ],
  };
}

/** The practices that may help with a need, in the order shown, with what that order is made of. */
export function matchesSheet({ need, order, likeness, practices }: Matches): Sheet {
  return {
    head: [
      ...['need', 'need_title', 'need_region', 'need_demonstration', 'order', 'place', 'similarity'],
      ...['similarity_of', 'similarity_demonstration', 'kilometres'],
      ...['strand', 'target_groups', 'outcome', 'source', ...recordHead],
    ],
    rows: practices.map(({ practice, similarity, kilometres, strand, targetGroups }, at): CsvValue[] => [
      ...[need.id, need.title, need.region, need.demonstration, order, at + 1, similarity],
      ...[likeness.ranked, likeness.demonstration, kilometres],
      ...[strand, targetGroups?.join(' ') ?? null, practice.outcome, practice.source],
      ...recordCells(practice),
    ]),
  };
}

/** What is needed on one side of a border, and each thing there is for it on the other. */
export function pairsSheet(pairs: readonly BorderPair[]): Sheet {
  return {
    head: [
      'wanted',
      'wanted_id',
      'wanted_title',
      'wanted_region',
      'wanted_visibility',
      'kind',
      ...recordHead,
    ],
    rows: pairs.flatMap(({ need, seeks, practices, offers }) => {
      const wanted = need ?? seeks;
      if (!wanted) return [];
      const { id, title, region, visibility, demonstration } = wanted;
      const first = [need ? 'need' : 'cooperation', id, title, region, visibility, demonstration];
      return [
        ...practices.map((one): CsvValue[] => [...first, 'practice', ...recordCells(one)]),
        ...offers.map((one): CsvValue[] => [...first, 'offer', ...recordCells(one)]),
      ];
    }),
  };
}
