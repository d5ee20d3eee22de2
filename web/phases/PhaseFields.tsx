import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minimumsOfCountries, minimumsOfRegions, type PhaseFaults, type Settings } from './values.ts';

interface PhaseFieldsProps {
  values: Settings;
  put: (changed: Partial<Settings>) => void;
  faults: PhaseFaults;
  /** What is needed to open it says nothing any more once it is open. */
  isOpen: boolean;
}

/** Title of a phase, and what has to be ready before it opens. */
export function PhaseFields({ values, put, faults, isOpen }: PhaseFieldsProps) {
  const { t } = useTranslation('phases');
  const said = (name: keyof Settings) => {
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
      {isOpen ? null : (
        <>
          <NativeSelect
            label={t('field.minimumRegions')}
            value={values.minimumRegions}
            onChange={(event) => put({ minimumRegions: event.currentTarget.value })}
            data={minimumsOfRegions}
          />
          <NativeSelect
            label={t('field.minimumCountries')}
            description={t('field.minimumHelp')}
            value={values.minimumCountries}
            onChange={(event) => put({ minimumCountries: event.currentTarget.value })}
            data={minimumsOfCountries}
            error={said('minimumCountries')}
          />
        </>
      )}
    </>
  );
}
