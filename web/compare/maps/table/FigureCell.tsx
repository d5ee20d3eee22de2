import type { Figure } from '../../../map/figures.ts';
import type { Given } from '../given.ts';

/** A region's figure or the kind of its absence, whose it is if not the region's own, and what is to be known of it. */
export function FigureCell({
  figure,
  unit,
  words: { t, regionName },
  says,
}: Pick<Given, 'words' | 'says'> & { figure: Figure; unit: string }) {
  const reason = says.reason(figure);
  return (
    <td className="numeric" data-missing={figure.value === null}>
      {figure.value === null ? says.missing(figure.state, unit) : says.value(figure.value, unit)}
      {figure.of === figure.code ? null : (
        <small>{t('views:figureOf', { region: regionName(figure.of) })}</small>
      )}
      {reason === null ? null : <small className="maps-reason">{reason}</small>}
    </td>
  );
}
