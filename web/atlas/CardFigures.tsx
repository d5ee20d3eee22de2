import type { RegionCard } from '../../api/contract/region-card.ts';
import { Source } from './Source.tsx';
import type { Words } from './words.ts';

/** Years of arrivals in sight; earlier ones unfold. */
const latestYears = 5;
/** Places named beside a year; the others are counted. */
const placesNamed = 4;

/** Official figures: population, net migration, arrivals by sea, people in reception; each with year and source. */
export function CardFigures({ card, words }: { card: RegionCard; words: Words }) {
  const { t, formats } = words;
  const latest = card.population.findLast((one) => one.population !== null);
  const rate = card.population.findLast((one) => one.netMigrationRate !== null);
  const [arrivals] = card.arrivals;
  const [reception] = card.reception;
  return (
    <>
      {latest ? (
        <section>
          <h3>{t('card.population')}</h3>
          <dl className="atlas-pairs">
            <div>
              <dt>{t('card.populationAt', { year: latest.year })}</dt>
              <dd>{formats.number(latest.population ?? 0)}</dd>
            </div>
            {rate?.netMigrationRate == null ? null : (
              <div>
                <dt>{t('card.netMigration', { year: rate.year })}</dt>
                <dd>{words.valueUnit(rate.netMigrationRate, 'per-1000')}</dd>
              </div>
            )}
          </dl>
          {card.populationSource ? <Source credit={card.populationSource.credit} /> : null}
        </section>
      ) : null}
      {arrivals ? (
        <section>
          <h3>{t('card.arrivals', { year: arrivals.year })}</h3>
          <dl className="atlas-pairs">
            {card.arrivals.slice(0, latestYears).map((one) => (
              <ArrivalYear key={one.year} year={one} words={words} />
            ))}
          </dl>
          {card.arrivals.length > latestYears ? (
            <details>
              <summary>{t('card.earlierYears')}</summary>
              <dl className="atlas-pairs">
                {card.arrivals.slice(latestYears).map((one) => (
                  <ArrivalYear key={one.year} year={one} words={words} />
                ))}
              </dl>
            </details>
          ) : null}
          {card.arrivalsSource ? <Source credit={card.arrivalsSource.credit} /> : null}
        </section>
      ) : null}
      {reception ? (
        <section>
          <h3>{t('card.reception')}</h3>
          <p>
            {reception.total === null
              ? t('vocabulary:valueState.no-figure')
              : words.valueUnit(reception.total, 'persons')}
            , {formats.day(reception.date)}
            {reception.regions.length > 1 ? ` (${t('card.together', { name: reception.name })})` : ''}
          </p>
          {card.receptionSource ? <Source credit={card.receptionSource.credit} /> : null}
        </section>
      ) : null}
    </>
  );
}

function ArrivalYear({ year, words }: { year: RegionCard['arrivals'][number]; words: Words }) {
  const { t } = words;
  const more = year.places.length - placesNamed;
  const named = year.places.slice(0, placesNamed).map((one) => one.place);
  return (
    <div>
      <dt>
        {year.year}{' '}
        <small>
          {words.formats.list(more > 0 ? [...named, t('card.morePlaces', { count: more })] : named)}
        </small>
        {year.places.some((place) => place.monthsCovered < 12) ? (
          <small> {t('card.partOfYear')}</small>
        ) : null}
      </dt>
      <dd>{words.valueUnit(year.persons, 'persons')}</dd>
    </div>
  );
}
