import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { Measure, Variable } from '../../api/contract/variable.ts';
import type { ScoreScope } from '../../drizzle/vocabulary.ts';
import { axisOf } from '../../api/scores/axis.ts';
import type { Gazetteer } from '../map/geometry.ts';
import type { Series } from '../map/figures.ts';
import { scoreSeriesQuery } from '../queries/figures.ts';
import { useFormats } from '../ui/format.ts';
import { lookOf } from './chosen.ts';

const axisLabels = {
  area: 'regionalArea',
  element: 'governanceElement',
  phase: 'processPhase',
  group: 'indicatorGroup',
};

/** The words of the page for regions, variables and numbers: one place, so that tables, charts and files say the same. */
export function useCompareWords(gazetteer: Gazetteer | undefined) {
  const { t } = useTranslation(['compare', 'views', 'vocabulary', 'common', 'atlas']);
  const formats = useFormats();
  const editions = useQuery(scoreSeriesQuery).data?.series;
  return useMemo(() => {
    const areaName = (scope: ScoreScope, area: string): string =>
      t(`vocabulary:${scope === 'national' ? 'nationalArea' : axisLabels[axisOf(area)]}.${area}`);
    const sectorName = (sector: string | null) => (sector === null ? '' : t(`vocabulary:sector.${sector}`));
    const measureName = (measure: Measure): string => {
      if (measure.kind === 'score') {
        const { scope, area } = measure;
        return t(`compare:measure.${scope}`, { area: areaName(scope, area) });
      }
      if (measure.kind === 'needs') {
        const { sector, horizon } = measure;
        const which = [sectorName(sector), horizon === null ? '' : t(`vocabulary:horizon.${horizon}`)];
        return [t('compare:measure.needs'), ...which.filter(Boolean)].join(' · ');
      }
      if (measure.kind === 'practices')
        return [t('compare:measure.practices'), sectorName(measure.sector)].filter(Boolean).join(' · ');
      return t(`compare:measure.${measure.kind}`);
    };
    const edition = (code: string): string =>
      t(`atlas:edition.${code}`, {
        defaultValue: editions?.find((one) => one.edition === code)?.title ?? code,
      });
    const regionName = (code: string): string => {
      if (code.length === 2) return formats.country(code);
      return gazetteer?.nuts.isRegion(code) ? gazetteer.nuts.region(code).latinName : code;
    };
    /** Example: `MIPEX 2020, 2019`; empty for what has neither edition nor year. */
    const whenName = ({ edition: code, year }: Pick<Variable, 'edition' | 'year'>): string =>
      [code === null ? null : edition(code), year].filter((one) => one !== null).join(', ');
    return {
      t,
      formats,
      areaName,
      measureName,
      edition,
      whenName,
      /** A variable with its edition and year, those of its figures once they are known. */
      variableName: ({ measure, ...asked }: Variable, series: Series | null): string => {
        const when = whenName({
          edition: series?.edition ?? asked.edition,
          year: series?.year ?? asked.year,
        });
        return when === '' ? measureName(measure) : `${measureName(measure)} (${when})`;
      },
      unitName: (unit: string): string => t(`compare:unit.${unit}`),
      regionName,
      /** Which letter is which region, for whoever has a picture alone; nothing where nobody is compared. */
      lettersNote: (regions: readonly string[]): string[] =>
        regions.length === 0
          ? []
          : [
              t('compare:letters', {
                regions: formats.list(
                  regions.map((code) => `${lookOf(regions, code)?.letter} ${regionName(code)}`),
                ),
              }),
            ],
    };
  }, [t, formats, editions, gazetteer]);
}
export type CompareWords = ReturnType<typeof useCompareWords>;
