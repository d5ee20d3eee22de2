import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { Measure, Variable } from '../../api/contract/variable.ts';
import { axisOf } from '../../api/scores/axis.ts';
import type { Gazetteer } from '../map/geometry.ts';
import type { Series } from '../map/figures.ts';
import { scoreSeriesQuery } from '../queries/figures.ts';
import { useFormats } from '../ui/format.ts';

const axisLabels = {
  area: 'regionalArea',
  element: 'governanceElement',
  phase: 'processPhase',
  group: 'indicatorGroup',
};

/** The words of the page for regions, variables and numbers: one place, so that tables, charts and files say the same. */
export function useCompareWords(gazetteer: Gazetteer | undefined) {
  const { t } = useTranslation(['compare', 'vocabulary', 'common', 'atlas']);
  const formats = useFormats();
  const editions = useQuery(scoreSeriesQuery).data?.series;
  return useMemo(() => {
    const areaName = (measure: Extract<Measure, { kind: 'score' }>) =>
      t(
        measure.scope === 'national'
          ? `vocabulary:nationalArea.${measure.area}`
          : `vocabulary:${axisLabels[axisOf(measure.area)]}.${measure.area}`,
      );
    const sectorName = (sector: string | null) => (sector === null ? '' : t(`vocabulary:sector.${sector}`));
    const measureName = (measure: Measure): string => {
      if (measure.kind === 'score') return t(`compare:measure.${measure.scope}`, { area: areaName(measure) });
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
    return {
      t,
      formats,
      measureName,
      edition,
      /** A variable with its edition and year, those of its figures once they are known. */
      variableName: ({ measure, ...asked }: Variable, series: Series | null): string => {
        const code = series?.edition ?? asked.edition;
        const year = series?.year ?? asked.year;
        const when = [code === null ? null : edition(code), year].filter((one) => one !== null);
        return when.length > 0 ? `${measureName(measure)} (${when.join(', ')})` : measureName(measure);
      },
      unitName: (unit: string): string => t(`compare:unit.${unit}`),
      regionName: (code: string): string => {
        if (code.length === 2) return formats.country(code);
        return gazetteer?.nuts.isRegion(code) ? gazetteer.nuts.region(code).latinName : code;
      },
    };
  }, [t, formats, editions, gazetteer]);
}
export type CompareWords = ReturnType<typeof useCompareWords>;
