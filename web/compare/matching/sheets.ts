import type {
  CrossBorder,
  Matches,
  MatchNeed,
  MatchPractice,
  NeedsPractices,
} from '../../../api/contract/matching.ts';
import { horizons } from '../../../drizzle/vocabulary.ts';
import type { CsvValue } from '../../ui/csv.ts';

interface Sheet {
  head: string[];
  rows: CsvValue[][];
}
const inventedOf = (records: readonly { demonstration: boolean }[]) =>
  records.filter(({ demonstration }) => demonstration).length;

/** Whether anything that the matrix counts is invented. */
export const countsInvented = ({ needs, here, elsewhere }: NeedsPractices): boolean =>
  inventedOf([...needs, ...here, ...elsewhere]) > 0;

/** Needs against practices as a file; of each sector also how many of the records counted are invented. */
export function matrixSheet({ sectors, needs, here, elsewhere }: NeedsPractices): Sheet {
  const practices = [...here, ...elsewhere];
  const rows = sectors.map(({ sector, ...row }): CsvValue[] => {
    const counted: (MatchNeed | MatchPractice)[] = [
      ...needs.filter((need) => need.sector === sector),
      ...practices.filter((practice) => practice.sectors.includes(sector)),
    ];
    const byHorizon = horizons.map((horizon) => row.needs[horizon] ?? 0);
    return [sector, ...byHorizon, row.practices.here, row.practices.elsewhere, inventedOf(counted)];
  });
  const ofNeeds = horizons.map((horizon) => `open_needs_${horizon}`);
  return { head: ['sector', ...ofNeeds, 'practices_here', 'practices_elsewhere', 'demonstrations'], rows };
}

/** The practices for a need, in the order shown, each with why. */
export function matchesSheet({ need, likeness, practices }: Matches): Sheet {
  return {
    head: [
      ...['need', 'need_region', 'place', 'practice', 'region', 'regions', 'outcome'],
      ...['similarity_rank', 'similarity_of', 'kilometres', 'strand', 'target_groups', 'source', 'id'],
      ...['need_demonstration', 'practice_demonstration', 'similarity_demonstration'],
    ],
    rows: practices.map((one, at) => [
      ...[need.title, need.region, at + 1, one.practice.title, one.region],
      ...[one.practice.regions.join(' '), one.practice.outcome],
      ...[one.similarity, likeness.ranked, one.kilometres, one.strand],
      ...[one.targetGroups?.join(' ') ?? null, one.practice.source, one.practice.id],
      ...[need.demonstration, one.practice.demonstration, likeness.demonstration],
    ]),
  };
}

/** What is needed or sought on one side of a border and what is there on the other, a line for each record that fits. */
export function borderSheet({ pairs }: CrossBorder): Sheet {
  return {
    head: [
      ...['region', 'wants', 'title', 'demonstration'],
      ...['neighbour', 'has', 'title_there', 'until', 'demonstration_there'],
    ],
    rows: pairs.flatMap(({ region, neighbour, need, seeks, practices, offers }) => {
      const wanted = need ?? seeks;
      const start = [region, need ? 'need' : 'seeks', wanted?.title ?? null, wanted?.demonstration ?? null];
      return [
        ...practices.map((one) => [...start, neighbour, 'practice', one.title, null, one.demonstration]),
        ...offers.map((one) => [
          ...start,
          ...[neighbour, one.direction, one.title, one.validTo, one.demonstration],
        ]),
      ];
    }),
  };
}
