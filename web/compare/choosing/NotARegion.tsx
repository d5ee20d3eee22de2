import { Link } from '@tanstack/react-router';
import { NoRegion } from '../../ui/finding/NoRegion.tsx';
import { writeCompareView } from '../../../api/contract/comparison-address.ts';
import type { PartProps } from '../parts.ts';

/** A code in the address that is no region's leads to the comparison with what it is now. */
export const NotARegion = ({ code, view, words }: Pick<PartProps, 'view' | 'words'> & { code: string }) => (
  <NoRegion
    code={code}
    nameOf={words.regionName}
    offer={(one, name) => (
      <Link to="/compare" search={writeCompareView({ ...view, regions: [...view.regions, one] })}>
        {name}
      </Link>
    )}
  />
);
