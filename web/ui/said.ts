import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Said } from '../../api/contract/sentences.ts';
import { type Formats, useFormats } from './format.ts';

/** A sentence for the reader; `lang` where only the server's English is there. */
export interface Sentence {
  text: string;
  lang?: 'en';
}

/** Where the sentences stand, by what they speak of. */
const groups = [
  'vocabulary:reason',
  'said:refusal',
  'said:fault',
  'said:remark',
  'instruments:finding',
  'compare:comparison',
];

/** Parameters that are words of the Atlas, and where their labels stand. */
const labels: Record<string, string> = {
  roles: 'vocabulary:role',
  state: 'vocabulary:submissionState',
  action: 'vocabulary:submissionAction',
  area: 'vocabulary:regionalArea',
  element: 'vocabulary:governanceElement',
  phase: 'vocabulary:processPhase',
  group: 'vocabulary:indicatorGroup',
  kind: 'vocabulary:assessmentKind',
  basins: 'vocabulary:seaBasin',
  commissions: 'vocabulary:commission',
  assessmentState: 'vocabulary:assessmentState',
  assessmentAction: 'vocabulary:assessmentAction',
};

/** Says in the reader's language what the server said by code and parameters. */
export function sayer(t: TFunction, formats: Formats) {
  const word = (name: string, text: string): string => {
    if (name === 'country') return formats.country(text);
    if (name === 'day') return formats.day(text);
    if (name === 'language') return formats.language(text);
    return labels[name] ? t(`${labels[name]}.${text}`, { defaultValue: text }) : text;
  };
  const written = (name: string, param: Said['params'][string]): string => {
    if (typeof param === 'number') return formats.number(param);
    return typeof param === 'string' ? word(name, param) : formats.list(param.map((one) => word(name, one)));
  };
  return ({ code, params, message }: Partial<Said> & { message: string }): Sentence => {
    if (!code) return { text: message, lang: 'en' };
    const values = Object.entries(params ?? {}).map(([name, param]) => [name, written(name, param)]);
    const keys = groups.map((group) => `${group}.${code}`);
    const text = String(t(keys, { ...Object.fromEntries(values), defaultValue: '' }));
    return text ? { text } : { text: message, lang: 'en' };
  };
}

export function useSayer() {
  const { t } = useTranslation(['said', 'vocabulary']);
  const formats = useFormats();
  return useMemo(() => sayer(t as TFunction, formats), [t, formats]);
}
