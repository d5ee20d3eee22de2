import { memo, useId } from 'react';
import { sectors, strands } from '../../drizzle/vocabulary.ts';
import { Choice, Tick } from './inputs.tsx';
import { drawnAgainFor, type Part } from './parts.ts';
import { yearsOffered } from './years.ts';

const severities = ['1', '2', '3', '4', '5'] as const;

/** Narrows what is shown: the coloured regions by country and Task Force, the records by all of it. */
function Filters({ view, change, shown, words }: Part) {
  const { t } = words;
  const any = { value: '' as const, label: t('filter.any') };
  const offered = yearsOffered(view.period, new Date().getFullYear());
  const years = [any, ...offered.years.map((year) => ({ value: String(year), label: String(year) }))];
  const countries =
    shown.gazetteer?.nuts.all(0).map(({ code }) => ({ value: code, label: words.countryName(code) })) ?? [];
  const set =
    view.country.length +
    [view.sector, view.strand, view.period].filter(Boolean).length +
    (view.severity > 1 ? 1 : 0) +
    (view.taskforce ? 1 : 0);
  const clear = () =>
    change({ country: [], sector: null, strand: null, severity: 1, period: null, taskforce: false });
  return (
    <details className="atlas-part atlas-fold" open={set > 0 ? true : undefined}>
      <summary>
        <h2>{t('filter.title')}</h2>
        {set > 0 ? <span className="atlas-badge">{t('filter.set', { count: set })}</span> : null}
      </summary>
      <Tick
        label={t('filter.taskforce')}
        checked={view.taskforce}
        onChange={(taskforce) => change({ taskforce })}
      />
      <Countries
        chosen={view.country}
        countries={countries}
        words={words}
        onChange={(country) => change({ country })}
      />
      <Choice
        label={t('filter.sector')}
        value={view.sector ?? ''}
        options={[any, ...sectors.map((value) => ({ value, label: t(`vocabulary:sector.${value}`) }))]}
        onChange={(sector) => change({ sector: sector || null })}
      />
      <Choice
        label={t('filter.strand')}
        value={view.strand ?? ''}
        options={[any, ...strands.map((value) => ({ value, label: t(`vocabulary:strand.${value}`) }))]}
        onChange={(strand) => change({ strand: strand || null })}
      />
      <Choice
        label={t('filter.severity')}
        value={String(view.severity) as (typeof severities)[number]}
        options={severities.map((value) => ({ value, label: t(`vocabulary:severity.${value}`) }))}
        onChange={(severity) => change({ severity: Number(severity) })}
      />
      <div className="atlas-pair">
        <Choice
          label={t('filter.from')}
          value={String(view.period?.from ?? '')}
          options={years}
          onChange={(from) =>
            change({
              period: from
                ? { from: Number(from), to: Math.max(Number(from), view.period?.to ?? offered.to) }
                : null,
            })
          }
        />
        <Choice
          label={t('filter.to')}
          value={String(view.period?.to ?? '')}
          options={years}
          onChange={(to) =>
            change({
              period: to
                ? { from: Math.min(Number(to), view.period?.from ?? offered.from), to: Number(to) }
                : null,
            })
          }
        />
      </div>
      <p className="atlas-note">{t('filter.narrows')}</p>
      {set > 0 ? (
        <button type="button" className="atlas-button" onClick={clear}>
          {t('filter.clear')}
        </button>
      ) : null}
    </details>
  );
}
export default memo(Filters, drawnAgainFor('country', 'sector', 'strand', 'severity', 'period', 'taskforce'));

interface CountriesProps {
  chosen: readonly string[];
  countries: { value: string; label: string }[];
  words: Part['words'];
  onChange: (codes: string[]) => void;
}

/** Countries are added one by one and taken away one by one. */
function Countries({ chosen, countries, words, onChange }: CountriesProps) {
  const { t } = words;
  const id = useId();
  const open = countries
    .filter(({ value }) => !chosen.includes(value))
    .sort((a, b) => a.label.localeCompare(b.label, words.formats.locale));
  return (
    <div className="atlas-field">
      <label htmlFor={id}>{t('filter.country')}</label>
      <select
        id={id}
        value=""
        onChange={(event) => event.target.value && onChange([...chosen, event.target.value].sort())}
      >
        <option value="">{chosen.length > 0 ? t('filter.addCountry') : t('filter.any')}</option>
        {open.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {chosen.length > 0 ? (
        <ul className="atlas-chips">
          {chosen.map((code) => (
            <li key={code}>
              <button type="button" onClick={() => onChange(chosen.filter((one) => one !== code))}>
                <span className="unseen">{t('filter.remove')}</span> {words.countryName(code)}{' '}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
