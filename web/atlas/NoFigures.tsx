import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '../client.ts';
import { type Offer, offersOf, scoreOffers } from '../map/otherYears.ts';
import { scoreSeriesQuery } from '../queries/figures.ts';
import { Failed } from '../ui/states.tsx';
import type { Part } from './parts.ts';

/** There are no figures to colour by: says why, and leads to years that have some. */
export default function NoFigures({ view, change, shown, words }: Part) {
  const { t } = words;
  const refused = shown.error instanceof ProblemError && shown.error.status === 400;
  const series = useQuery({ ...scoreSeriesQuery, enabled: refused && view.layer === 'mipex' });
  const nameOf = ({ edition, year }: Offer) =>
    edition === null ? String(year) : `${words.edition(edition)}, ${year}`;
  const next = (refused ? offersFor() : []).map((offer) => (
    <button key={nameOf(offer)} type="button" onClick={() => change({ ...offer })}>
      {t('year.show', { what: nameOf(offer) })}
    </button>
  ));
  return (
    <div className="atlas-failed">
      <Failed error={shown.error} retry={shown.retry} next={next.length > 0 ? next : undefined} />
    </div>
  );

  function offersFor(): Offer[] {
    if (view.layer === 'mipex') return series.data ? scoreOffers(view, series.data.series) : [];
    return view.year === null ? [] : offersOf(shown.years, view.year);
  }
}
