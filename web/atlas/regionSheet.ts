import { countryOf } from '../../geo/nuts.ts';
import { type Figure, isDemonstration } from '../map/figures.ts';
import { aboutOf } from './about.ts';
import { ownAbout } from './ownWords.ts';
import { column, door, type Given, inFile, number, type Sheet, sheet, text, word } from './sheet.ts';

/** The coloured regions and their figures: the very list the map is painted from. */
export function regionSheet({ view, shown, words }: Given): Sheet {
  const { t } = words;
  const { series } = shown;
  const figures = series ? shown.inside : [];
  const about = series ? aboutOf(view, series) : null;
  const chosen = series ? ownAbout(series, view, words) : null;
  const unit = series?.unit ?? '';
  const hasReasons = figures.some((figure) => figure.reason !== null);
  const hasGaps = figures.some((figure) => figure.value === null);
  return sheet<Figure>(
    'regions',
    t('table.regions'),
    [
      column('code', t('table.code'), (one) => text(one.code)),
      column('name', t('table.region'), (one) => door(text(words.regionName(one.code)))),
      column('country', t('table.country'), (one) => word(countryOf(one.code), words.countryName(one.code))),
      inFile('country_name', (one) => words.countryName(one.code)),
      column(
        'value',
        series ? words.marked(t(`unit.${unit}`), series) : '',
        (one) => number(one.value, one.value === null ? '' : words.value(one.value, unit)),
        { numeric: true },
      ),
      ...(series?.own
        ? [
            column<Figure>(
              'published',
              t('selection:column.published'),
              ({ published = null }) =>
                number(published, published === null ? '' : words.value(published, unit)),
              { numeric: true },
            ),
            inFile<Figure>('selection', () => chosen?.selection ?? null),
            inFile<Figure>('own', () => chosen?.own ?? null),
          ]
        : []),
      inFile('unit', () => unit),
      column(
        'state',
        t('table.state'),
        (one) => word(one.state, one.value === null ? words.missing(one.state, unit) : null),
        { inFile: !hasGaps },
      ),
      column(
        'recomputed',
        t('table.recomputed'),
        ({ differing }) => {
          const value = differing?.recomputed ?? null;
          const missing = differing ? words.missing('not-answered', unit) : '';
          return number(value, value === null ? missing : words.value(value, unit));
        },
        { numeric: true, inFile: !figures.some(({ differing }) => differing) },
      ),
      column('year', t('table.year'), () => number(series?.year ?? null), { numeric: true }),
      inFile('indicator', () => about?.indicator ?? null),
      inFile('area', () => about?.area ?? null),
      inFile('edition', () => about?.edition ?? null),
      inFile('standing', () => about?.standing ?? null),
      ...(['answered', 'applicable'] as const).map((count) =>
        column<Figure>(count, t(`table.${count}`), (one) => number(one[count]), {
          numeric: true,
          inFile: !figures.some((one) => one[count] !== null),
        }),
      ),
      column('of', t('table.figureOf'), (one) => word(one.of, words.regionName(one.of)), {
        inFile: !series?.national,
      }),
      column('reason', t('table.reason'), (one) => text(one.reason ? words.said(one.reason) : null), {
        inFile: !hasReasons,
      }),
      inFile('source', () => about?.source ?? null),
    ],
    figures,
    (one) => ({
      id: one.code,
      region: one.code,
      restricted: false,
      demonstration: isDemonstration(one),
    }),
  );
}
