import { MultiSelect } from '@mantine/core';
import { standardisings } from '../../../api/contract/spatial.ts';
import { mapLevels, statistics } from '../../../api/contract/comparison-address.ts';
import type { PartProps } from '../parts.ts';
import { Method } from './Method.tsx';
import { OneOf } from './OneOf.tsx';
import type { Subjects } from './subjects.ts';

/** What is analysed, of which regions, and how. Everything is in the address; the usual choices suit most questions. */
export function Form(props: PartProps & { subjects: Subjects }) {
  const { view, change, measured, gazetteer, words, subjects } = props;
  const { t } = words;
  const variables = measured.map((_, at) => at + 1);
  const variableName = (at: number) => {
    const one = measured[at - 1];
    return one ? words.variableName(one.variable, one.series) : '';
  };
  const chosen = [subjects.first, subjects.second].map((one) => one?.variable.measure.kind);
  const isOfPeople = chosen.includes('arrivals') || chosen.includes('reception');
  return (
    <section className="patterns-form" aria-labelledby="patterns-form">
      <h2 id="patterns-form">{t('patterns:form.title')}</h2>
      <div className="patterns-fields">
        <OneOf
          label={t('patterns:form.statistic')}
          description={t(`patterns:statisticHelp.${view.statistic}`)}
          value={view.statistic}
          values={statistics}
          textOf={(one) => t(`patterns:statistic.${one}`)}
          onChange={(statistic) => change({ statistic })}
        />
        <OneOf
          label={t('patterns:form.variable')}
          value={subjects.of + 1}
          values={variables}
          textOf={variableName}
          onChange={(of) => change({ of })}
        />
        {subjects.with === null ? null : (
          <OneOf
            label={t('patterns:form.with')}
            value={subjects.with + 1}
            values={variables}
            textOf={variableName}
            onChange={(at) => change({ with: at })}
          />
        )}
        {isOfPeople || view.standardise === 'bayes' ? (
          <OneOf
            label={t('patterns:form.standardise')}
            value={view.standardise}
            values={standardisings}
            textOf={(one) => t(`patterns:standardise.${one}`)}
            onChange={(standardise) => change({ standardise })}
          />
        ) : null}
        <OneOf
          label={t('patterns:form.level')}
          value={view.level}
          values={mapLevels.filter((one) => one !== 'own' || view.level === 'own')}
          textOf={(one) => t(one === 'own' ? 'patterns:form.ownLevel' : `atlas:level.${one}`)}
          onChange={(level) => change({ level })}
        />
        <MultiSelect
          label={t('patterns:form.country')}
          placeholder={view.country.length > 0 ? '' : t('patterns:form.everyCountry')}
          nothingFoundMessage={t('patterns:form.noCountry')}
          data={gazetteer.nuts
            .all(0)
            .map(({ code }) => ({ value: code, label: words.formats.country(code) }))
            .sort((a, b) => a.label.localeCompare(b.label, words.formats.locale))}
          value={[...view.country]}
          searchable
          clearable
          comboboxProps={{ keepMounted: false, withinPortal: false }}
          // Else the tab key stops at the list, which then closes, and is lost.
          scrollAreaProps={{ viewportProps: { tabIndex: -1 } }}
          onChange={(country) => change({ country: country.sort() })}
        />
      </div>
      <Method {...{ view, change, words }} />
    </section>
  );
}
