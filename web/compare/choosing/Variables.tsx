import { useRef } from 'react';
import { NativeSelect } from '@mantine/core';
import { type Variable, writeVariable } from '../../../api/contract/variable.ts';
import type { Measured } from '../../queries/variables.ts';
import { keyed } from '../../ui/report/keyed.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { MOST_VARIABLES } from '../../../api/contract/comparison-address.ts';
import type { PartProps } from '../parts.ts';
import type { CompareWords } from '../words.ts';
import { AddVariable } from './AddVariable.tsx';
import { sameWhen, type When } from './catalogue.ts';
import { focusButton } from './focusButton.ts';
import { useTimes } from './useTimes.ts';

/** What the regions are compared by: up to six figures, each of an edition and a year. */
export function Variables({ view, change, measured, words }: Omit<PartProps, 'gazetteer' | 'marks'>) {
  const { t } = words;
  const list = useRef<HTMLUListElement>(null);
  const has = (one: Variable) => view.by.some((other) => writeVariable(other) === writeVariable(one));
  const put = (at: number, variable: Variable) => {
    if (!has(variable)) change({ by: view.by.with(at, variable) });
  };
  const remove = (at: number) => {
    change({ by: view.by.toSpliced(at, 1) });
    focusButton(list, at);
  };
  const add = (variable: Variable) => {
    change({ by: [...view.by, variable] });
    // With the last one the form goes away.
    if (view.by.length + 1 >= MOST_VARIABLES) focusButton(list, view.by.length);
  };
  return (
    <section className="compare-variables" aria-labelledby="compare-variables">
      <h2 id="compare-variables">{t('compare:by.title')}</h2>
      <ul ref={list} className="compare-chips">
        {keyed(measured, measureOf).map(([key, one], at) => (
          <Chosen
            key={key}
            {...{ one, words }}
            put={(variable) => put(at, variable)}
            // Without any variable there is nothing to compare by, and the address would mean the usual ones.
            remove={measured.length > 1 ? () => remove(at) : null}
          />
        ))}
      </ul>
      <p className="compare-count" role="status">
        {t('compare:by.chosen', { count: view.by.length, most: MOST_VARIABLES })}
      </p>
      {view.by.length < MOST_VARIABLES ? (
        <AddVariable {...{ view, words, has }} add={add} />
      ) : (
        <p className="compare-note">{t('compare:by.full', { most: MOST_VARIABLES })}</p>
      )}
    </section>
  );
}

/** Of another year it is the same line, and the keyboard stays in it. */
const measureOf = ({ variable: { measure } }: Measured) =>
  writeVariable({ measure, edition: null, year: null });

interface ChosenProps {
  one: Measured;
  words: CompareWords;
  put: (variable: Variable) => void;
  remove: (() => void) | null;
}

function Chosen({ one: { variable, series }, words, put, remove }: ChosenProps) {
  const { t, measureName, unitName, whenName } = words;
  const { measure, edition, year } = variable;
  const times = useTimes(measure);
  const name = measureName(measure);
  const now: When = { edition: series?.edition ?? edition, year: series?.year ?? year };
  // An edition or year that there is not stays to be seen: its figures say what is wrong.
  const offered = times.some((time) => sameWhen(time, now)) ? times : [now, ...times];
  return (
    <li>
      <div className="compare-chip-body">
        <span className="compare-chip-name">
          {name}
          <small>
            {series ? unitName(series.unit) : ' '} <Demonstration on={series?.standing === 'demonstration'} />
            <span className="compare-printed">{whenName(now)}</span>
          </small>
        </span>
        {times.length > 0 ? (
          <NativeSelect
            className="compare-when"
            aria-label={t('compare:by.when', { variable: name })}
            value={offered.findIndex((time) => sameWhen(time, now))}
            data={offered.map((time, at) => ({ value: String(at), label: whenName(time) }))}
            onChange={(event) => {
              const time = offered[Number(event.currentTarget.value)];
              if (time) put({ measure, ...time });
            }}
          />
        ) : null}
      </div>
      {remove ? (
        <button type="button" aria-label={t('compare:by.remove', { variable: name })} onClick={remove}>
          ×
        </button>
      ) : null}
    </li>
  );
}
