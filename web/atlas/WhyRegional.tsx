import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RegionCard } from '../../api/contract/region-card.ts';
import type { RegionalParts } from '../../api/contract/regional-parts.ts';
import { axisOf } from '../../api/scores/axis.ts';
import { regionalPartsQuery, type PartsWish } from '../queries/scoreParts.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { AnswerBehind } from './AnswerBehind.tsx';
import { Choice } from './inputs.tsx';
import { WhyFold } from './WhyScore.tsx';
import type { Words } from './words.ts';

interface Props {
  scores: RegionCard['regionalScores'][number];
  words: Words;
}

/** "Why 61?" of a region: choose a score, and see the indicators, the options taken and the sources that make it. */
export default function WhyRegional({ scores, words }: Props) {
  const { t } = words;
  const [area, setArea] = useState('');
  const options = scores.areas.map((one) => ({
    value: one.area,
    label: words.areaName({ scope: 'regional', area: one.area }),
    group: t(`axis.${axisOf(one.area)}`),
  }));
  return (
    <WhyFold title={t('assessed:why.title')}>
      <Choice
        label={t('assessed:why.which')}
        value={area}
        options={[{ value: '', label: t('why.choose') }, ...options]}
        onChange={setArea}
      />
      {area ? <Parts wish={{ ...scores, area }} words={words} /> : null}
    </WhyFold>
  );
}

function Parts({ wish, words }: { wish: PartsWish; words: Words }) {
  const { t } = words;
  const parts = useQuery(regionalPartsQuery(wish));
  if (parts.isPending) return <Loading />;
  if (parts.error) return <Failed error={parts.error} retry={() => void parts.refetch()} />;
  const { area, areas, indicators, notCompetent, assessment } = parts.data;
  const nameOf = (one: string) => words.areaName({ scope: 'regional', area: one });
  const isOverall = area === 'overall';
  return (
    <>
      <Step name={nameOf(area)} score={parts.data} words={words} />
      {notCompetent.length > 0 ? (
        <p className="atlas-note">
          {t('assessed:why.notCompetent', {
            count: notCompetent.length,
            areas: words.formats.list(notCompetent.map(nameOf)),
          })}
        </p>
      ) : null}
      <p className="atlas-note">
        {t(isOverall ? 'assessed:why.meanOfAreas' : 'assessed:why.meanOfAnswers')}
        {indicators.some((one) => one.weight !== 1) ? ` ${t('assessed:why.weighed')}` : ''}
      </p>
      {isOverall ? (
        areas
          .filter((one) => !notCompetent.includes(one.area))
          .map((one) => (
            <details key={one.area}>
              <summary>
                <Step name={nameOf(one.area)} score={one} words={words} />
              </summary>
              <Answers
                indicators={indicators.filter(({ question }) => question.area === one.area)}
                words={words}
              />
            </details>
          ))
      ) : (
        <Answers indicators={indicators} words={words} areaOf={axisOf(area) === 'area' ? null : nameOf} />
      )}
      <p className="atlas-note">
        <Link to="/published-assessments/$id" params={{ id: assessment }}>
          {t('assessed:why.all')}
        </Link>
      </p>
    </>
  );
}

interface AnswersGiven {
  indicators: RegionalParts['indicators'];
  words: Words;
  /** Where the indicators are of several areas, what each is called. */
  areaOf?: ((area: string) => string) | null;
}

const Answers = ({ indicators, words, areaOf = null }: AnswersGiven) => (
  <ul className="atlas-answers">
    {indicators.map((one) => (
      <AnswerBehind
        key={one.indicator}
        answer={one}
        area={areaOf?.(one.question.area) ?? null}
        words={words}
      />
    ))}
  </ul>
);

type Score = Pick<RegionalParts, 'value' | 'state' | 'answered' | 'applicable'>;

/** A score in full, with how much stands behind it. */
function Step({ name, score, words }: { name: string; score: Score; words: Words }) {
  const { value, state, answered, applicable } = score;
  const written =
    value === null ? words.missing(state, 'score') : words.formats.number(Number(value.toFixed(2)));
  return (
    <span className="atlas-why-step">
      <strong>{words.t('common:labelled', { label: name, text: written })}</strong>
      {applicable ? <span>{words.coverage(answered ?? 0, applicable)}</span> : null}
    </span>
  );
}
