import { useEffect, useMemo, useRef, useState } from 'react';
import type { Table } from '../address.ts';
import { type Part, tableButton } from './parts.ts';
import { Loading } from '../ui/states.tsx';
import { countNotes } from './countNotes.ts';
import { sheetOf, sorted, tablesOn } from './sheets.ts';
import './table.css';

const pageSize = 100;
/** Short and never anybody's own words: such a column is not squeezed by a longer one. */
const steady = new Set(['code', 'country']);
/** Several words, which would stand one below the other beside longer columns. */
const wordy = new Set(['period', 'source']);
const classOf = (key: string, numeric: boolean) =>
  numeric ? 'numeric' : steady.has(key) ? 'steady' : wordy.has(key) ? 'wordy' : undefined;

interface Props extends Part {
  table: Table;
  title: string;
}

/** The table twin of the map: the same values, sortable, a hundred rows at a time. A row leads to the region's card. */
export default function TableDock({ table, title, ...part }: Props) {
  const { view, change, shown, records, words } = part;
  const { t } = words;
  const [order, setOrder] = useState<{ at: number; direction: 1 | -1 } | null>(null);
  const [page, setPage] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const sheet = useMemo(
    () => sheetOf(table, { view, shown, records, words }),
    [table, view, shown, records, words],
  );
  const rows = useMemo(
    () => (order ? sorted(sheet.rows, order.at, order.direction, words.formats.locale) : sheet.rows),
    [sheet, order, words],
  );
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table begins at its beginning, unsorted
  useEffect(() => {
    setOrder(null);
    setPage(0);
  }, [table]);
  const close = () => {
    change({ table: null });
    document.getElementById(tableButton)?.focus();
  };
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(page, pages - 1);
  const waiting = table === 'regions' ? !shown.series && !shown.error : records.waiting;
  const tabs = tablesOn(part);
  const columns = sheet.columns.map((column, index) => ({ ...column, index })).filter((one) => !one.inFile);
  const notes =
    table === 'needs' || table === 'flows'
      ? countNotes(
          table === 'needs' ? records.needs.map((one) => one.properties) : [],
          table === 'flows' ? records.flows.map((one) => one.properties) : [],
          words,
        )
      : [];
  return (
    <section className="atlas-table" aria-labelledby="atlas-table-title">
      <header>
        <h2 id="atlas-table-title" ref={heading} tabIndex={-1}>
          {table === 'regions' ? title : sheet.label}
          <span className="atlas-count">
            {' '}
            {t('table.rows', { count: rows.length, rows: words.formats.number(rows.length) })}
          </span>
        </h2>
        <nav className="atlas-tabs" aria-label={t('table.which')}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === table}
              onClick={() => change({ table: one })}
            >
              {t(`table.${one}`)}
            </button>
          ))}
        </nav>
        <button type="button" className="atlas-close" onClick={close} aria-label={t('table.close')}>
          ×
        </button>
      </header>
      {rows.length === 0 && waiting ? <Loading /> : null}
      {rows.length === 0 && !waiting ? <p className="atlas-empty">{t('table.empty')}</p> : null}
      {notes.length > 0 ? <p className="atlas-note atlas-table-notes">{notes.join(' ')}</p> : null}
      <div className="atlas-table-scroll">
        <table hidden={rows.length === 0}>
          <thead>
            <tr>
              {columns.map(({ index, ...column }) => {
                const mine = order?.at === index ? order.direction : null;
                return (
                  <th
                    key={column.key}
                    scope="col"
                    className={column.numeric ? 'numeric' : undefined}
                    aria-sort={mine === null ? 'none' : mine === 1 ? 'ascending' : 'descending'}
                  >
                    <button
                      type="button"
                      onClick={() =>
                        setOrder({
                          at: index,
                          direction: mine === null ? (column.numeric ? -1 : 1) : mine === 1 ? -1 : 1,
                        })
                      }
                    >
                      {column.label}
                      <span aria-hidden="true">{mine === null ? '' : mine === 1 ? ' ▲' : ' ▼'}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(at * pageSize, (at + 1) * pageSize).map((row) => (
              <tr
                key={row.id}
                aria-current={row.region !== null && row.region === view.region ? 'true' : undefined}
              >
                {columns.map(({ key, numeric, index }, place) => {
                  const cell = row.cells[index] as (typeof row.cells)[number];
                  return (
                    <td key={key} className={classOf(key, numeric)}>
                      {cell.door && row.region !== null ? (
                        <button
                          type="button"
                          className="text-button atlas-door"
                          onClick={() => change({ region: row.region, at: null })}
                        >
                          {cell.text}
                        </button>
                      ) : (
                        cell.text
                      )}
                      {place === 0 && row.demonstration ? (
                        <span className="demonstration">{t('common:demonstration')}</span>
                      ) : null}
                      {place === 0 && row.restricted ? (
                        <span className="atlas-restricted">{t('marked.one')}</span>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 ? (
        <nav className="atlas-pages" aria-label={t('table.pages')}>
          <button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t('table.previous')}
          </button>
          <span>{t('table.page', { page: at + 1, pages })}</span>
          <button type="button" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {t('table.next')}
          </button>
        </nav>
      ) : null}
    </section>
  );
}
