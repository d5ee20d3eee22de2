import { useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type View, writeView } from '../address.ts';
import { halfUp } from '../../api/scores/rounding.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { useFormats } from '../ui/format.ts';
import type { ResultRow } from './rows.ts';

/** Points to one decimal, so that a small difference is seen; a difference with its sign. */
function writers(locale: string) {
  const places = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const [plain, signed] = [
    new Intl.NumberFormat(locale, places),
    new Intl.NumberFormat(locale, { ...places, signDisplay: 'exceptZero' }),
  ];
  return {
    points: (value: number) => plain.format(halfUp(value, 1)),
    signed: (value: number) => signed.format(halfUp(value, 1)).replace('-', '−'),
  };
}

/** Own score and published score side by side, ranked by the own; a name leads to the map. */
export function Result({
  rows,
  view,
  caption,
  nameOf,
}: {
  rows: readonly ResultRow[];
  view: View;
  caption: string;
  nameOf: (id: string) => string;
}) {
  const { t } = useTranslation(['selection', 'vocabulary']);
  const { locale } = useFormats();
  const { points, signed } = useMemo(() => writers(locale), [locale]);
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  return (
    <>
      <p>{t('page.ranked', { count: ranked })}</p>
      <ScrollBox label={caption}>
        <table className="table selection-result" aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{t('page.rank')}</th>
              <th scope="col">{t(view.scope === 'national' ? 'page.country' : 'page.region')}</th>
              <th scope="col">{t(view.own === null ? 'page.computed' : 'page.own')}</th>
              <th scope="col">{t('page.published')}</th>
              <th scope="col">{t('page.difference')}</th>
              <th scope="col">{t('page.coverage')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.rank ?? ''}</td>
                <th scope="row">
                  <Link to="/" search={writeView({ ...view, region: row.id, at: null })}>
                    {nameOf(row.id)}
                  </Link>
                </th>
                <td>
                  {row.value === null ? (
                    t(`vocabulary:valueState.${row.state}`)
                  ) : (
                    <strong>{points(row.value)}</strong>
                  )}
                </td>
                <td>{row.published === null ? t('noScore') : points(row.published)}</td>
                <td>{row.difference === null ? '' : signed(row.difference)}</td>
                <td>{row.answered === null ? '' : `${row.answered} / ${row.applicable}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
