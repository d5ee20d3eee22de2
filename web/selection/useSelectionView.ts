import { readView, type View, writeView } from '../address.ts';
import { type ChangeOf, useAddressView } from '../ui/useAddressView.ts';

export type Change = ChangeOf<View>;

/** The view of the map that this page makes a selection for: its address is the map's, and leads back to it. */
export const useSelectionView = () => useAddressView('/selection', readView, writeView);
