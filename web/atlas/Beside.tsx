import type { RegionCard } from '../../api/contract/region-card.ts';
import type { Words } from './words.ts';

interface Props {
  scores: RegionCard['regionalScores'][number];
  card: RegionCard;
  words: Words;
}

/** The overall, the mean of regions and the national score: each a line of its own that names its edition. */
export function Beside({ scores, card, words }: Props) {
  const { t } = words;
  const own = scores.areas.find((one) => one.area === 'overall');
  const national = card.nationalScores;
  const country = national?.areas.find((one) => one.area === 'overall_without_health');
  if (!own) return null;
  const edition = words.edition(scores.edition);
  const { mean } = own;
  const lines = [
    {
      what: t('assessed:score.own', { region: words.regionName(card.code), edition, year: scores.year }),
      value: own.value === null ? words.missing(own.state, 'score') : words.value(own.value, 'score'),
    },
    ...(mean
      ? [
          {
            what: t('assessed:score.meanOf', { count: mean.regions, edition, year: scores.year }),
            value: words.value(mean.value, 'score'),
          },
        ]
      : []),
    ...(national && country && country.value !== null && card.level > 0
      ? [
          {
            what: t('assessed:score.national', {
              country: words.countryName(card.country),
              edition: words.edition(national.edition),
              year: national.year,
            }),
            value: words.value(country.value, 'score'),
          },
        ]
      : []),
  ];
  return (
    <>
      <dl className="atlas-beside">
        {lines.map(({ what, value }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {national ? <p className="atlas-note">{t('assessed:score.otherIndex')}</p> : null}
    </>
  );
}
