import { readTable } from '../seed/table.ts';
import type { Placed } from './national.ts';

let structure: readonly Placed[] | undefined;

/** Which indicator of the national index stands where, from drizzle/seed; read once. */
export function nationalStructure(): readonly Placed[] {
  structure ??= readTable('mipex-structure', ['indicator', 'area', 'dimension']);
  return structure;
}
