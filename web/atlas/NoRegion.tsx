import { Link } from '@tanstack/react-router';
import { writeView } from '../address.ts';
import { NoRegion as Unfound } from '../ui/finding/NoRegion.tsx';
import type { Part } from './parts.ts';

/** A code that is no region's leads to what it is now, on the map as it is shown. */
export const NoRegion = ({ code, view, words }: Pick<Part, 'view' | 'words'> & { code: string }) => (
  <Unfound
    code={code}
    nameOf={words.regionName}
    offer={(one, name) => (
      <Link to="/" search={writeView({ ...view, region: one, at: null })}>
        {name}
      </Link>
    )}
  />
);
