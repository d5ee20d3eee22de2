import type { Spoken } from '../../../api/contract/indicator.ts';
import { type Finding, isMarkup } from '../../../api/instruments/finding.ts';
import { useSayer } from '../../ui/said.ts';

/** The indicator a place belongs to; empty for the whole. Example: `lm-01.b` is of `lm-01`. */
export function indicatorAt(place: string): string {
  const [code = ''] = place.split('.');
  return code === 'title' || code === 'introduction' ? '' : code;
}

/** Whether what was found in a text is a fault of its words in this language. */
function isOf({ code, params }: Finding, text: Spoken, language: string): boolean {
  if (params?.language !== undefined) return params.language === language;
  if (code === 'french-spacing') return language === 'fr';
  return code === 'markup' && isMarkup(text[language] ?? '');
}

/** Says what is wrong at a place; nothing yet of what was not written at all, unless that is wanted. */
export function useFaults(refused: readonly Finding[], isMissingTold: boolean) {
  const say = useSayer();
  const told = refused.filter(({ code }) => isMissingTold || code !== 'translation');
  const words = (found: readonly Finding[]) =>
    found.length > 0 ? found.map((one) => say(one).text).join(' ') : undefined;
  const at = (place: string) => told.filter((one) => one.place === place);
  return {
    /** Of one text in one language. */
    ofText: (place: string, text: Spoken, language: string) =>
      words(at(place).filter((one) => isOf(one, text, language))),
    /** Of the indicator as such. */
    ofPlace: (place: string, codes?: readonly string[]) =>
      words(at(place).filter(({ code = '' }) => !codes || codes.includes(code))),
    count: (code: string) => refused.filter((one) => indicatorAt(one.place) === code).length,
  };
}
export type Faults = ReturnType<typeof useFaults>;
