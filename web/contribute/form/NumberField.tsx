import { useEffect, useState } from 'react';
import { TextInput, type TextInputProps } from '@mantine/core';
import { isSame } from '../../ui/draft/merge.ts';
import { readNumber } from './numberText.ts';

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: unknown;
  onChange: (value: unknown) => void;
}

/** A number as it is typed; what stands in the field stays as typed, also when it is not a number. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const [text, setText] = useState(value === undefined || value === null ? '' : String(value));
  useEffect(() => {
    setText((shown) =>
      isSame(readNumber(shown), value) ? shown : value === undefined || value === null ? '' : String(value),
    );
  }, [value]);
  return (
    <TextInput
      {...rest}
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readNumber(event.currentTarget.value));
      }}
    />
  );
}
