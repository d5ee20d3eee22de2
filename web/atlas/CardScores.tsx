import type { RegionCard } from '../../api/contract/region-card.ts';
import type { ScoreScope } from '../../drizzle/vocabulary.ts';
import { sequential } from '../map/colours.ts';
import { Source } from './Source.tsx';
import type { Words } from './words.ts';

type Scores = RegionCard['regionalScores'][number];

/** Scores as bars from 0 to 100: the region's own first, then its country's, which say that they are national. */
export function CardScores({ card, words }: { card: RegionCard; words: Words }) {
  const { t } = words;
  return (
    <>
      {card.regionalScores.map((scores) => (
        <section key={`${scores.edition} ${scores.year}`}>
          <h3>{t('card.regionalScores', { year: scores.year })}</h3>
          {scores.standing === 'official' ? null : (
            <p className={scores.standing === 'demonstration' ? 'demonstration' : 'atlas-note'}>
              {t(`vocabulary:scoreStanding.${scores.standing}`)}
            </p>
          )}
          <Bars scores={scores} scope="regional" words={words} />
          {scores.areas.some(isPartial) ? <p className="atlas-note">{t('card.answeredWhat')}</p> : null}
          <Source credit={scores.source.credit} />
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
          <Bars scores={card.nationalScores} scope="national" words={words} />
          <Source
            credit={`${card.nationalScores.source.credit} · ${t('card.edition', { edition: card.nationalScores.edition })}`}
          />
        </section>
      ) : null}
    </>
  );
}

const barColour = sequential('YlGnBu', 7)[4];

/** Whether a score rests on fewer indicators than apply. */
const isPartial = ({
  value,
  answered,
  applicable,
}: Pick<Scores['areas'][number], 'value' | 'answered' | 'applicable'>) =>
  value !== null && answered !== null && applicable !== null && answered < applicable;

function Bars({ scores, scope, words }: { scores: Scores; scope: ScoreScope; words: Words }) {
  const { t } = words;
  return (
    <ul className="atlas-bars">
      {scores.areas.map(({ area, value, state, answered, applicable }) => (
        <li key={area} className={area.startsWith('overall') ? 'overall' : undefined}>
          <span>{words.areaName({ scope, area })}</span>
          <span className="atlas-bar" aria-hidden="true">
            {value === null ? null : <i style={{ width: `${value}%`, background: barColour }} />}
          </span>
          <span className={value === null ? 'atlas-missing' : 'atlas-score'}>
            {value === null ? t(`vocabulary:valueState.${state}`) : words.value(value, 'score')}
            {isPartial({ value, answered, applicable }) ? (
              <small> {t('card.answered', { answered, applicable })}</small>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
