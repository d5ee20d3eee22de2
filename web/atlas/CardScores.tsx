import type { RegionCard } from '../../api/contract/region-card.ts';
import { nationalAreas, type ScoreScope } from '../../drizzle/vocabulary.ts';
import type { Series } from '../map/figures.ts';
import { onMapFirst } from '../map/onMapFirst.ts';
import { areasIn } from '../map/overall.ts';
import { RegionalScores } from './RegionalScores.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import { Source } from './Source.tsx';
import { WhyScore } from './WhyScore.tsx';
import type { Words } from './words.ts';

type Scores = NonNullable<RegionCard['nationalScores']>;

interface Props {
  card: RegionCard;
  words: Words;
  /** What the map is coloured by. */
  series: Series | null;
}

/** Scores as bars from 0 to 100: the region's own first, then its country's, which say that they are national. */
export function CardScores({ card, words, series }: Props) {
  const { t } = words;
  return (
    <>
      {onMapFirst(card.regionalScores, series).map((scores) => (
        <section key={`${scores.edition} ${scores.year}`}>
          <h3>{t('card.regionalScores', { year: scores.year })}</h3>
          {scores.standing === 'official' ? null : (
            <p className={scores.standing === 'demonstration' ? 'demonstration' : 'atlas-note'}>
              {t(`vocabulary:scoreStanding.${scores.standing}`)}
            </p>
          )}
          <RegionalScores {...{ scores, card, words }} />
          <Overalls scores={scores} scope="regional" words={words} />
          <ScoreSource scores={scores} words={words} />
        </section>
      ))}
      {card.nationalScores ? (
        <section>
          <h3>
            {t('card.nationalScores', {
              country: words.countryName(card.country),
              year: card.nationalScores.year,
            })}
          </h3>
          {card.level > 0 ? <p className="atlas-note">{t('card.nationalNote')}</p> : null}
          {card.nationalScores.computed ? <p className="atlas-note">{t('card.computed')}</p> : null}
          <Bars scores={card.nationalScores} words={words} />
          {card.nationalScores.areas.some((one) => one.differing) ? (
            <p className="atlas-note">{t('card.differs')}</p>
          ) : null}
          <Overalls scores={card.nationalScores} scope="national" words={words} />
          <WhyScore
            key={card.nationalScores.region}
            wish={card.nationalScores}
            areas={card.nationalScores.areas.map((one) => one.area)}
            words={words}
          />
          <ScoreSource scores={card.nationalScores} words={words} />
          <WhyOnMap {...{ card, words, series }} />
        </section>
      ) : null}
    </>
  );
}

/** The map may show another edition or year than the card: its national scores are explained as well. */
function WhyOnMap({ card, words, series }: Props) {
  const { edition, year } = series ?? {};
  const newest = card.nationalScores;
  if (!series?.national || !edition || !year || !series.cells.has(card.country)) return null;
  if (edition === newest?.edition && year === newest.year) return null;
  const name = words.edition(edition);
  return (
    <WhyScore
      key={`${card.country} ${edition} ${year}`}
      wish={{ edition, year, region: card.country }}
      areas={nationalAreas}
      words={words}
      title={words.t('assessed:why.onMap', { edition: name, year })}
    />
  );
}

interface Given {
  scores: Scores;
  scope: ScoreScope;
  words: Words;
}

const ScoreSource = ({ scores, words }: Omit<Given, 'scope'>) => (
  <Source
    credit={scores.source.credit}
    more={` · ${words.t('card.edition', { edition: words.edition(scores.edition) })}`}
  />
);

/** Which areas each overall score is the mean of. */
function Overalls({ scores, scope, words }: Given) {
  const { t, formats } = words;
  const overalls = scores.areas.filter((one) => one.area.startsWith('overall') && one.value !== null);
  return overalls.map(({ area }) => {
    const areas = areasIn(area, scope, scores.areas);
    const names = areas?.map((one) => words.areaName({ scope, area: one }));
    const text = names
      ? t('card.meanOf', { count: names.length, areas: formats.list(names) })
      : t('card.areasUnknown');
    return (
      <p key={area} className="atlas-note">
        {t('common:labelled', { label: words.areaName({ scope, area }), text })}
      </p>
    );
  });
}

function Bars({ scores, words }: Omit<Given, 'scope'>) {
  const { t } = words;
  return (
    <ul className="atlas-bars">
      {scores.areas.map(({ area, value, state, differing }) => (
        <li key={area} className={area.startsWith('overall') ? 'overall' : undefined}>
          <span>{words.areaName({ scope: 'national', area })}</span>
          <ScoreBar value={value} />
          <span className={value === null ? 'atlas-missing' : 'atlas-score'}>
            {value === null ? words.missing(state, 'score') : words.value(value, 'score')}
            {differing ? (
              <small>
                {' '}
                {t('card.recomputed', {
                  value:
                    differing.recomputed === null
                      ? words.missing('not-answered', 'score')
                      : words.value(differing.recomputed, 'score'),
                })}
              </small>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
