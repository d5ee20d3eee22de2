import { useCallback } from 'react';
import type { NeedsPractices } from '../../../api/contract/matching.ts';
import { horizons } from '../../../drizzle/vocabulary.ts';
import { Figure } from '../../ui/charts/Figure.tsx';
import type { CompareWords } from '../words.ts';
import { drawBalance, hues } from './drawBalance.ts';
import { recordsSheet } from './sheets.ts';

/** The table as a picture: needs to the left, practices of the same regions to the right. Its file has the records. */
export function Balance({ found, words }: { found: NeedsPractices; words: CompareWords }) {
  const { t, formats } = words;
  const { sectors, needs, here } = found;
  const shown = [...needs, ...here];
  const notForAll = shown.filter(({ visibility }) => visibility !== 'public').length;
  const draw = useCallback(
    (width: number) =>
      drawBalance({ sectors, nameOf: ({ sector }) => t(`vocabulary:sector.${sector}`), formats, width }),
    [sectors, t, formats],
  );
  return (
    <Figure
      name="atlas-needs-practices"
      title={t('matching:balance.title')}
      heading="h4"
      unit={t('matching:balance.unit')}
      sources={[{ credit: t('matching:balance.source'), url: null }]}
      missing={null}
      notes={notForAll > 0 ? [t('matching:balance.notForAll', { count: notForAll })] : []}
      demonstration={shown.some(({ demonstration }) => demonstration)}
      legend={[
        ...horizons.map((one) => ({
          text: t(`matching:matrix.horizon.${one}`),
          swatch: { colour: hues[one] },
        })),
        { text: t('matching:matrix.here'), swatch: { colour: hues.here } },
      ]}
      draw={draw}
      csv={() => recordsSheet(found)}
    />
  );
}
