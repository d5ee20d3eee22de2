import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { idOf } from './FieldInput.tsx';
import type { Values } from '../../ui/draft/merge.ts';

interface ContactFieldsProps {
  values: Values;
  errorOf: (name: string) => string | undefined;
  change: (name: string, value: unknown) => void;
}

/** Whom to ask about a practice: personal, kept apart from the answers. */
export function ContactFields({ values, errorOf, change }: ContactFieldsProps) {
  const { t } = useTranslation('reports');
  return (
    <fieldset className="form-section">
      <legend>{t('section.contact')}</legend>
      <p className="field-help">{t('sectionHelp.contact')}</p>
      {(['name', 'email', 'phone'] as const).map((name) => (
        <TextInput
          key={name}
          id={idOf(`contact.${name}`)}
          type={{ name: 'text', email: 'email', phone: 'tel' }[name]}
          label={`${t(`field.contact.${name}.label`)} (${t('optional')})`}
          error={errorOf(`contact.${name}`)}
          value={String(values[`contact.${name}`] ?? '')}
          onChange={(event) => change(`contact.${name}`, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  );
}
