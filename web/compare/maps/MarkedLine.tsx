import { useMarked } from '../marked.ts';
import type { Given } from './given.ts';

/** How many regions one may name before only their number is said. */
const few = 5;

/** Which regions are marked, said aloud too, and how to take the marks away. */
export function MarkedLine({ marks, words }: Pick<Given, 'marks' | 'words'>) {
  const { picked } = useMarked(marks);
  const { t, formats, regionName } = words;
  const names = [...picked].slice(0, few).map(regionName);
  const rest = picked.size - names.length;
  const list = formats.list(
    rest > 0 ? [...names, t('views:marked.more', { count: rest, number: formats.number(rest) })] : names,
  );
  return (
    <div className="maps-marked" data-any={picked.size > 0}>
      <p role="status">
        {picked.size === 0
          ? t('views:marked.none')
          : t('views:marked.some', { count: picked.size, number: formats.number(picked.size), names: list })}
      </p>
      {picked.size > 0 ? (
        <button type="button" onClick={() => marks.pick([])}>
          {t('views:marked.clear')}
        </button>
      ) : null}
    </div>
  );
}
