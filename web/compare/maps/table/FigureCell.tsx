import type { Figure } from '../../../map/figures.ts';
import type { Given } from '../given.ts';

interface Props extends Pick<Given, 'words' | 'says'> {
  figure: Figure;
  unit: string;
  /** Reasons that are said over the table already. */
  shared: ReadonlySet<string> | undefined;
}

/** A region's figure or the kind of its absence, whose it is if not the region's own, and what is to be known of it. */
export function FigureCell({ figure, unit, shared, words: { t, regionName }, says }: Props) {
  const reason = says.reason(figure);
  return (
    <td className="numeric" data-missing={figure.value === null}>
      {figure.value === null ? says.missing(figure.state, unit) : says.value(figure.value, unit)}
      {figure.of === figure.code ? null : (
        <small>{t('views:figureOf', { region: regionName(figure.of) })}</small>
      )}
      {reason === null || shared?.has(reason) ? null : <small className="maps-reason">{reason}</small>}
    </td>
  );
}
