import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The library's own words, in the reader's language. */
export function useMapWords(): Record<string, string> {
  const { t } = useTranslation('atlas');
  return useMemo(
    () => ({
      'Map.Title': t('map.keys'),
      'NavigationControl.ZoomIn': t('map.zoomIn'),
      'NavigationControl.ZoomOut': t('map.zoomOut'),
      'ScaleControl.Kilometers': 'km',
      'ScaleControl.Meters': 'm',
    }),
    [t],
  );
}
