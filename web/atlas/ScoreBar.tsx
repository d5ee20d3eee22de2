import { sequential } from '../map/colours.ts';

const colour = sequential('YlGnBu', 7)[4];

/** A score as a bar from 0 to 100; `mark` is a line across it, such as a mean. */
export function ScoreBar({ value, mark }: { value: number | null; mark?: number | undefined }) {
  return (
    <span className="atlas-bar" aria-hidden="true">
      {value === null ? null : <i style={{ width: `${value}%`, background: colour }} />}
      {mark === undefined ? null : <b style={{ left: `${mark}%` }} />}
    </span>
  );
}
