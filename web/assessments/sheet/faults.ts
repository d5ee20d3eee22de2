import { useTranslation } from 'react-i18next';
import type { IndicatorFault } from '../../../api/assessments/complete.ts';
import { useSayer } from '../../ui/said.ts';
import { partOf } from './fields.ts';

/** The part of an answer a fault is about: `sources.0.title` of `answers.lm-01.sources.0.title`. */
export const partIn = ({ field }: Pick<IndicatorFault, 'field'>) =>
  partOf(field.slice(field.indexOf('.') + 1));

/** How parts of an answer are called, and what is wrong with one, in words. */
export function usePartWords() {
  const { t } = useTranslation('assessments');
  const say = useSayer();
  const nameOf = (part: string): string => {
    const [name, at, inside] = part.split('.');
    if (name === 'sources' && inside !== undefined)
      return `${t('sheet.source', { number: Number(at) + 1 })}, ${t(`sheet.sourcePart.${inside}`)}`;
    return t(`sheet.part.${name}`);
  };
  return { nameOf, textOf: (fault: IndicatorFault) => say(fault).text };
}
