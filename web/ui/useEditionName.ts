import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scoreSeriesQuery } from '../queries/figures.ts';

/** How an edition is called: as the map's words have it, or by the title of its phase of MIPEX-REG. */
export function useEditionName(): (edition: string) => string {
  const { t } = useTranslation('atlas');
  const { data } = useQuery(scoreSeriesQuery);
  return (edition) =>
    t(`edition.${edition}`, {
      defaultValue: data?.series.find((one) => one.edition === edition)?.title ?? edition,
    });
}
