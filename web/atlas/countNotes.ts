import type { Flow, Need } from '../map/records.ts';
import { isExactFlow, isExactNeed } from '../map/twins.ts';
import type { Words } from './words.ts';

/** How the counts of these records are to be read: exact for this reader, rounded, or as an official source published them. */
export function countNotes(
  needs: readonly Need[],
  flows: readonly Flow[],
  { t }: Pick<Words, 't'>,
): string[] {
  const reported = flows.filter((one) => one.source === null);
  const exact = needs.some(isExactNeed) || reported.some(isExactFlow);
  const rounded = [...needs, ...reported].some((one) => one.exact !== true);
  return [
    ...(exact ? [t('exact.note')] : []),
    ...(rounded ? [t(exact ? 'exact.othersRounded' : 'exact.rounded')] : []),
    ...(reported.length < flows.length ? [t('exact.official')] : []),
  ];
}
