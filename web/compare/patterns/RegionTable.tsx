import { useMemo, useState } from 'react';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { markedCount, countClusters } from './clusters.ts';
import { RegionRow } from './RegionRow.tsx';
import type { ResultProps } from './result.ts';
import { type Column, columns, onlyMarked, ordered, rowsOf } from './rows.ts';
import { writers } from './written.ts';

/** As many as a screen or two: 1,514 rows at once would be slow to come, and slow to read. */
const FIRST = 50;

/** Every region with its figures: the map and the chart for those who do not see them, and for those who look one up. */
export function RegionTable(props: ResultProps) {
  const { found, view, second, words, marks } = props;
  const { t, formats } = words;
  const [sorted, setSorted] = useState<{ by: Column; down: boolean }>({ by: 'p', down: false });
  const [isAll, setIsAll] = useState(false);
  const [isOnlyMarked, setIsOnlyMarked] = useState(() => markedCount(countClusters(found, view.marked)) > 0);
  const rows = useMemo(() => rowsOf({ found, view, words }), [found, view, words]);
  const chosen = useMemo(
    () => ordered(isOnlyMarked ? onlyMarked(rows) : rows, sorted.by, sorted.down, formats.locale),
    [rows, isOnlyMarked, sorted, formats],
  );
  const shown = isAll ? chosen : chosen.slice(0, FIRST);
  const write = useMemo(() => writers(formats), [formats]);
  const named = (column: Column) =>
    column === 'statistic' ? t(`patterns:table.statistic.${found.statistic}`) : t(`patterns:table.${column}`);
  const order = (by: Column) =>
    setSorted((now) => ({ by, down: now.by === by ? !now.down : startsDown.has(by) }));
  return (
    <section aria-labelledby="patterns-table">
      <h2 id="patterns-table">{t('patterns:table.title')}</h2>
      <p>{t('patterns:table.explain')}</p>
      <label className="patterns-tick">
        <input
          type="checkbox"
          checked={isOnlyMarked}
          onChange={(event) => setIsOnlyMarked(event.target.checked)}
        />
        {t('patterns:table.marked')}
      </label>
      {chosen.length === 0 ? (
        <p>{t('patterns:table.none')}</p>
      ) : (
        <ScrollBox label={t('patterns:table.title')}>
          <table className="table patterns-table" aria-labelledby="patterns-table">
            <thead>
              <tr>
                {columns
                  .filter((column) => column !== 'other' || second !== null)
                  .map((column) => (
                    <th
                      key={column}
                      scope="col"
                      className={ofWords.has(column) ? undefined : 'number'}
                      aria-sort={sortOf(column, sorted)}
                    >
                      <button
                        type="button"
                        aria-label={t('patterns:table.order', { column: named(column) })}
                        onClick={() => order(column)}
                      >
                        {named(column)}
                      </button>
                    </th>
                  ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <RegionRow key={row.region} {...{ row, marks, write, words }} hasOther={second !== null} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {shown.length < chosen.length ? (
        <button type="button" className="text-button" onClick={() => setIsAll(true)}>
          {t('patterns:table.more', { number: formats.number(chosen.length) })}
        </button>
      ) : null}
    </section>
  );
}

/** Columns of words; the others are numbers. */
const ofWords: ReadonlySet<Column> = new Set(['name', 'region', 'cluster']);
const startsDown: ReadonlySet<Column> = new Set(['value', 'other', 'lag', 'statistic']);

const sortOf = (column: Column, { by, down }: { by: Column; down: boolean }) => {
  if (column !== by) return undefined;
  return down ? 'descending' : 'ascending';
};
