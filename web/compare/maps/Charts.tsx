import { NativeSelect } from '@mantine/core';
import type { Drawn } from './core/drawn.ts';
import { isOfLevels } from './core/levels.ts';
import { levelsSaid } from './said.ts';
import { Distribution } from './charts/Distribution.tsx';
import { Ranking } from './charts/Ranking.tsx';
import { Scatter } from './charts/Scatter.tsx';
import type { Given } from './given.ts';

/** The same figures as charts: two variables against each other, and one of them as a distribution and a ranking. */
export function Charts(given: Given) {
  const { view, change, drawn, words } = given;
  const { t } = words;
  const at = (wanted: number) => Math.min(wanted, view.by.length) - 1;
  const [x, y, shown] = [at(view.x), at(view.y), at(view.shown)];
  const [across, up, one] = [drawn[x], drawn[y], drawn[shown]];
  const choice = (key: 'x' | 'y' | 'shown', value: number) => (
    <NativeSelect
      label={t(`views:choose.${key}`)}
      value={String(value)}
      data={view.by.map((variable, place) => ({
        value: String(place),
        label: words.variableName(variable, drawn[place]?.series ?? null),
      }))}
      onChange={(event) => change({ [key]: Number(event.currentTarget.value) + 1 })}
    />
  );
  /** Why a chart is not drawn. */
  const barred = (of: readonly Drawn[]) => {
    const counted = of.find(isOfLevels);
    if (!counted) return null;
    const label = words.variableName(counted.variable, counted.series);
    const text = levelsSaid('counts-of-levels', words, counted);
    return <p className="maps-said">{t('common:labelled', { label, text })}</p>;
  };
  return (
    <section aria-labelledby="maps-charts">
      <h3 id="maps-charts" className="maps-heading">
        {t('views:charts')}
      </h3>
      <p className="maps-intro">{t('views:brush')}</p>
      <div className="maps-charts">
        <div>
          {view.by.length > 1 ? (
            <>
              <div className="maps-choices">
                {choice('x', x)}
                {choice('y', y)}
              </div>
              {across && up ? (barred([across, up]) ?? <Scatter {...given} x={across} y={up} />) : null}
            </>
          ) : (
            <p className="maps-said">{t('views:scatter.one')}</p>
          )}
        </div>
        <div>
          <div className="maps-choices">{choice('shown', shown)}</div>
          {one ? (barred([one]) ?? <Distribution {...given} one={one} />) : null}
        </div>
      </div>
      {one && !isOfLevels(one) ? (
        <div className="maps-ranking">
          <Ranking {...given} one={one} />
        </div>
      ) : null}
    </section>
  );
}
