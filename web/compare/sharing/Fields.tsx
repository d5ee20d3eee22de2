import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LONGEST_NOTE, LONGEST_TITLE } from '../../../api/contract/comparison.ts';

export interface Values {
  title: string;
  note: string;
  shared: boolean;
}

interface FieldsProps {
  values: Values;
  put: (changed: Partial<Values>) => void;
  faults: Record<string, string | undefined>;
}

/** What one writes of a saved comparison, and whether others read it. */
export function Fields({ values, put, faults }: FieldsProps) {
  const { t } = useTranslation('comparisons');
  return (
    <>
      <TextInput
        label={t('field.title')}
        autoComplete="off"
        maxLength={LONGEST_TITLE}
        value={values.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
        error={faults.title}
      />
      <Textarea
        label={t('field.note')}
        description={t('field.noteHelp')}
        autosize
        minRows={2}
        maxLength={LONGEST_NOTE}
        value={values.note}
        onChange={(event) => put({ note: event.currentTarget.value })}
        error={faults.note}
      />
      <Checkbox
        label={t('field.shared')}
        description={t('field.sharedHelp')}
        checked={values.shared}
        onChange={(event) => put({ shared: event.currentTarget.checked })}
      />
    </>
  );
}
