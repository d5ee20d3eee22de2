import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeKey } from '../../../api/instruments/assessed-draft.ts';
import type { Finding } from '../../../api/instruments/finding.ts';
import { governanceElements, indicatorGroups, processPhases } from '../../../drizzle/vocabulary.ts';
import { useFormats } from '../../ui/format.ts';
import { useSayer } from '../../ui/said.ts';
import { useSpoken } from '../assessed/spoken.ts';
import { indicatorAt } from './faults.ts';
import type { Next } from './useNext.ts';

/** What is confirmed is this very change: one that a colleague changed again is to be confirmed anew. */
export const confirmedAs = (one: Finding): string => `${changeKey(one)} ${one.message}`;

interface ChangesProps {
  next: Next;
  added: readonly string[];
  toConfirm: readonly Finding[];
  confirmed: ReadonlySet<string>;
  change: (confirmed: ReadonlySet<string>) => void;
}

/** The difference from the last version: what is new, and indicator by indicator what is to confirm. */
export function Changes({ next: { next }, added, toConfirm, confirmed, change }: ChangesProps) {
  const { t } = useTranslation('authoring');
  const speak = useSpoken();
  const nameOf = (code: string) => {
    const found = next.indicators.find((one) => one.code === code);
    return found ? { code, ...speak(found.title) } : { code: '', text: t('texts.title') };
  };
  const put = (key: string, isConfirmed: boolean) => {
    const others = [...confirmed].filter((one) => one !== key);
    change(new Set(isConfirmed ? [...others, key] : others));
  };
  return (
    <>
      {added.length > 0 ? (
        <>
          <h3>{t('changes.added')}</h3>
          <ul>
            {added.map((code) => (
              <li key={code}>
                <span className="assessed-code">{code}</span>{' '}
                <span lang={nameOf(code).lang}>{nameOf(code).text}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {toConfirm.length > 0 ? (
        <>
          <h3>{t('changes.toConfirm')}</h3>
          <p>{t('changes.why')}</p>
        </>
      ) : null}
      {[...Map.groupBy(toConfirm, ({ place }) => indicatorAt(place))].map(([code, found]) => (
        <section key={code} aria-labelledby={`change-${code}`}>
          <h4 id={`change-${code}`}>
            <span className="assessed-code">{nameOf(code).code}</span>{' '}
            <span lang={nameOf(code).lang}>{nameOf(code).text}</span>
          </h4>
          <ul className="instruments-confirm">
            {found.map((one) => {
              const key = confirmedAs(one);
              return (
                <li key={key}>
                  <OneChange
                    change={one}
                    isConfirmed={confirmed.has(key)}
                    put={(isConfirmed) => put(key, isConfirmed)}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

interface OneChangeProps {
  change: Finding;
  isConfirmed: boolean;
  put: (isConfirmed: boolean) => void;
}

function OneChange({ change, isConfirmed, put }: OneChangeProps) {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const formats = useFormats();
  const say = useSayer();
  const { place, code, params } = change;
  const part = place.includes('.') ? place.slice(place.indexOf('.') + 1) : place;
  const named = t(`authoring:part.${part}`, { defaultValue: t('authoring:options.text', { option: part }) });
  const language = typeof params?.language === 'string' ? params.language : undefined;
  const label = [place.includes('.') || language ? named : '', language ? formats.language(language) : '']
    .filter(Boolean)
    .join(', ');
  const isReworded = code === 'reworded';
  const inWords = useAxisWords(params);
  const { text, lang } = say(code === 'moved-on-axis' ? { ...change, params: inWords } : change);
  return (
    <Checkbox
      label={label ? t('authoring:changes.one', { what: label }) : t('authoring:changes.whole')}
      description={
        isReworded ? (
          <>
            <del lang={language}>{String(params?.before)}</del>{' '}
            <ins lang={language}>{String(params?.after)}</ins>
          </>
        ) : (
          <span lang={lang}>{text}</span>
        )
      }
      checked={isConfirmed}
      onChange={(event) => put(event.currentTarget.checked)}
    />
  );
}

/** The words of an axis as people read them. */
function useAxisWords(params: Finding['params']): NonNullable<Finding['params']> {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const word = (value: unknown): string => {
    const text = String(value);
    if (governanceElements.some((one) => one === text)) return t(`vocabulary:governanceElement.${text}`);
    if (processPhases.some((one) => one === text)) return t(`vocabulary:processPhase.${text}`);
    if (indicatorGroups.some((one) => one === text)) return t(`vocabulary:indicatorGroup.${text}`);
    return text === 'true' ? t('authoring:changes.withoutPermit') : t('authoring:changes.anyone');
  };
  return { ...params, before: word(params?.before), after: word(params?.after) };
}
