import { useMemo, useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { levelOf } from '../../../geo/nuts.ts';
import { paper } from '../../map/colours.ts';
import { piecesAt } from '../../map/geometry.ts';
import type { Paint } from '../../map/paint.ts';
import { lookOf } from '../chosen.ts';
import { MapPane } from '../pane/MapPane.tsx';
import { createTogether } from '../pane/together.ts';
import { useShapes } from '../pane/useShapes.ts';
import type { PartProps } from '../parts.ts';

const levels = [0, 1, 2, 3] as const;

interface Props extends Pick<PartProps, 'view' | 'gazetteer' | 'words' | 'marks'> {
  toggle: (code: string) => void;
}

/** Regions chosen and taken out on a small map, with the mouse or with the keys. */
export default function OnMap({ view: { regions }, gazetteer, words, marks, toggle }: Props) {
  const { t, regionName } = words;
  const [level, setLevel] = useState<(typeof levels)[number]>(2);
  const [together] = useState(() => createTogether(null));
  const pieces = useMemo(() => piecesAt(gazetteer, level, []), [gazetteer, level]);
  const shapes = useShapes(gazetteer, pieces, false);
  const paints = useMemo(
    () =>
      new Map(
        pieces.map(({ code }): [number, Paint] => {
          const fill = lookOf(regions, code)?.fill ?? paper.aside;
          return [gazetteer.numbers.get(code) ?? 0, { fill, gap: 0 }];
        }),
      ),
    [pieces, regions, gazetteer],
  );
  const elsewhere = regions.filter((code) => levelOf(code) !== level);
  return (
    <div className="compare-on-map">
      <p className="compare-note">{t('compare:onMap.how')}</p>
      <NativeSelect
        label={t('compare:onMap.level')}
        value={String(level)}
        data={levels.map((value) => ({ value: String(value), label: t(`atlas:level.${value}`) }))}
        onChange={(event) => setLevel(levels.find((one) => String(one) === event.currentTarget.value) ?? 2)}
      />
      <MapPane
        label={t('compare:onMap.title')}
        {...{ shapes, paints, marks, together }}
        gaps={[]}
        describe={(code) => {
          const letter = lookOf(regions, code)?.letter;
          return letter ? `${letter} · ${regionName(code)}` : regionName(code);
        }}
        onPick={toggle}
      />
      {elsewhere.length > 0 ? (
        <p className="compare-note">
          {t('compare:onMap.other', { regions: words.formats.list(elsewhere.map(regionName)) })}
        </p>
      ) : null}
    </div>
  );
}
