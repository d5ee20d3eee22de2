import { Radio } from '@mantine/core';
import { NOT_APPLICABLE } from '../../../api/contract/assessment.ts';
import type { Asked } from './areas.ts';
import { OptionText } from './OptionText.tsx';

interface OptionsProps {
  indicator: Asked;
  label: string;
  value: string | null;
  /** Left out: the answers that others gave already. */
  without?: readonly (string | null)[];
  /** Says what each is worth too. */
  withValue?: boolean;
  error: string | undefined;
  onChange: (option: string) => void;
}

/** The options of an indicator, each with what counts for it, and that it does not apply. */
export function Options(props: OptionsProps) {
  const { indicator, label, value, without = [], withValue = false, error, onChange } = props;
  const options = [...indicator.options.map(({ code }) => code), NOT_APPLICABLE];
  return (
    <Radio.Group className="options" label={label} value={value} error={error} onChange={onChange}>
      {options
        .filter((code) => !without.includes(code))
        .map((code) => (
          <Radio
            key={code}
            value={code}
            label={<OptionText indicator={indicator} option={code} withValue={withValue} />}
          />
        ))}
    </Radio.Group>
  );
}
