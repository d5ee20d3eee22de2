import type { ReactNode } from 'react';
import { ScrollBox } from '../ScrollBox.tsx';

export interface ChangeRow {
  key: string;
  what: ReactNode;
  before: ReactNode;
  after: ReactNode;
}

interface ChangeTableProps {
  label: string;
  /** What stands above the three columns. */
  heads: { what: string; before: string; after: string };
  rows: readonly ChangeRow[];
}

/** What changed, line by line, each with what it was before and what it is now. */
export function ChangeTable({ label, heads, rows }: ChangeTableProps) {
  return (
    <ScrollBox label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{heads.what}</th>
            <th scope="col">{heads.before}</th>
            <th scope="col">{heads.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, before, after }) => (
            <tr key={key}>
              <th scope="row">{what}</th>
              <td>
                <del>{before}</del>
              </td>
              <td>
                <ins>{after}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
