import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sectors, strands } from '../../drizzle/vocabulary.ts';
import type { Practice } from '../queries/practices.ts';
import { useFormats } from '../ui/format.ts';
import type { Choice } from './choose.ts';

interface ChoicesProps {
  choice: Choice;
  practices: readonly Practice[];
  put: (change: Partial<Choice>) => void;
}

/** Search, sector, strand and country of the catalogue. */
export function Choices({ choice, practices, put }: ChoicesProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const formats = useFormats();
  const any = { value: '', label: t('reports:practices.any') };
  const countries = [...new Set(practices.map((practice) => String(practice.country)))]
    .map((code) => ({ value: code, label: formats.country(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
  const select = (name: 'sector' | 'strand' | 'country', data: { value: string; label: string }[]) => (
    <NativeSelect
      label={t(`reports:practices.${name}`)}
      value={choice[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
      data={[any, ...data]}
    />
  );
  return (
    <search className="row choices">
      <TextInput
        label={t('reports:practices.search')}
        type="search"
        className="choices-search"
        value={choice.q}
        onChange={(event) => put({ q: event.currentTarget.value })}
      />
      {select(
        'sector',
        sectors.map((one) => ({ value: one, label: t(`vocabulary:sector.${one}`) })),
      )}
      {select(
        'strand',
        strands.map((one) => ({ value: one, label: t(`vocabulary:strand.${one}`) })),
      )}
      {select('country', countries)}
    </search>
  );
}
