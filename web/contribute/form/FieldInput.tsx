import { Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegions } from '../../queries/regions.ts';
import type { Field } from '../../ui/report/fields.ts';
import { NumberField } from './NumberField.tsx';
import { PlaceField } from './PlaceField.tsx';

interface FieldInputProps {
  field: Field;
  label: string;
  help: string | undefined;
  required: boolean;
  error: string | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
  /** What was asked about the answer, shown above its control. */
  asked: readonly string[];
}

export const idOf = (name: string) => `field-${name}`;

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));
const textsOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
const linesOf = (value: unknown) => (Array.isArray(value) ? value.map(String).join('\n') : textOf(value));

/** One question with the control that suits its answer, and what was asked about it. */
export function FieldInput(props: FieldInputProps) {
  return (
    <div>
      {props.asked.map((text) => (
        <p key={text} className="field-asked written">
          {text}
        </p>
      ))}
      <AnswerControl {...props} />
    </div>
  );
}

function AnswerControl(props: FieldInputProps) {
  const { field, label, help, required, error, value, onChange } = props;
  const { t } = useTranslation(['reports', 'vocabulary']);
  const mark = required ? '' : ` (${t('reports:optional')})`;
  const common = {
    id: idOf(field.name),
    label: `${label}${mark}`,
    description: help,
    error,
    'aria-required': required,
  };
  const { control } = field;
  switch (control.as) {
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={14}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'links':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          inputMode="url"
          value={linesOf(value)}
          onChange={(event) =>
            onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value.split('\n'))
          }
          onBlur={(event) =>
            onChange(
              event.currentTarget.value
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            )
          }
        />
      );
    case 'count':
      return <NumberField {...common} inputMode="numeric" value={value} onChange={onChange} />;
    case 'decimal':
    case 'euros':
      return <NumberField {...common} inputMode="decimal" value={value} onChange={onChange} />;
    case 'day':
      return (
        <TextInput
          {...common}
          type="date"
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'one':
    case 'scale':
      return <OneOf {...props} common={common} />;
    case 'many':
      return <ManyOf {...props} />;
    case 'place':
      return (
        <PlaceField
          id={common.id}
          label={label}
          help={help}
          error={error}
          value={value}
          onChange={onChange}
        />
      );
    case 'regions':
      return <Regions {...props} common={common} />;
    case 'tick':
      return (
        <Checkbox
          id={common.id}
          label={label}
          description={help}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

interface Common {
  id: string;
  label: string;
  description: string | undefined;
  error: string | undefined;
}

function OneOf({ field, required, value, onChange, common }: FieldInputProps & { common: Common }) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const { control } = field;
  if (control.as !== 'one' && control.as !== 'scale') return null;
  const isNumber = control.as === 'scale';
  return (
    <NativeSelect
      {...common}
      value={textOf(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === '' ? undefined : isNumber ? Number(chosen) : chosen);
      }}
      data={[
        { value: '', label: t(required ? 'reports:pick.choose' : 'reports:pick.notSaid') },
        ...control.options.map((option) => ({
          value: String(option),
          label: t(`vocabulary:${control.words}.${option}`),
        })),
      ]}
    />
  );
}

/** Several of a list: one box each, under one heading. The first box carries the id that the list of faults leads to. */
function ManyOf({ field, label, help, error, value, onChange }: FieldInputProps) {
  const { t } = useTranslation('vocabulary');
  const { control } = field;
  if (control.as !== 'many') return null;
  const chosen = textsOf(value);
  const id = idOf(field.name);
  const beside = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="field-group" aria-describedby={beside || undefined}>
      <legend>{label}</legend>
      {help ? (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      ) : null}
      <div className="field-boxes">
        {control.options.map((option, index) => (
          <Checkbox
            key={option}
            id={index === 0 ? id : `${id}-${option}`}
            label={t(`${control.words}.${option}`)}
            checked={chosen.includes(option)}
            onChange={(event) =>
              onChange(
                control.options.filter((one) =>
                  one === option ? event.currentTarget.checked : chosen.includes(one),
                ),
              )
            }
          />
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function Regions({ value, onChange, common }: FieldInputProps & { common: Common }) {
  const { t } = useTranslation('reports');
  const regions = useRegions();
  const chosen = textsOf(value);
  const known = regions.data ?? chosen.map((code) => ({ code, name: code }));
  return (
    <MultiSelect
      {...common}
      placeholder={chosen.length === 0 ? t('pick.type') : ''}
      searchable
      comboboxProps={{ keepMounted: false, withinPortal: false }}
      // Else the tab key stops at the list, which then closes, and is lost.
      scrollAreaProps={{ viewportProps: { tabIndex: -1 } }}
      limit={40}
      hidePickedOptions
      nothingFoundMessage={t('pick.nothing')}
      data={known.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      value={chosen}
      onChange={onChange}
    />
  );
}
