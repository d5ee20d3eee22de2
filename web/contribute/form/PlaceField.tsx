import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { flowEnds } from '../../../drizzle/vocabulary.ts';
import { useRegions } from '../../queries/regions.ts';
import { useFormats } from '../../ui/format.ts';
import { countryCodes } from '../../../api/instruments/countries.ts';

interface PlaceValue {
  kind?: string;
  code?: string;
  name?: string;
}

interface PlaceFieldProps {
  id: string;
  label: string;
  help: string | undefined;
  error: string | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Where a movement begins or ends: first the kind of place, then which one. */
export function PlaceField({ id, label, help, error, value, onChange }: PlaceFieldProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const place = (value && typeof value === 'object' ? value : {}) as PlaceValue;
  return (
    <fieldset className="field-group">
      <legend>{label}</legend>
      <NativeSelect
        id={id}
        label={t('reports:place.kind', { side: label })}
        description={help}
        error={error}
        value={place.kind ?? ''}
        onChange={(event) =>
          onChange(event.currentTarget.value ? { kind: event.currentTarget.value } : undefined)
        }
        data={[
          { value: '', label: t('reports:place.none') },
          ...flowEnds.map((end) => ({ value: end, label: t(`vocabulary:flowEnd.${end}`) })),
        ]}
      />
      <WhichPlace label={label} place={place} onChange={onChange} />
    </fieldset>
  );
}

interface WhichProps {
  label: string;
  place: PlaceValue;
  onChange: (value: unknown) => void;
}

function WhichPlace({ label, place, onChange }: WhichProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const regions = useRegions();
  if (place.kind === 'region') {
    return (
      <Select
        label={t('place.region', { side: label })}
        placeholder={t('pick.type')}
        searchable
        comboboxProps={{ keepMounted: false, withinPortal: false }}
        limit={40}
        nothingFoundMessage={t('pick.nothing')}
        data={(regions.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        value={place.code ?? null}
        onChange={(code) => onChange(code ? { kind: 'region', code } : { kind: 'region' })}
      />
    );
  }
  if (place.kind === 'country') {
    const countries = countryCodes
      .map((code) => ({ value: code, label: formats.country(code) }))
      .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
    return (
      <NativeSelect
        label={t('place.country', { side: label })}
        value={place.code ?? ''}
        onChange={(event) =>
          onChange({
            kind: 'country',
            ...(event.currentTarget.value ? { code: event.currentTarget.value } : {}),
          })
        }
        data={[{ value: '', label: t('pick.choose') }, ...countries]}
      />
    );
  }
  if (place.kind === 'external') {
    return (
      <TextInput
        label={t('place.external', { side: label })}
        maxLength={100}
        value={place.name ?? ''}
        onChange={(event) =>
          onChange({
            kind: 'external',
            ...(event.currentTarget.value ? { name: event.currentTarget.value } : {}),
          })
        }
      />
    );
  }
  return null;
}
