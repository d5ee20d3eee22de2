import type { Given } from '../given.ts';
import type { Order } from './rows.ts';

interface Props extends Given {
  order: Order;
  setOrder: (order: Order) => void;
}

/** The columns; each sorts the table. */
export function TableHead({ view, drawn, words, order, setOrder }: Props) {
  const { t } = words;
  const columns = [
    { by: 'name' as const, label: t('atlas:table.region'), unit: '' },
    { by: 'country' as const, label: t('atlas:table.country'), unit: '' },
    ...view.by.map((variable, by) => ({
      by,
      label: words.variableName(variable, drawn[by]?.series ?? null),
      unit: drawn[by] ? words.unitName(drawn[by].series.unit) : '',
    })),
  ];
  return (
    <thead>
      <tr>
        <th scope="col" className="screen-only">
          {t('views:table.mark')}
        </th>
        {columns.map(({ by, label, unit }) => {
          const mine = order.by === by ? order.direction : null;
          const first = typeof by === 'number' ? -1 : 1;
          return (
            <th
              key={by}
              scope="col"
              className={typeof by === 'number' ? 'numeric' : undefined}
              aria-sort={mine === null ? 'none' : mine === 1 ? 'ascending' : 'descending'}
            >
              <button
                type="button"
                onClick={() => setOrder({ by, direction: mine === null ? first : mine === 1 ? -1 : 1 })}
              >
                {label}
                {unit ? <small>{unit}</small> : null}
                <span aria-hidden="true">{mine === null ? '' : mine === 1 ? ' ▲' : ' ▼'}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
