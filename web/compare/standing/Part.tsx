import { useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { writeCompareView } from '../../../api/contract/comparison-address.ts';
import { differencesOf } from '../../../api/analysis/differences.ts';
import { natureOf, writeVariable } from '../../../api/contract/variable.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import type { PartProps } from '../parts.ts';
import { useSpace } from '../useSpace.ts';
import { AroundChoice } from './AroundChoice.tsx';
import { sentencesOf } from './sentences.ts';
import { StandingFigure } from './StandingFigure.tsx';
import './standing.css';

const example = ['ES51', 'ITI1', 'SE224'];

/** Where the chosen regions stand: by each variable, against each other, their countries and their neighbourhoods at once. */
export default function Part({ view, change, measured, gazetteer, words }: PartProps) {
  const { t } = words;
  const { space, error, retry } = useSpace(gazetteer);
  const sentences = useMemo(() => sentencesOf(words), [words]);
  if (view.regions.length < 2)
    return (
      <Empty
        title={t('compare:few.title')}
        next={
          <Link to="/compare" search={writeCompareView({ ...view, regions: example })}>
            {t('compare:few.example', { regions: words.formats.list(example.map(words.regionName)) })}
          </Link>
        }
      >
        <p>{t('compare:few.why')}</p>
      </Empty>
    );
  const differences = differencesOf(measured.flatMap(describedOf));
  return (
    <>
      <h2>{t('compare:part.standing')}</h2>
      <p className="standing-intro">{t('compare:standing.intro')}</p>
      <AroundChoice {...{ view, change, words }} />
      {differences.length > 0 ? (
        <ul className="standing-differences">
          {differences.map((one) => (
            <li key={one.code}>{sentences.said(one)}</li>
          ))}
        </ul>
      ) : null}
      {error ? <Failed error={error} retry={retry} /> : null}
      {measured.map((one) => {
        const key = writeVariable(one.variable);
        if (one.error)
          return (
            <section key={key} className="standing-figure">
              <h3>{words.variableName(one.variable, null)}</h3>
              <Failed error={one.error} retry={one.retry} />
            </section>
          );
        if (!one.series || !space) return error ? null : <Loading key={key} />;
        return (
          <StandingFigure
            key={key}
            measured={one}
            series={one.series}
            {...{ view, space, words, sentences }}
          />
        );
      })}
    </>
  );
}

/** A variable with the edition and year of its figures, once they are here. */
function describedOf({ variable: { measure }, series }: PartProps['measured'][number]) {
  if (!series) return [];
  const { unit, edition, year } = series;
  return [{ unit, observed: natureOf(measure).observed, variable: { measure, edition, year } }];
}
