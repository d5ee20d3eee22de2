import { lazy, Suspense } from 'react';
import type { RegionCard } from '../../api/contract/region-card.ts';
import { axisOf } from '../../api/scores/axis.ts';
import { loadTexts } from '../text/texts.ts';
import { Loading } from '../ui/states.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import type { Words } from './words.ts';

type Scores = RegionCard['regionalScores'][number];
type Area = Scores['areas'][number];

/** Loaded by who wants to know: what shows sources is of other pages too. */
const WhyRegional = lazy(
  async () => (await Promise.all([import('./WhyRegional.tsx'), loadTexts('published')]))[0],
);

interface Props {
  scores: Scores;
  card: RegionCard;
  words: Words;
}

/** A region's own scores by each axis, beside the mean of the regions of the same edition and its country's national score. */
export function RegionalScores({ scores, card, words }: Props) {
  const { t } = words;
  const groups = [...Map.groupBy(scores.areas, ({ area }) => axisOf(area))];
  const isCounted = scores.areas.some((one) => one.applicable !== null);
  return (
    <>
      <Beside {...{ scores, card, words }} />
      <table className="atlas-scores">
        <caption className="unseen">{t('card.regionalScores', { year: scores.year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('assessed:score.of')}</th>
            <th scope="col">{t('assessed:score.points')}</th>
            {isCounted ? <th scope="col">{t('assessed:score.answered')}</th> : null}
            <th scope="col">{t('assessed:score.mean')}</th>
          </tr>
        </thead>
        {groups.map(([axis, areas]) => (
          <tbody key={axis}>
            {groups.length > 1 ? (
              <tr className="atlas-scores-axis">
                <th scope="rowgroup" colSpan={isCounted ? 4 : 3}>
                  {t(`axis.${axis}`)}
                </th>
              </tr>
            ) : null}
            {areas.map((one) => (
              <Row key={one.area} area={one} isCounted={isCounted} words={words} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="atlas-note">{t(isCounted ? 'assessed:score.columns' : 'assessed:score.columnMean')}</p>
      <Why scores={scores} words={words} />
    </>
  );
}

function Row({ area, isCounted, words }: { area: Area; isCounted: boolean; words: Words }) {
  const { formats } = words;
  const { value, state, answered, applicable, mean } = area;
  const counts =
    answered !== null && applicable ? `${formats.number(answered)}/${formats.number(applicable)}` : '';
  return (
    <tr className={area.area === 'overall' ? 'overall' : undefined}>
      <th scope="row">{words.areaName({ scope: 'regional', area: area.area })}</th>
      {value === null ? (
        <td className="atlas-missing" colSpan={isCounted ? 2 : 1}>
          {words.missing(state, 'score')} {counts}
        </td>
      ) : (
        <>
          <td>
            <span className="atlas-score-line">
              <ScoreBar value={value} mark={mean?.value} />
              {words.value(value, 'score')}
            </span>
          </td>
          {isCounted ? <td>{counts}</td> : null}
        </>
      )}
      <td>
        {mean ? (
          <>
            {words.value(mean.value, 'score')} <small>({formats.number(mean.regions)})</small>
          </>
        ) : null}
      </td>
    </tr>
  );
}

/** The overall, the mean of regions and the national score: each a line of its own that names its edition. */
function Beside({ scores, card, words }: Props) {
  const { t } = words;
  const own = scores.areas.find((one) => one.area === 'overall');
  const national = card.nationalScores;
  const country = national?.areas.find((one) => one.area === 'overall_without_health');
  if (!own) return null;
  const nameOf = (edition: string) => t(`edition.${edition}`, { defaultValue: edition });
  const edition = nameOf(scores.edition);
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
              edition: nameOf(national.edition),
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

/** What there is to say of the origin of scores: the answers, or why there are none. */
function Why({ scores, words }: Pick<Props, 'scores' | 'words'>) {
  if (scores.explained) {
    return (
      <Suspense fallback={<Loading />}>
        <WhyRegional key={`${scores.region} ${scores.edition}`} scores={scores} words={words} />
      </Suspense>
    );
  }
  // Of a press report the note on its overall says it.
  return scores.standing === 'demonstration' ? (
    <p className="atlas-note">{words.t('assessed:why.madeUp')}</p>
  ) : null;
}
