import { natureOf } from '../../../../api/contract/variable.ts';
import { mixedLevelMembers } from '../../../../geo/aggregate.ts';
import type { Measured } from '../../../queries/variables.ts';

/**
 * The regions of a map of mixed levels: those of the Task Force, those that are compared, and those that a variable was
 * asked of at whatever level they have. What is counted for every region adds none; a sum of parts is there where it is asked for.
 */
export function ownRegions(
  measured: readonly Measured[],
  taskforce: readonly string[],
  compared: readonly string[],
): string[] {
  const reporting = measured
    .filter(({ variable }) => natureOf(variable.measure).observed === 'own-level')
    .flatMap(({ series }) => [...(series?.cells ?? [])])
    .filter(([, cell]) => cell.value !== null || cell.state === 'suppressed' || cell.state === 'under-review')
    .map(([code]) => code);
  const asked = [...taskforce, ...compared];
  const figures = [...new Set([...asked, ...reporting])].sort().map((code) => ({
    code,
    summed: measured.some(({ series }) => series?.cells.get(code)?.sum),
  }));
  return mixedLevelMembers(figures, asked);
}
