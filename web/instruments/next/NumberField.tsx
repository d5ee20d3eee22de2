import { useEffect, useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format.ts';

interface NumberFieldProps {
  label: string;
  description?: string;
  value: number;
  /** Smallest and largest number. */
  from: number;
  to: number;
  change: (value: number) => void;
}

const read = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

/** A number as it is typed. What is none, or not allowed, stays in the field and is told; the draft keeps the last good one. */
export function NumberField({ label, description, value, from, to, change }: NumberFieldProps) {
  const { t } = useTranslation('authoring');
  const formats = useFormats();
  const [text, setText] = useState(formats.number(value));
  useEffect(() => {
    setText((shown) => (read(shown) === value ? shown : formats.number(value)));
  }, [value, formats]);
  const isGood = (number: number) => number >= from && number <= to;
  const given = read(text);
  return (
    <TextInput
      className="next-number"
      label={label}
      description={description}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={isGood(given) ? undefined : t('field.number', { from, to })}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const number = read(event.currentTarget.value);
        if (isGood(number)) change(number);
      }}
    />
  );
}
