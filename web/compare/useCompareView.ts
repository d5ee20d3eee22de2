import {
  type CompareView,
  readCompareView,
  writeCompareView,
} from '../../api/contract/comparison-address.ts';
import { type ChangeOf, useAddressView } from '../ui/useAddressView.ts';

export type Change = ChangeOf<CompareView>;

/** The comparison the address asks for, and the one way to change it. */
export const useCompareView = () => useAddressView('/compare', readCompareView, writeCompareView);
