import { useCallback, useMemo } from 'react';
import { Figure } from '../../../ui/charts/Figure.tsx';
import { Spots } from '../../chart/Spots.tsx';
import type { Drawn } from '../core/drawn.ts';
import { fileStem, rankingCsv } from '../core/files.ts';
import { placeText, rankingOf } from '../core/ranking.ts';
import { describer } from '../describe.ts';
import type { Given } from '../given.ts';
import { chartNotes, isInvented, sourcesOf } from '../said.ts';
import { barChart, dotChart, rowsUnder } from './drawRanking.ts';
import { useOver } from './useOver.ts';

/** So many have a bar with their name; more are dots, in the order of their ranks. */
const mostBars = 45;

/** Who stands where, from the highest value down; equal values share a rank. */
export function Ranking({ one, ...given }: Given & { one: Drawn }) {
  const { view, words, says, marks } = given;
  const { t, formats, regionName } = words;
  const { unit, national } = one.series;
  const { regions } = view;
  const name = words.variableName(one.variable, one.series);
  const ranking = useMemo(() => rankingOf(one.owners), [one]);
  const bars = ranking.length <= mostBars;
  const { over, onDrawn } = useOver();
  const draw = useCallback(
    (width: number, into: 'page' | 'file') => {
      const file = into === 'file' ? { picked: marks.now().picked, regions } : null;
      // Finer than elsewhere, so that what has different ranks looks different.
      const value = (amount: number) => says.limit(amount, unit);
      return bars
        ? barChart({ ranking, name, width, file, formats, regionName, value })
        : dotChart({ ranking, name, width, file, formats, rank: t('views:ranking.rank') });
    },
    [bars, ranking, name, formats, regionName, says, unit, marks, regions, t],
  );
  const spots = useMemo(
    () =>
      over
        ? ranking.map((ranked, at) => ({
            code: ranked.code,
            x: bars ? over.width - 14 : over.x(ranked.value),
            y: over.y(bars ? ranked.code : at + 1),
          }))
        : [],
    [over, ranking, bars],
  );
  const describe = useMemo(() => {
    const places = new Map(ranking.map((ranked) => [ranked.code, ranked]));
    const say = describer({ words, says }, [one]);
    return (code: string) => {
      const ranked = places.get(code);
      const rank = ranked && t('views:ranking.place', { place: placeText(ranked), count: ranking.length });
      return rank ? `${say(code)}\n${rank}` : say(code);
    };
  }, [ranking, words, says, one, t]);
  const under = useMemo(() => (over && bars ? rowsUnder(spots, over.width) : undefined), [over, bars, spots]);
  if (ranking.length === 0) return null;
  return (
    <Figure
      heading="h4"
      name={fileStem('ranking', [one])}
      title={t('views:ranking.title', { name })}
      unit={words.unitName(unit)}
      counted={national ? 'country' : 'region'}
      sources={sourcesOf([one])}
      missing={says.gaps(one.legend, unit)}
      demonstration={isInvented([one])}
      notes={[t(bars ? 'views:ranking.ties' : 'views:ranking.dots'), ...chartNotes(given, one)]}
      draw={draw}
      onDrawn={onDrawn}
      csv={() => rankingCsv(one, ranking, regionName)}
    >
      {over ? (
        <Spots
          {...{ spots, marks, regions, describe }}
          {...(under ? { under } : {})}
          shape={bars ? 'row' : 'dot'}
          width={over.width}
          height={over.height}
        />
      ) : null}
    </Figure>
  );
}
