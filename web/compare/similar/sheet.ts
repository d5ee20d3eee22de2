import type { Known, SimilarRegions } from '../../../api/contract/similar.ts';
import type { CsvValue } from '../../ui/csv.ts';
import type { CompareWords } from '../words.ts';
import type { Sentences } from './sentences.ts';
import { partOf } from './sentences.ts';

const head = [
  ...['place', 'region', 'name', 'distance', 'known_of_both', 'part', 'part_name', 'weight'],
  ...['known', 'state', 'difference', 'contribution', 'demonstration', 'like_region', 'source'],
];

/** The chart as numbers: a line for each region and part, the region itself first. */
export function similarSheet(
  { region, parts, similar }: SimilarRegions,
  words: CompareWords,
  sentences: Sentences,
): { head: readonly string[]; rows: CsvValue[][] } {
  const lines = (
    [place, code, distance, shared]: CsvValue[],
    cells: readonly { known: Known; difference: number | null; contribution: number | null }[],
  ) =>
    cells.map(({ known, difference, contribution }, at): CsvValue[] => {
      const part = parts[at];
      const of = partOf(part?.name ?? '');
      return [
        ...[place ?? null, code ?? null, words.regionName(String(code)), distance ?? null, shared ?? null],
        ...[part?.name ?? '', of === undefined ? '' : sentences.partName(of), part?.weight ?? null],
        ...[known.number ?? known.marks?.join(' ') ?? null, known.state, difference, contribution],
        ...[known.demonstration, region.code, part?.source?.credit ?? null],
      ];
    });
  const itself = parts.map(({ own }) => ({ known: own, difference: null, contribution: null }));
  return {
    head,
    rows: [
      ...lines([null, region.code, null, null], itself),
      ...similar.flatMap((one) => lines([one.place, one.code, one.distance, one.shared], one.parts)),
    ],
  };
}
