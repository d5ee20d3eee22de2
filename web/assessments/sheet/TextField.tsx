import { Textarea } from '@mantine/core';
import { plain } from './fields.ts';

interface TextFieldProps {
  label: string;
  help?: string;
  value: unknown;
  most: number;
  error?: string | undefined;
  onChange: (text: string | null) => void;
}

/** A text of an answer. */
export function TextField({ label, help, value, most, error, onChange }: TextFieldProps) {
  return (
    <Textarea
      label={label}
      description={help}
      autosize
      minRows={2}
      maxRows={16}
      maxLength={most}
      value={typeof value === 'string' ? value : ''}
      error={error}
      onChange={(event) => onChange(plain(event.currentTarget.value) || null)}
    />
  );
}
