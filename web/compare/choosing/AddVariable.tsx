import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import type { Variable } from '../../../api/contract/variable.ts';
import { axisOf } from '../../../api/scores/axis.ts';
import { horizons, sectors } from '../../../drizzle/vocabulary.ts';
import { overallOf } from '../../address.ts';
import type { PartProps } from '../parts.ts';
import { areasOf, type Choosing, firstTime, isScope, kinds, measureOf } from './catalogue.ts';
import { useTimes } from './useTimes.ts';

interface Props extends Pick<PartProps, 'view' | 'words'> {
  has: (variable: Variable) => boolean;
  add: (variable: Variable) => void;
}

/** One begins at a score that is not compared yet. */
function firstOf(by: readonly Variable[]): Choosing {
  const known = new Set(by.map(({ measure }) => (measure.kind === 'score' ? measure.area : measure.kind)));
  const area = areasOf('national').find((one) => !known.has(one)) ?? overallOf('national');
  return { kind: 'national', area, sector: null, horizon: null };
}

/** One more figure to compare by: which index or count, and which part of it. Its edition and year are chosen in the list. */
export function AddVariable({ view, words, has, add }: Props) {
  const { t } = words;
  const [choosing, setChoosing] = useState(() => firstOf(view.by));
  const { kind, area, sector, horizon } = choosing;
  const measure = measureOf(choosing);
  const times = useTimes(measure);
  const time = isScope(kind) ? firstTime(times, kind, view.by) : times[0];
  const variable: Variable = { measure, edition: time?.edition ?? null, year: time?.year ?? null };
  // A score wants an edition and a year; until they are known, or where there is none, there is nothing to add.
  const noScore = isScope(kind) && !time;
  const isIdle = noScore || has(variable);
  const put = (part: Partial<Choosing>) => setChoosing((now) => ({ ...now, ...part }));
  const all = { value: '', label: t('compare:by.all') };
  const sectorChoice = (
    <NativeSelect
      label={t('compare:by.sector')}
      value={sector ?? ''}
      data={[all, ...sectors.map((value) => ({ value, label: t(`vocabulary:sector.${value}`) }))]}
      onChange={({ currentTarget: { value } }) =>
        put({ sector: sectors.find((one) => one === value) ?? null })
      }
    />
  );
  return (
    <div className="compare-add compare-add-variable">
      <NativeSelect
        label={t('compare:by.kind')}
        value={kind}
        data={kinds.map((value) => ({
          value,
          label: t(isScope(value) ? `compare:kind.${value}` : `compare:measure.${value}`),
        }))}
        onChange={({ currentTarget: { value } }) => {
          const next = kinds.find((one) => one === value) ?? kind;
          put({ kind: next, ...(isScope(next) ? { area: overallOf(next) } : {}) });
        }}
      />
      {isScope(kind) ? (
        <NativeSelect
          label={t('compare:by.area')}
          value={area}
          onChange={(event) => put({ area: event.currentTarget.value })}
          data={[...Map.groupBy(areasOf(kind), (one) => (kind === 'national' ? 'area' : axisOf(one)))].map(
            ([axis, members]) => ({
              group: t(`atlas:axis.${axis}`),
              items: members.map((value) => ({ value, label: words.areaName(kind, value) })),
            }),
          )}
        />
      ) : null}
      {kind === 'needs' || kind === 'practices' ? sectorChoice : null}
      {kind === 'needs' ? (
        <NativeSelect
          label={t('compare:by.horizon')}
          value={horizon ?? ''}
          data={[all, ...horizons.map((value) => ({ value, label: t(`vocabulary:horizon.${value}`) }))]}
          onChange={({ currentTarget: { value } }) =>
            put({ horizon: horizons.find((one) => one === value) ?? null })
          }
        />
      ) : null}
      <Button
        variant="default"
        // Not disabled: it would lose the keyboard, which stands on it when something was added.
        aria-disabled={isIdle}
        data-disabled={isIdle || undefined}
        onClick={() => isIdle || add(variable)}
      >
        {t('compare:by.add')}
      </Button>
      <p className="compare-note" role="status">
        {has(variable)
          ? t('compare:by.already')
          : noScore && times.length === 0
            ? t('compare:by.noScore')
            : ''}
      </p>
    </div>
  );
}
