import type { CompareView } from '../../../api/contract/comparison-address.ts';
import type { Around } from '../../../geo/neighbourhood.ts';

/** The neighbourhood that the address asks for. */
export const aroundOf = ({ around, nearest }: Pick<CompareView, 'around' | 'nearest'>): Around =>
  around === 'nearest' ? { kind: 'nearest', k: nearest } : { kind: around };
