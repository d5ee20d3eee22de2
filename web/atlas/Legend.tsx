import { useRef } from 'react';
import { owners } from '../map/figures.ts';
import { GapSwatch } from '../map/GapSwatch.tsx';
import { assessedElsewhere } from '../map/otherLevels.ts';
import type { LegendGap } from '../map/legend.ts';
import { rangeText } from '../map/legendText.ts';
import type { Part } from './parts.ts';

/** The classes on the map with how many regions (or countries) are in each, and every kind of missing value there is. */
export function Legend({ shown, words, view, change }: Part) {
  const { t } = words;
  const { legend, series } = shown;
  const box = useRef<HTMLDivElement>(null);
  if (view.layer === 'none') return <p className="atlas-legend-none">{t('legend.none')}</p>;
  if (!series) return shown.error ? null : <div className="atlas-legend" aria-busy="true" />;
  const counted = series.national ? 'countries' : 'regions';
  const coverage = coverageText({ shown, words });
  const elsewhere = assessedElsewhere(view, series);
  const fallingShort =
    view.classes.method !== 'own' && legend.classes.length > 0 && legend.classes.length < view.classes.count;
  const showOwnLevels = () => {
    change({ level: 'own' });
    // The button goes: the keyboard stays at the legend.
    box.current?.focus({ preventScroll: true });
  };
  return (
    <div className="atlas-legend" ref={box} tabIndex={-1}>
      <p className="atlas-legend-unit">
        {words.marked(t(`unit.${series.unit}`), series)}
        <span>{t(`legend.${counted}`)}</span>
      </p>
      <ol aria-label={t('legend.label')}>
        {legend.classes.map((one, at) => (
          <li key={one.from}>
            <span className="atlas-swatch" style={{ background: one.colour }} aria-hidden="true" />
            <span>
              {rangeText(
                words.t,
                (value) => words.limit(value, series.unit),
                one,
                at === legend.classes.length - 1,
              )}
            </span>
            <span className="atlas-count">
              {words.formats.number(one.count)}
              <span className="unseen"> {t(`legend.${counted}`)}</span>
            </span>
          </li>
        ))}
        {legend.gaps.map((gap) => (
          <li key={gap.kind} className="atlas-gap">
            <GapSwatch kind={gap.kind} />
            <span>{gapText(words, gap, series.unit)}</span>
            <span className="atlas-count">
              {words.formats.number(gap.count)}
              <span className="unseen"> {t(`legend.${counted}`)}</span>
            </span>
          </li>
        ))}
      </ol>
      {coverage ? <p className="atlas-note">{coverage}</p> : null}
      {fallingShort ? (
        <p className="atlas-note">{t('legend.fewer', { count: legend.classes.length })}</p>
      ) : null}
      {elsewhere > 0 ? (
        <p className="atlas-note">
          {t('legend.otherLevels', { number: words.formats.number(elsewhere) })}{' '}
          <button type="button" className="atlas-inline" onClick={showOwnLevels}>
            {t('legend.ownLevels')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** A kind of missing value, with the word demonstration where it was made up that these regions have none. */
export const gapText = (
  words: Part['words'],
  { kind, count, demonstrations }: LegendGap,
  unit: string,
): string => words.among(words.missing(kind, unit), demonstrations, count);

/** How many of the indicators that apply are answered, in all regions scored; null where nobody says. */
export function coverageText({ shown, words }: Pick<Part, 'shown' | 'words'>): string | null {
  const counted = owners(shown.inside).filter(({ applicable }) => applicable);
  const sum = (count: 'answered' | 'applicable') =>
    counted.reduce((all, figure) => all + (figure[count] ?? 0), 0);
  const text = counted.length > 1 ? words.coverageOfAll : words.coverage;
  return counted.length > 0 ? text(sum('answered'), sum('applicable')) : null;
}
