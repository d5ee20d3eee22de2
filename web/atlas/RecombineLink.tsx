import { Link } from '@tanstack/react-router';
import { writeView } from '../address.ts';
import type { Part } from './parts.ts';

/** The way to the page where indicators are chosen and areas weighed; the map's view goes along and comes back. */
export const RecombineLink = ({ view, words }: Pick<Part, 'view' | 'words'>) => (
  <p className="atlas-note">
    <Link to="/selection" search={writeView(view)}>
      {words.t('colour.recombine')}
    </Link>
  </p>
);
