import { useCallback, useMemo } from 'react';
import { gridY, rectY, ruleX, ruleY } from '@observablehq/plot';
import { Figure } from '../../../ui/charts/Figure.tsx';
import { axis, drawChart, look } from '../../../ui/charts/plot.ts';
import { Spots } from '../../chart/Spots.tsx';
import { litBy } from '../../lit.ts';
import { binsOf } from '../core/bins.ts';
import type { Drawn } from '../core/drawn.ts';
import { binsCsv, fileStem } from '../core/files.ts';
import { describer } from '../describe.ts';
import type { Given } from '../given.ts';
import { chartNotes, isInvented, sourcesOf } from '../said.ts';
import { letterMarks } from '../../chart/fileMarks.ts';
import { useOver } from './useOver.ts';

/** So high are the bars at most. */
const high = 160;

/** How often which values occur: bars, with a tick for each region under them, and the marked ones in colour. */
export function Distribution({ one, ...given }: Given & { one: Drawn }) {
  const { view, words, says, marks } = given;
  const { t, formats } = words;
  const { unit, national } = one.series;
  const values = useMemo(
    () => one.owners.flatMap(({ of, value }) => (value === null ? [] : [{ code: of, value }])),
    [one],
  );
  const bins = useMemo(() => binsOf(values), [values]);
  const name = words.variableName(one.variable, one.series);
  const { over, onDrawn } = useOver();
  const { regions } = view;
  const draw = useCallback(
    (width: number, into: 'page' | 'file') => {
      const lit = litBy(marks.now().picked);
      const marked = bins.map((bin) => ({ ...bin, codes: bin.codes.filter(lit) }));
      const bar = { x1: 'from', x2: 'to', inset: 0.5 };
      return drawChart(formats, {
        width,
        height: high + 80,
        marginTop: 28,
        marginLeft: 46,
        marginBottom: 52,
        x: {
          ...axis(name, width),
          nice: false,
          domain: [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1],
          ticks: width < 480 ? 4 : 8,
        },
        y: { ...axis(t(`views:distribution.${national ? 'countries' : 'regions'}`), width), ticks: 4 },
        marks: [
          gridY({ stroke: look.line, strokeOpacity: 1 }),
          rectY(bins, { ...bar, y: ({ codes }) => codes.length, fill: '#c4d3e2' }),
          ...(into === 'file'
            ? [
                rectY(marked, { ...bar, y: ({ codes }) => codes.length, fill: look.picked }),
                ruleX(values, { x: 'value', insetTop: high - 12, stroke: look.soft, strokeOpacity: 0.4 }),
                ...letterMarks(values, regions, (place) => ({ x: 'value', y: 0, dx: -17 * place, dy: -20 })),
              ]
            : []),
          ...(values.length > 0
            ? [ruleX([meanOfValues(values)], { stroke: look.soft, strokeDasharray: '6 4' })]
            : []),
          ruleY([0], { stroke: look.soft }),
        ],
      });
    },
    [formats, bins, values, name, national, t, marks, regions],
  );
  const spots = useMemo(
    () => (over ? values.map(({ code, value }) => ({ code, x: over.x(value), y: over.y(0) })) : []),
    [over, values],
  );
  const under = useMemo(() => {
    if (!over) return undefined;
    return (pen: CanvasRenderingContext2D, lit: (code: string) => boolean) => {
      pen.fillStyle = look.picked;
      for (const { from, to, codes } of bins) {
        const count = codes.filter(lit).length;
        const [left, right] = [over.x(from) + 0.5, over.x(to) - 0.5];
        if (count > 0) pen.fillRect(left, over.y(count), right - left, over.y(0) - over.y(count));
      }
    };
  }, [over, bins]);
  const describe = useMemo(() => describer({ words, says }, [one]), [words, says, one]);
  if (values.length === 0) return <p className="maps-said">{t('views:noValues')}</p>;
  return (
    <Figure
      heading="h4"
      name={fileStem('distribution', [one])}
      title={t('views:distribution.title', { name })}
      unit={words.unitName(unit)}
      counted={national ? 'country' : 'region'}
      sources={sourcesOf([one])}
      missing={says.gaps(one.legend, unit)}
      demonstration={isInvented([one])}
      notes={[
        t('views:distribution.mean', {
          mean: says.valueUnit(meanOfValues(values), unit),
          number: formats.number(values.length),
          count: values.length,
        }),
        ...chartNotes(given, one),
      ]}
      draw={draw}
      onDrawn={onDrawn}
      csv={() => binsCsv(one, bins)}
    >
      {over ? (
        <Spots
          {...{ spots, marks, regions, describe }}
          {...(under ? { under } : {})}
          shape="tick"
          width={over.width}
          height={over.height}
        />
      ) : null}
    </Figure>
  );
}

const meanOfValues = (values: readonly { value: number }[]) =>
  values.reduce((sum, { value }) => sum + value, 0) / values.length;
