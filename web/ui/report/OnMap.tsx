import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import { type Drawn, exactTo, type Position } from './published.ts';

/** Where a record will be drawn, with its coordinates; of a point that was given, how exact it is. */
export function OnMap({ drawn }: { drawn: Drawn }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const point = ([longitude, latitude]: Position) =>
    t('preview.point', { latitude: formats.number(latitude), longitude: formats.number(longitude) });
  switch (drawn.as) {
    case 'line': {
      const { from, to } = drawn;
      const ends = { from: from.name, fromPoint: point(from.at), to: to.name, toPoint: point(to.at) };
      return t('preview.line', ends);
    }
    case 'centre':
      return t('preview.centre', { name: drawn.name, point: point(drawn.at) });
    case 'given': {
      const metres = exactTo(drawn.at);
      const distance =
        metres < 1000
          ? t('preview.metres', { number: formats.number(metres) })
          : t('preview.kilometres', { number: formats.number(metres / 1000) });
      return t('preview.given', { distance, point: point(drawn.at) });
    }
  }
}
