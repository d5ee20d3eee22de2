import { type ReactNode, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ScoreParts } from '../../api/contract/scores.ts';
import { type PartsWish, scorePartsQuery } from '../queries/scoreParts.ts';
import { Failed, Loading } from '../ui/states.tsx';
import type { Words } from './words.ts';

interface Props {
  wish: Omit<PartsWish, 'area'>;
  areas: readonly string[];
  words: Words;
}

/** "Why 61?": choose a score, and see its areas, dimensions and indicators with the mean at each step. */
export function WhyScore({ wish, areas, words }: Props) {
  const { t } = words;
  const [area, setArea] = useState<string>();
  const name = (one: string) => words.areaName({ scope: 'national', area: one });
  return (
    <WhyFold title={t('why.title')}>
      <label>
        {t('why.which')}{' '}
        <select value={area ?? ''} onChange={(event) => setArea(event.currentTarget.value || undefined)}>
          <option value="">{t('why.choose')}</option>
          {areas.map((one) => (
            <option key={one} value={one}>
              {name(one)}
            </option>
          ))}
        </select>
      </label>
      {area === undefined ? null : <Parts wish={{ ...wish, area }} words={words} />}
    </WhyFold>
  );
}

/** What is behind a score: shut until somebody asks. */
export const WhyFold = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="atlas-why">
    <summary>{title}</summary>
    {children}
  </details>
);

function Parts({ wish, words }: { wish: PartsWish; words: Words }) {
  const { t } = words;
  const parts = useQuery(scorePartsQuery(wish));
  if (parts.isPending) return <Loading />;
  if (parts.error) return <Failed error={parts.error} retry={() => void parts.refetch()} />;
  const { areas, area, recomputed, published } = parts.data;
  return (
    <>
      <Step name={words.areaName({ scope: 'national', area })} {...{ recomputed, published, words }} />
      {areas.length > 1 ? (
        <p className="atlas-note">{t('why.meanOfAreas', { count: areas.length })}</p>
      ) : null}
      <ul>
        {areas.map((one) => (
          <li key={one.area}>
            {areas.length > 1 ? (
              <Step name={words.areaName({ scope: 'national', area: one.area })} words={words} {...one} />
            ) : null}
            {one.dimensions.map((dimension) => (
              <Dimension key={dimension.dimension} dimension={dimension} words={words} />
            ))}
          </li>
        ))}
      </ul>
      <p className="atlas-note">{t('why.codes')}</p>
    </>
  );
}

/** A score in full, or that there is none. */
const written = (score: number | null, { t, formats }: Words) =>
  score === null ? t('why.none') : formats.number(Number(score.toFixed(4)));

type Scored = Pick<ScoreParts, 'recomputed' | 'published'> & { name: string; words: Words };

/** A score as it was published and as it comes out of its indicators. */
function Step({ name, recomputed, published, words }: Scored) {
  const { t } = words;
  const { value, answered, applicable } = recomputed;
  return (
    <p>
      <strong>{name}</strong>{' '}
      {t('why.step', {
        published: written(published, words),
        recomputed: written(value, words),
        answered,
        applicable,
      })}
    </p>
  );
}

type OneDimension = ScoreParts['areas'][number]['dimensions'][number];

function Dimension({
  dimension: { dimension, mean, indicators },
  words,
}: {
  dimension: OneDimension;
  words: Words;
}) {
  const { t } = words;
  return (
    <>
      {dimension ? (
        <p>{t('why.dimension', { name: t(`why.name.${dimension}`), mean: written(mean, words) })}</p>
      ) : null}
      <ul className="atlas-why-values">
        {indicators.map((one) => (
          <li key={one.indicator}>
            <code>{one.indicator}</code> {written(one.value, words)}
          </li>
        ))}
      </ul>
    </>
  );
}
