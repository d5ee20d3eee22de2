import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import { nationalAreas, regionalScores, scoreScopes, type ScoreScope } from '../../drizzle/vocabulary.ts';
import { axisOf } from '../../api/scores/axis.ts';
import { choropleths, levels, overallOf, type View } from '../address.ts';
import { wishOf, yearOf } from '../map/wish.ts';
import { scoreSeriesQuery } from '../queries/figures.ts';
import { ClassPicker } from './ClassPicker.tsx';
import { Choice, Segments } from './inputs.tsx';
import type { Part } from './parts.ts';
import { RecombineLink } from './RecombineLink.tsx';
import { YearSlider } from './YearSlider.tsx';

/** What the regions are coloured by: figure, scope, area, edition, year, level, classes. */
export function Pickers({ view, change, shown, words, later }: Part & { later: boolean }) {
  const { t } = words;
  const title = useId();
  const series = useQuery({ ...scoreSeriesQuery, enabled: later && view.layer === 'mipex' });
  const ofScope = series.data?.series.filter((one) => one.scope === view.scope) ?? [];
  const wish = wishOf(view);
  const edition = wish?.kind === 'scores' ? wish.edition : null;
  const editions = [...new Set(ofScope.map((one) => one.edition))].sort();
  const ofEdition = ofScope.filter((one) => one.edition === edition);
  const years = view.layer === 'mipex' ? ofEdition.map((one) => one.year).sort() : shown.years;
  const year = yearOf(view, shown.series);
  const offered = ofEdition.find((one) => one.year === year)?.areas;
  const areas: readonly string[] = view.scope === 'national' ? nationalAreas : regionalScores;
  const toScope = (scope: ScoreScope) => {
    // Where the regional index has scores of its own, nobody is shown press reports or a demonstration first.
    const own = series.data?.series.find(
      (one) => scope === 'regional' && one.scope === scope && one.standing === 'official' && one.regions > 0,
    );
    change({
      scope,
      area: overallOf(scope),
      edition: own?.edition ?? null,
      year: own?.year ?? null,
      own: null,
      level: scope === 'regional' ? 'own' : 2,
    });
  };
  const toEdition = (next: string) => {
    const newest = Math.max(...ofScope.filter((one) => one.edition === next).map((one) => one.year));
    change({ edition: next, year: newest });
  };
  return (
    <section className="atlas-part" aria-labelledby={title}>
      <h2 id={title}>{t('colour.title')}</h2>
      <Choice
        label={t('colour.by')}
        value={view.layer}
        options={choropleths.map((value) => ({ value, label: t(`layer.${value}`) }))}
        onChange={(layer) => change({ layer, year: null, edition: null, classes: withoutOwn(view) })}
      />
      {view.layer === 'mipex' ? (
        <>
          <Segments
            label={t('colour.scope')}
            value={view.scope}
            options={scoreScopes.map((value) => ({ value, label: t(`vocabulary:scoreScope.${value}`) }))}
            onChange={toScope}
          />
          <Choice
            label={t(view.scope === 'national' ? 'colour.area' : 'why.which')}
            value={view.area}
            options={areas.map((area) => ({
              value: area,
              group: view.scope === 'national' ? undefined : t(`axis.${axisOf(area)}`),
              label:
                words.areaName({ scope: view.scope, area }) +
                (offered && !offered.includes(area) ? ` (${t('colour.noneThatYear')})` : ''),
            }))}
            onChange={(area) => change({ area })}
          />
          {editions.length > 1 ? (
            <Choice
              label={t('colour.edition')}
              value={edition ?? ''}
              options={editions.map((value) => ({
                value,
                label: words.edition(value),
              }))}
              onChange={toEdition}
            />
          ) : null}
          {later ? <RecombineLink view={view} words={words} /> : null}
        </>
      ) : null}
      {view.layer === 'none' ? null : (
        <>
          {year === null ? null : (
            <YearSlider
              label={t('colour.year')}
              years={years}
              year={year}
              t={t}
              onChange={(next, how) => change({ year: next }, how)}
            />
          )}
          <Segments
            label={t('colour.level')}
            value={String(view.level)}
            options={levels.map((level) => ({
              value: String(level),
              label: t(`level.short.${level}`),
              title: t(`level.${level}`),
            }))}
            onChange={(value) => change({ level: levels.find((one) => String(one) === value) ?? 2 })}
          />
          <p className="atlas-note">{t(`level.${view.level}`)}</p>
          <ClassPicker classes={view.classes} shown={shown} words={words} change={change} />
        </>
      )}
    </section>
  );
}

/** Own limits belong to the figure they were chosen for. */
const withoutOwn = ({ classes }: View) =>
  classes.method === 'own' ? ({ method: 'quantile', count: 5 } as const) : classes;
