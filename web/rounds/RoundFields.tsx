import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundFaults, RoundValues } from './values.ts';

interface RoundFieldsProps {
  values: RoundValues;
  put: (changed: Partial<RoundValues>) => void;
  faults: RoundFaults;
}

/** Title, days and reminders of a round. */
export function RoundFields({ values, put, faults }: RoundFieldsProps) {
  const { t } = useTranslation('rounds');
  const said = (name: keyof RoundValues) => {
    const fault = faults[name];
    return fault ? t(`fault.${fault}`) : undefined;
  };
  return (
    <>
      <TextInput
        label={t('field.title')}
        description={t('field.titleHelp')}
        maxLength={200}
        value={values.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
        error={said('title')}
      />
      <div className="row days">
        <TextInput
          type="date"
          label={t('field.opensOn')}
          value={values.opensOn}
          onChange={(event) => put({ opensOn: event.currentTarget.value })}
          error={said('opensOn')}
        />
        <TextInput
          type="date"
          label={t('field.closesOn')}
          value={values.closesOn}
          onChange={(event) => put({ closesOn: event.currentTarget.value })}
          error={said('closesOn')}
        />
      </div>
      <TextInput
        label={t('field.reminders')}
        description={t('field.remindersHelp')}
        value={values.reminders}
        onChange={(event) => put({ reminders: event.currentTarget.value })}
        error={said('reminders')}
      />
    </>
  );
}
