import { NativeSelect } from '@mantine/core';

interface Props<Value extends string | number> {
  label: string;
  description?: string;
  value: Value;
  values: readonly Value[];
  textOf: (value: Value) => string;
  onChange: (value: Value) => void;
}

/** One of a closed list of words or numbers. */
export function OneOf<Value extends string | number>(props: Props<Value>) {
  const { label, description, value, values, textOf, onChange } = props;
  return (
    <NativeSelect
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={String(value)}
      data={values.map((one) => ({ value: String(one), label: textOf(one) }))}
      onChange={(event) => {
        const next = values.find((one) => String(one) === event.currentTarget.value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}
