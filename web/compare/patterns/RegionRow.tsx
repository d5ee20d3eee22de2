import { useSyncExternalStore } from 'react';
import type { Marks } from '../marked.ts';
import type { CompareWords } from '../words.ts';
import { clusterColours } from './clusters.ts';
import type { Row } from './rows.ts';
import type { Writers } from './written.ts';

interface Props {
  row: Row;
  hasOther: boolean;
  marks: Marks;
  write: Writers;
  words: CompareWords;
}

/** One region; its name marks it on the map and in the chart, and it is marked when it is pointed at there. */
export function RegionRow({ row, hasOther, marks, write, words: { t } }: Props) {
  const { region } = row;
  const isPicked = useSyncExternalStore(marks.listen, () => marks.now().picked.has(region));
  const isPointed = useSyncExternalStore(marks.listen, () => marks.now().pointed === region);
  const or = (value: number | null, writer: (value: number) => string) =>
    value === null ? '–' : writer(value);
  return (
    <tr
      data-pointed={isPointed}
      data-picked={isPicked}
      onPointerEnter={() => marks.point(region)}
      onPointerLeave={() => marks.point(null)}
    >
      <th scope="row">
        <button
          type="button"
          className="text-button"
          aria-pressed={isPicked}
          onClick={() => marks.pick([region], 'toggle')}
        >
          {row.name}
        </button>
      </th>
      <td>{region}</td>
      <td className="number">{write.figure(row.value)}</td>
      {hasOther ? <td className="number">{or(row.other, write.figure)}</td> : null}
      <td className="number">{or(row.lag, write.figure)}</td>
      <td className="number">{or(row.statistic, write.statistic)}</td>
      <td className="number">{or(row.p, write.p)}</td>
      <td className="number">{or(row.correctedP, write.p)}</td>
      <td>
        <span
          className="patterns-swatch"
          style={{ background: clusterColours[row.shown] }}
          aria-hidden="true"
        />
        {t(`patterns:cluster.${row.shown}`)}
      </td>
    </tr>
  );
}
