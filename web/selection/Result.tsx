import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type View, writeView } from '../address.ts';
import { writeValue } from '../map/number.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { useFormats } from '../ui/format.ts';
import type { ResultRow } from './rows.ts';

/** A difference with its sign, to one decimal. */
const signed = (difference: number, locale: string) => {
  const text = writeValue(difference, 'score', locale, 1);
  return difference > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

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
  const points = (value: number) => writeValue(value, 'score', locale, 1);
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  return (
    <ScrollBox label={caption}>
      <table className="table selection-result">
        <caption>
          {caption}. {t('page.ranked', { count: ranked })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('page.rank')}</th>
            <th scope="col">{t(view.scope === 'national' ? 'page.country' : 'page.region')}</th>
            <th scope="col">{t('page.own')}</th>
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
              <td>{row.difference === null ? '' : signed(row.difference, locale)}</td>
              <td>{row.answered === null ? '' : `${row.answered} / ${row.applicable}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
