import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator, IndicatorOption } from '../../../api/contract/indicator.ts';
import { withOption } from '../../../api/instruments/assessed-draft.ts';
import type { Faults } from './faults.ts';
import { NumberField } from './NumberField.tsx';
import { TextPair } from './TextPair.tsx';

interface OptionsProps {
  indicator: Indicator;
  /** As it was published: its options stay, because past answers may have chosen them. */
  before: Indicator | undefined;
  faults: Faults;
  change: (options: IndicatorOption[]) => void;
}

const ofValues = ['too-few-options', 'values-descend', 'values-ends', 'options-unwanted', 'stands-twice'];
const mostOptions = 9;

/** The options from the best to the last, each with what it is worth. */
export function Options({ indicator: { code, options }, before, faults, change }: OptionsProps) {
  const { t } = useTranslation('authoring');
  const known = new Set(before?.options.map((one) => one.code));
  const put = (changed: IndicatorOption) =>
    change(options.map((one) => (one.code === changed.code ? changed : one)));
  const fault = faults.ofPlace(code, ofValues);
  return (
    <section aria-labelledby="options">
      <h3 id="options">{t('options.title')}</h3>
      <p className="next-help">{t('options.help')}</p>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {options.map((option) => (
        <div className="next-option" key={option.code}>
          <NumberField
            label={t('options.worth', { option: option.code })}
            value={option.value}
            from={0}
            to={100}
            change={(value) => put({ ...option, value })}
          />
          <TextPair
            label={t('options.text', { option: option.code })}
            place={`${code}.${option.code}`}
            text={option.text}
            faults={faults}
            change={(text) => put({ ...option, text })}
          />
          {known.has(option.code) ? null : (
            <Button
              size="xs"
              variant="default"
              onClick={() => change(options.filter((one) => one.code !== option.code))}
            >
              {t('options.remove', { option: option.code })}
            </Button>
          )}
        </div>
      ))}
      <Button
        variant="default"
        disabled={options.length >= mostOptions}
        onClick={() => change(withOption(options))}
      >
        {t('options.add')}
      </Button>
    </section>
  );
}
