import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NOT_APPLICABLE } from '../../../api/contract/assessment.ts';
import { useSpoken } from '../../ui/spoken.ts';
import type { Asked } from './areas.ts';

interface OptionsProps {
  indicator: Asked;
  label: string;
  value: string | null;
  /** Left out: the answer that somebody else gave already. */
  without?: string | null;
  error: string | undefined;
  onChange: (option: string) => void;
}

/** The options of an indicator, each with what counts for it, and that it does not apply. */
export function Options({ indicator, label, value, without = null, error, onChange }: OptionsProps) {
  const { t } = useTranslation('assessments');
  const speak = useSpoken();
  const options = [
    ...indicator.options.map(({ code, text }) => ({ code, ...speak(text) })),
    { code: NOT_APPLICABLE, text: t('sheet.notApplicable'), lang: undefined },
  ];
  return (
    <Radio.Group className="options" label={label} value={value} error={error} onChange={onChange}>
      {options
        .filter(({ code }) => code !== without)
        .map(({ code, text, lang }) => (
          <Radio key={code} value={code} label={<span lang={lang}>{text}</span>} />
        ))}
    </Radio.Group>
  );
}
