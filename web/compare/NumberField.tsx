import { type FormEvent, useEffect, useState } from 'react';
import { TextInput } from '@mantine/core';
import { wholeNumber } from '../../api/contract/address-fields.ts';
import type { CompareWords } from './words.ts';

interface Props {
  label: string;
  description?: string;
  value: number;
  from: number;
  to: number;
  words: CompareWords;
  onChange: (value: number) => void;
}

/** A whole number; it counts when it is complete (Enter, or on leaving), because every change begins a reckoning. */
export function NumberField({ label, description, value, from, to, words: { t }, onChange }: Props) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const read = wholeNumber(from, to)(text.trim());
  const take = (event?: FormEvent) => {
    event?.preventDefault();
    if (read !== undefined && read !== value) onChange(read);
  };
  return (
    <form onSubmit={take}>
      <TextInput
        label={label}
        description={description}
        inputMode="numeric"
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={text}
        error={read === undefined ? t('compare:number', { from, to }) : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => take()}
      />
    </form>
  );
}
