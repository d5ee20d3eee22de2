import type { ReactNode } from 'react';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportChoices, ImportLine } from '../../../api/contract/import.ts';

interface BroughtChoiceProps {
  line: ImportLine;
  label: string;
  text: (value: unknown) => ReactNode;
  choice: ImportChoices[string] | undefined;
  choose: (choice: ImportChoices[string]) => void;
}

/** One question to which there are several answers, side by side. Where the rows of a file differ, nothing is chosen before. */
export function BroughtChoice({ line, label, text, choice, choose }: BroughtChoiceProps) {
  const { t } = useTranslation('exchange');
  const { offers, before, state } = line;
  const isSeveral = state === 'several';
  const chosen = choice ?? (isSeveral ? '' : 0);
  return (
    <Radio.Group
      label={label}
      value={String(chosen)}
      onChange={(value) => choose(value === 'draft' ? 'draft' : Number(value))}
    >
      <div className="clash">
        {offers.map((one, index) => (
          <div key={one.rows.join()}>
            <Radio
              value={String(index)}
              label={
                isSeveral
                  ? t('bring.fromRows', { rows: one.rows.join(', '), count: one.rows.length })
                  : t('bring.fromFile')
              }
            />
            <blockquote className="question-reply">{text(one.value)}</blockquote>
          </div>
        ))}
        <div>
          <Radio value="draft" label={t(before === null ? 'bring.neither' : 'bring.draft')} />
          {before === null ? null : <blockquote className="question-reply">{text(before)}</blockquote>}
        </div>
      </div>
    </Radio.Group>
  );
}
