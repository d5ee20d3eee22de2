import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../api/instruments/finding.ts';
import { governanceElements, indicatorGroups, processPhases } from '../../../drizzle/vocabulary.ts';
import { useFormats } from '../../ui/format.ts';
import { useSayer } from '../../ui/said.ts';

interface ChangeWords {
  /** The part that changed, and in which language; empty for the indicator as such. */
  what: string;
  words: ReactNode;
}

/** Says a change of an instrument: which part, and what it was and is. */
export function useChangeWords(): (change: Finding) => ChangeWords {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const formats = useFormats();
  const say = useSayer();
  const axisWord = (value: unknown): string => {
    const text = String(value);
    if (governanceElements.some((one) => one === text)) return t(`vocabulary:governanceElement.${text}`);
    if (processPhases.some((one) => one === text)) return t(`vocabulary:processPhase.${text}`);
    if (indicatorGroups.some((one) => one === text)) return t(`vocabulary:indicatorGroup.${text}`);
    return text === 'true' ? t('authoring:changes.withoutPermit') : t('authoring:changes.anyone');
  };
  return (change) => {
    const { place, code, params } = change;
    const part = place.includes('.') ? place.slice(place.indexOf('.') + 1) : place;
    const language = typeof params?.language === 'string' ? params.language : undefined;
    const named = t(`authoring:field.${part}`, {
      defaultValue: t('authoring:options.text', { option: part }),
    });
    const what = [place.includes('.') || language ? named : '', language ? formats.language(language) : '']
      .filter(Boolean)
      .join(', ');
    if (code === 'reworded')
      return {
        what,
        words: (
          <>
            <del lang={language}>{String(params?.before)}</del>{' '}
            <ins lang={language}>{String(params?.after)}</ins>
          </>
        ),
      };
    const inWords = { ...params, before: axisWord(params?.before), after: axisWord(params?.after) };
    const { text, lang } = say(code === 'moved-on-axis' ? { ...change, params: inWords } : change);
    return { what, words: <span lang={lang}>{text}</span> };
  };
}
