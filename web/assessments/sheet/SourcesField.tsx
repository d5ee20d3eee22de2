import { useEffect, useRef, useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isBlank, noSource, plain, type Source } from './fields.ts';

const lengths = { title: 300, url: 500, date: 30, page: 60 } as const;
const parts = ['title', 'url', 'date', 'page'] as const;
/** As many as the server takes. */
const MOST = 20;

interface SourcesFieldProps {
  /** Names the fields for the page: the indicator's code. */
  name: string;
  isNeeded: boolean;
  sources: readonly Source[];
  /** Sources of other answers, to be cited again. */
  known: readonly Source[];
  onChange: (sources: Source[]) => void;
  /** What is wrong with a part, as in `sources.0.title`; blank sources do not count. */
  errorOf: (part: string) => string | undefined;
}

/** Several sources, each with title, link, date and page. */
export function SourcesField({ name, isNeeded, sources, known, onChange, errorOf }: SourcesFieldProps) {
  const { t } = useTranslation('assessments');
  const [added, setAdded] = useState(0);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // Whoever adds or takes away a source goes on in the last one.
    if (added > 0) list.current?.querySelector<HTMLInputElement>('.source:last-of-type input')?.focus();
  }, [added]);
  const shown = sources.length > 0 ? sources : [noSource];
  const put = (at: number, change: Partial<Source>) =>
    onChange(shown.map((source, place) => (place === at ? { ...source, ...change } : source)));
  const add = (source: Source) => {
    onChange([...shown.filter((one) => source === noSource || !isBlank(one)), source]);
    setAdded(added + 1);
  };
  const remove = (at: number) => {
    onChange(shown.filter((_, place) => place !== at));
    setAdded(added + 1);
  };
  const error = errorOf('sources');
  return (
    <fieldset
      ref={list}
      className="sources-field"
      aria-describedby={error ? `${name}-sources-error` : undefined}
    >
      <legend>{t(isNeeded ? 'sheet.part.sources' : 'sheet.part.sourcesOptional')}</legend>
      {isNeeded ? <p className="field-note">{t('sheet.sourcesHelp')}</p> : null}
      {error ? (
        <p id={`${name}-sources-error`} className="field-fault">
          {error}
        </p>
      ) : null}
      {shown.map((source, at) => (
        <OneSource
          // biome-ignore lint/suspicious/noArrayIndexKey: sources have no name of their own and keep their order
          key={at}
          number={at + 1}
          source={source}
          put={(change) => put(at, change)}
          remove={shown.length > 1 || !isBlank(source) ? () => remove(at) : undefined}
          errorOf={(part) => (isBlank(source) ? undefined : errorOf(`sources.${placeOf(shown, at)}.${part}`))}
        />
      ))}
      <div className="row">
        {shown.length < MOST ? (
          <Button size="xs" variant="default" onClick={() => add(noSource)}>
            {t('sheet.addSource')}
          </Button>
        ) : null}
        {known.length > 0 && shown.length < MOST ? (
          <NativeSelect
            size="xs"
            aria-label={t('sheet.citeAgain')}
            value=""
            data={[
              { value: '', label: t('sheet.citeAgain') },
              ...known.map((source, at) => ({
                value: String(at),
                label: [source.title, source.page].filter(Boolean).join(', ').slice(0, 80),
              })),
            ]}
            onChange={(event) => {
              const again = known[Number(event.currentTarget.value)];
              if (event.currentTarget.value && again) add({ ...again });
            }}
          />
        ) : null}
      </div>
    </fieldset>
  );
}

/** The place of a source among those that are sent: blank ones are not. */
const placeOf = (shown: readonly Source[], at: number) =>
  shown.slice(0, at).filter((source) => !isBlank(source)).length;

interface OneSourceProps {
  number: number;
  source: Source;
  put: (change: Partial<Source>) => void;
  remove: (() => void) | undefined;
  errorOf: (part: string) => string | undefined;
}

function OneSource({ number, source, put, remove, errorOf }: OneSourceProps) {
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
