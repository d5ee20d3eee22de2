import { useTranslation } from 'react-i18next';
import type { SubmissionKind } from '../../../drizzle/vocabulary.ts';
import type { Fault } from '../../ui/report/faults.ts';
import { useSayer } from '../../ui/said.ts';

/** The label of a question, by its name in the contract (`title`) or, for the contact, `contact.email`. */
export function useLabel(kind: SubmissionKind) {
  const { t, i18n } = useTranslation('reports');
  return (name: string) => {
    const key = name.startsWith('contact.') ? `field.${name}.label` : `field.${kind}.${name}.label`;
    return i18n.exists(`reports:${key}`) ? t(key) : name;
  };
}

/** A help text, where the question has one. */
export function useHelp(kind: SubmissionKind) {
  const { t, i18n } = useTranslation('reports');
  return (name: string) => {
    const key = `field.${kind}.${name}.help`;
    return i18n.exists(`reports:${key}`) ? t(key) : undefined;
  };
}

export function useFaultText() {
  const say = useSayer();
  return (fault: Fault) => say(fault).text;
}
