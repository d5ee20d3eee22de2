import { Link } from '@tanstack/react-router';
import type { CompareWords } from '../words.ts';

/** A region's name as the way to its card on the map. */
export function OnMap({ code, words }: { code: string; words: CompareWords }) {
  const region = words.regionName(code);
  return (
    <Link to="/" search={{ region: code }} aria-label={words.t('similar:table.onMap', { region })}>
      {region}
    </Link>
  );
}
