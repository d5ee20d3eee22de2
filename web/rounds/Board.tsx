import { useState } from 'react';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardLine, RoundView } from '../../api/contract/round.ts';
import { roundStandings } from '../../drizzle/vocabulary.ts';
import { useDaysLeft } from '../ui/days.ts';
import { useFormats } from '../ui/format.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { type Column, columns, ordered } from './order.ts';
import { Reopen } from './Reopen.tsx';

interface Order {
  column: Column;
  direction: 1 | -1;
}

/** Where every region stands: counts on top, then a line each. */
export function Board({ round }: { round: RoundView }) {
  const { t } = useTranslation('rounds');
  const [onlyBehind, setOnlyBehind] = useState(false);
  const [order, setOrder] = useState<Order>({ column: 'region', direction: 1 });
  const behind = round.lines.filter((line) => line.isBehind);
  const shown = ordered(onlyBehind ? behind : round.lines, order.column, order.direction);
  return (
    <section aria-labelledby="board">
      <h2 id="board">{t('board.title')}</h2>
      <Counts lines={round.lines} />
      <Checkbox
        label={t('board.onlyBehind', { count: behind.length })}
        checked={onlyBehind}
        onChange={(event) => setOnlyBehind(event.currentTarget.checked)}
      />
      {round.lines.some((line) => line.isReopenable && line.phase === 'closed') ? (
        <p className="soft">{t('board.reopening')}</p>
      ) : null}
      <ScrollBox label={t('board.title')}>
        <table className="table board with-acts">
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column} column={column} order={order} put={setOrder} />
              ))}
              <th scope="col">{t('board.coordinator')}</th>
              <th scope="col">
                <span className="unseen">{t('reopen.action')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line key={line.region} round={round} line={line} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Counts({ lines }: { lines: readonly BoardLine[] }) {
  const { t } = useTranslation(['rounds', 'vocabulary']);
  const count = (standing: BoardLine['standing']) =>
    lines.filter((line) => line.standing === standing).length;
  return (
    <dl className="counts">
      {roundStandings.map((standing) => (
        <div key={standing} className={count(standing) === 0 ? 'nobody' : undefined}>
          <dt>{t(`vocabulary:roundStanding.${standing}`)}</dt>
          <dd>{count(standing)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('rounds:board.all')}</dt>
        <dd>{lines.length}</dd>
      </div>
    </dl>
  );
}

interface HeadingProps {
  column: Column;
  order: Order;
  put: (order: Order) => void;
}

function Heading({ column, order, put }: HeadingProps) {
  const { t } = useTranslation('rounds');
  const mine = order.column === column ? order.direction : null;
  const sort = mine === null ? 'none' : mine === 1 ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={sort}>
      <button type="button" onClick={() => put({ column, direction: mine === 1 ? -1 : 1 })}>
        {t(`board.${column}`)}
        <span aria-hidden="true">{mine === null ? ' ↕' : mine === 1 ? ' ▲' : ' ▼'}</span>
      </button>
    </th>
  );
}

function Line({ round, line }: { round: RoundView; line: BoardLine }) {
  const { t } = useTranslation(['rounds', 'vocabulary']);
  const formats = useFormats();
  const daysLeft = useDaysLeft();
  return (
    <tr>
      <th scope="row">
        {line.regionName} <span className="code">{line.region}</span>
      </th>
      <td>
        <span className={`badge badge-${line.standing}`}>
          {t(`vocabulary:roundStanding.${line.standing}`)}
        </span>
        {line.amendment ? (
          <div className="soft">
            {t('rounds:board.amendment', { state: t(`vocabulary:roundStanding.${line.amendment}`) })}
          </div>
        ) : null}
      </td>
      <td>
        <Share percent={line.isBehind ? line.answered : null} />
      </td>
      <td>
        <span className="short">{daysLeft({ ...line, opensOn: round.opensOn })}</span>
        {line.reopenedUntil === line.lastDay ? (
          <div className="soft">{t('rounds:reopen.until', { day: formats.day(line.lastDay) })}</div>
        ) : null}
      </td>
      <td>{line.lastLetterAt ? formats.day(line.lastLetterAt) : t('rounds:board.noLetter')}</td>
      <td>
        {line.coordinators === 0 ? (
          <Link to="/people" search={{ role: 'coordinator', region: line.region }}>
            {t('rounds:board.invite')}
            <span className="unseen"> {line.regionName}</span>
          </Link>
        ) : (
          line.coordinators
        )}
      </td>
      <td>{line.isReopenable ? <Reopen round={round} line={line} /> : null}</td>
    </tr>
  );
}

/** A share as number and bar; the bar only repeats the number. */
function Share({ percent }: { percent: number | null }) {
  const { t } = useTranslation('rounds');
  if (percent === null) return <span className="soft">{t('board.noShare')}</span>;
  return (
    <span className="share">
      <span>{t('board.percent', { percent })}</span>
      <span className="share-bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
