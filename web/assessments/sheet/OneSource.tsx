import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plain, type Source } from './fields.ts';

const lengths = { title: 300, url: 500, date: 30, page: 60 } as const;
const parts = ['title', 'url', 'date', 'page'] as const;
interface OneSourceProps {
  number: number;
  source: Source;
  put: (change: Partial<Source>) => void;
  remove: (() => void) | undefined;
  errorOf: (part: string) => string | undefined;
}

/** One source: title, link, date and page. */
export function OneSource({ number, source, put, remove, errorOf }: OneSourceProps) {
  const { t } = useTranslation('assessments');
  return (
    <fieldset className="source">
      <legend>{t('sheet.source', { number })}</legend>
      <div className="source-parts">
        {parts.map((part) => (
          <TextInput
            key={part}
            className={`source-${part}`}
            label={t(`sheet.sourcePart.${part}`)}
            {...(part === 'date' ? { placeholder: t('sheet.dateAs') } : {})}
            {...(part === 'url' ? { inputMode: 'url' as const } : {})}
            maxLength={lengths[part]}
            value={source[part] ?? ''}
            error={errorOf(part)}
            onChange={(event) => put({ [part]: plain(event.currentTarget.value) || null })}
          />
        ))}
      </div>
      {remove ? (
        <button type="button" className="text-button" onClick={remove}>
          {t('sheet.removeSource', { number })}
        </button>
      ) : null}
    </fieldset>
  );
}
