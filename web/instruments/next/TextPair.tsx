import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Spoken } from '../../../api/contract/indicator.ts';
import { useFormats } from '../../ui/format.ts';
import type { Faults } from './faults.ts';

interface TextPairProps {
  label: string;
  help?: string;
  /** Where it stands, as findings name it: `lm-01.title`. */
  place: string;
  text: Spoken;
  faults: Faults;
  change: (text: Spoken) => void;
  rows?: number;
}

/** One text in every language of the instrument, side by side. */
export function TextPair({ label, help, place, text, faults, change, rows = 2 }: TextPairProps) {
  const { t } = useTranslation('authoring');
  const formats = useFormats();
  return (
    <fieldset className="next-pair">
      <legend>{label}</legend>
      {help ? <p className="next-help">{help}</p> : null}
      <div>
        {Object.keys(text).map((language) => (
          <Textarea
            key={language}
            label={formats.language(language)}
            aria-label={t('field.inLanguage', { field: label, language: formats.language(language) })}
            lang={language}
            autosize
            minRows={rows}
            maxLength={6000}
            value={text[language] ?? ''}
            error={faults.ofText(place, text, language)}
            onChange={(event) => change({ ...text, [language]: event.currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
