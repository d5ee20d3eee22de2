import { type KeyboardEvent, memo, useRef, useState, useSyncExternalStore } from 'react';
import { Demonstration } from '../../../ui/Demonstration.tsx';
import { Letter } from '../../Letter.tsx';
import { related } from '../../lit.ts';
import type { Marks } from '../../marked.ts';
import type { Given } from '../given.ts';
import { FigureCell } from './FigureCell.tsx';
import type { Row } from './rows.ts';

/** From which box to which the keys lead. */
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

interface BodyProps extends Given {
  /** Of each variable the reasons that are said over the table. */
  shared: readonly ReadonlySet<string>[];
}

/** The rows, each with a box that marks its region: one stop for the tab key, and the arrow keys from box to box. */
export function TableBody({ rows, ...given }: BodyProps & { rows: readonly Row[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState(0);
  const open = Math.min(stop, rows.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const boxes = [...(body.current?.querySelectorAll('input') ?? [])];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = step(at, boxes.length - 1);
    setStop(next);
    boxes[next]?.focus();
  };
  return (
    <tbody ref={body} onKeyDown={onKeyDown}>
      {rows.map((row, at) => (
        <OneRow key={row.code} row={row} isStop={at === open} {...given} />
      ))}
    </tbody>
  );
}

const markOf = (marks: Marks, code: string) => () => {
  const { pointed, picked } = marks.now();
  const isPointed = pointed !== null && related(pointed, code);
  return `${isPointed ? 'pointed ' : ''}${picked.has(code) ? 'picked' : ''}`;
};

const OneRow = memo(function OneRow({ row, isStop, ...given }: BodyProps & { row: Row; isStop: boolean }) {
  const { view, drawn, words, says, marks, shared } = given;
  const { t } = words;
  // Of fifty rows only those are drawn anew whose mark changed.
  const mark = useSyncExternalStore(marks.listen, markOf(marks, row.code));
  return (
    <tr
      data-mark={mark}
      onPointerEnter={() => marks.point(row.code)}
      onPointerLeave={() => marks.point(null)}
    >
      <td className="screen-only">
        <input
          type="checkbox"
          aria-label={t('views:table.markOne', { region: row.name })}
          tabIndex={isStop ? 0 : -1}
          checked={mark.endsWith('picked')}
          onChange={() => marks.pick([row.code], 'toggle')}
          onFocus={() => marks.point(row.code)}
          onBlur={() => marks.point(null)}
        />
      </td>
      <th scope="row">
        <Letter regions={view.regions} code={row.code} /> {row.name} <small>{row.code}</small>{' '}
        <Demonstration on={row.invented} />
      </th>
      <td>{row.country}</td>
      {row.figures.map((figure, at) => {
        const series = drawn[at]?.series;
        const key = `${at}`;
        if (!figure || !series) return <td key={key} />;
        return <FigureCell key={key} {...{ figure, words, says }} unit={series.unit} shared={shared[at]} />;
      })}
    </tr>
  );
});
