import { NativeSelect } from '@mantine/core';
import { nutsCountries } from '../../../geo/nuts.ts';
import type { PartProps } from '../parts.ts';

/** Which regions' needs and practices are looked at. */
export function Whose({ view, change, words: { t, formats } }: PartProps) {
  const countries = nutsCountries
    .map((code) => ({ value: code, label: formats.country(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
  return (
    <div className="matching-whose">
      <NativeSelect
        label={t('matching:whose.label')}
        value={view.whose}
        onChange={(event) => change({ whose: event.currentTarget.value, need: null, sector: null })}
        data={[
          ...['compared', 'taskforce', 'all'].map((one) => ({
            value: one,
            label: t(`matching:whose.${one}`),
          })),
          { group: t('matching:whose.country'), items: countries },
        ]}
      />
      {view.whose === 'compared' && view.regions.length === 0 ? (
        <p className="compare-note">{t('matching:whose.noneCompared')}</p>
      ) : null}
    </div>
  );
}
