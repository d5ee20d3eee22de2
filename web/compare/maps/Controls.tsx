import { useId } from 'react';
import { NativeSelect } from '@mantine/core';
import { mapLevels } from '../../../api/contract/comparison-address.ts';
import { mayShare } from './core/drawn.ts';
import type { Given } from './given.ts';

/** What the maps and charts show: which level, which countries, one map beside the other or one over the other, one scale or each its own. */
export function Controls({ view, change, drawn, words, gazetteer }: Given) {
  const { t } = words;
  return (
    <div className="maps-controls">
      <NativeSelect
        label={t('views:level.label')}
        value={String(view.level)}
        data={mapLevels.map((level) => ({ value: String(level), label: t(`views:level.${level}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ level: mapLevels.find((level) => String(level) === value) ?? 2 })
        }
      />
      <Countries {...{ view, change, words }} all={gazetteer.nuts.all(0).map(({ code }) => code)} />
      {view.by.length > 1 ? (
        <Either
          legend={t('views:look.label')}
          value={view.look}
          options={(['panes', 'swipe'] as const).map((value) => ({ value, label: t(`views:look.${value}`) }))}
          onChange={(look) => change({ look })}
        />
      ) : null}
      {mayShare(drawn) ? (
        <Either
          legend={t('views:scale.label')}
          value={view.scale}
          options={(['own', 'shared'] as const).map((value) => ({ value, label: t(`views:scale.${value}`) }))}
          onChange={(scale) => change({ scale })}
        />
      ) : null}
    </div>
  );
}

/** Countries are added one by one and taken away one by one. */
function Countries({
  view,
  change,
  words,
  all,
}: Pick<Given, 'view' | 'change' | 'words'> & { all: string[] }) {
  const { t, formats } = words;
  const named = all
    .map((value) => ({ value, label: formats.country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
  const open = named.filter(({ value }) => !view.country.includes(value));
  const first = {
    value: '',
    label: t(view.country.length > 0 ? 'atlas:filter.addCountry' : 'views:allCountries'),
  };
  return (
    <div className="maps-countries">
      <NativeSelect
        label={t('atlas:filter.country')}
        value=""
        data={[first, ...open]}
        onChange={({ currentTarget: { value } }) =>
          value && change({ country: [...view.country, value].sort() })
        }
      />
      {view.country.length > 0 ? (
        <ul>
          {view.country.map((code) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => change({ country: view.country.filter((one) => one !== code) })}
              >
                <span className="unseen">{t('atlas:filter.remove')}</span> {formats.country(code)}{' '}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface EitherProps<Value extends string> {
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

function Either<Value extends string>({ legend, value, options, onChange }: EitherProps<Value>) {
  const name = useId();
  return (
    <fieldset className="maps-either">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
