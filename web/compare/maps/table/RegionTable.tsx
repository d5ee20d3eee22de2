import { useId, useMemo, useState } from 'react';
import { TextInput } from '@mantine/core';
import { saveText } from '../../../ui/save.ts';
import { csvText } from '../../../ui/csv.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { type Variable, writeVariable } from '../../../../api/contract/variable.ts';
import { useMarked } from '../../marked.ts';
import type { Drawn } from '../core/drawn.ts';
import { tableCsv } from '../core/files.ts';
import type { Given } from '../given.ts';
import { isInvented } from '../said.ts';
import { TableBody } from './TableBody.tsx';
import { TableHead } from './TableHead.tsx';
import { sharedReasons } from './reasons.ts';
import { found, type Order, ordered, rowsOf } from './rows.ts';

const pageSize = 50;

/** All regions of the level with every variable. Here the keyboard and a screen reader mark what a pointer marks in maps and charts. */
export function RegionTable(given: Given) {
  const { view, drawn, words, says, marks } = given;
  const { t, formats, regionName } = words;
  const title = useId();
  const [text, setText] = useState('');
  const [onlyMarked, setOnlyMarked] = useState(false);
  const [order, setOrder] = useState<Order>({ by: 'country', direction: 1 });
  const [page, setPage] = useState(0);
  const { picked } = useMarked(marks);
  const all = useMemo(
    () => ordered(rowsOf(drawn, { region: regionName, country: formats.country }), order, formats.locale),
    [drawn, regionName, formats, order],
  );
  const rows = useMemo(() => {
    const few = found(all, text);
    return onlyMarked ? few.filter(({ code }) => picked.has(code)) : few;
  }, [all, text, onlyMarked, picked]);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(page, pages - 1);
  const here = rows.slice(at * pageSize, (at + 1) * pageSize);
  const shared = useMemo(() => sharedReasons(drawn, says), [drawn, says]);
  const labelOf = (at: number) => words.variableName(view.by[at] as Variable, drawn[at]?.series ?? null);
  const known = drawn.filter((one): one is Drawn => one !== null);
  const save = () => {
    const { head, rows: lines } = tableCsv(known, regionName);
    saveText('atlas-compare-regions.csv', 'text/csv', csvText(head, lines));
  };
  return (
    <section className="maps-table" aria-labelledby={title}>
      <h3 id={title} className="maps-heading">
        {t('views:table.title')}
      </h3>
      <p className="maps-intro">{t('views:table.intro')}</p>
      <div className="maps-table-tools">
        <TextInput
          label={t('views:table.find')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setPage(0);
          }}
        />
        <label>
          <input
            type="checkbox"
            checked={onlyMarked}
            onChange={(event) => {
              setOnlyMarked(event.target.checked);
              setPage(0);
            }}
          />
          {t('views:table.onlyMarked')}
        </label>
        <button type="button" onClick={save}>
          {t('views:table.csv')}
        </button>
      </div>
      <p className="maps-table-count" role="status">
        {t('views:table.rows', { count: rows.length, number: formats.number(rows.length) })}
        {isInvented(known) ? ` ${t('views:table.invented')}` : ''}
      </p>
      {shared.flatMap((reasons, at) =>
        [...reasons].map((text) => (
          <p key={`${writeVariable(view.by[at] as Variable)} ${text}`} className="maps-table-count">
            {t('common:labelled', { label: labelOf(at), text })}
          </p>
        )),
      )}
      {rows.length > 0 ? (
        <ScrollBox label={t('views:table.title')}>
          <table>
            <TableHead {...given} order={order} setOrder={setOrder} />
            <TableBody {...given} shared={shared} rows={here} />
          </table>
        </ScrollBox>
      ) : null}
      {pages > 1 ? (
        <nav className="maps-pages" aria-label={t('atlas:table.pages')}>
          <button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t('atlas:table.previous')}
          </button>
          <span>{t('atlas:table.page', { page: at + 1, pages })}</span>
          <button type="button" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {t('atlas:table.next')}
          </button>
        </nav>
      ) : null}
    </section>
  );
}
