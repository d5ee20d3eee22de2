import { useEffect, useRef, useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isBlank, noSource, type Source } from './fields.ts';
import { OneSource } from './OneSource.tsx';

/** As many as the server takes. */
const MOST = 20;

interface SourcesFieldProps {
  /** Names the fields for the page: the indicator's code. */
  name: string;
  isNeeded: boolean;
  /** What they are for, and what becomes of them. */
  help?: string;
  sources: readonly Source[];
  /** Sources of other answers, to be cited again. */
  known: readonly Source[];
  onChange: (sources: Source[]) => void;
  /** What is wrong with a part, as in `sources.0.title`; blank sources do not count. */
  errorOf: (part: string) => string | undefined;
}

/** Several sources, each with title, link, date and page. */
export function SourcesField({ name, isNeeded, help, sources, known, onChange, errorOf }: SourcesFieldProps) {
  const { t } = useTranslation('assessments');
  const [isAdding, setAdding] = useState(false);
  const [moves, setMoves] = useState(0);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // Whoever adds or takes away a source goes on in the last one.
    if (moves > 0) list.current?.querySelector<HTMLInputElement>('.source:last-of-type input')?.focus();
  }, [moves]);
  // One that is not begun stands in the form alone: nothing of it is to be saved.
  const shown = isAdding || sources.length === 0 ? [...sources, noSource] : sources;
  const put = (at: number, change: Partial<Source>) => {
    if (at === sources.length) setAdding(false);
    onChange(
      at === sources.length
        ? [...sources, { ...noSource, ...change }]
        : sources.map((source, place) => (place === at ? { ...source, ...change } : source)),
    );
  };
  const goOn = () => setMoves(moves + 1);
  const cite = (source: Source) => {
    setAdding(false);
    onChange([...sources.filter((one) => !isBlank(one)), { ...source }]);
    goOn();
  };
  const remove = (at: number) => {
    if (at === sources.length) setAdding(false);
    else onChange(sources.filter((_, place) => place !== at));
    goOn();
  };
  const error = errorOf('sources');
  return (
    <fieldset
      ref={list}
      className="sources-field"
      aria-describedby={error ? `${name}-sources-error` : undefined}
    >
      <legend>{t(isNeeded ? 'sheet.part.sources' : 'sheet.part.sourcesOptional')}</legend>
      {help ? <p className="field-note">{help}</p> : null}
      {error ? (
        <p id={`${name}-sources-error`} className="fault">
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
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setAdding(true);
              goOn();
            }}
          >
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
              if (event.currentTarget.value && again) cite(again);
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
