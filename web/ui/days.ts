import { useTranslation } from 'react-i18next';
import type { RoundPhase } from '../../drizzle/vocabulary.ts';
import { useFormats } from './format.ts';

interface Window {
  phase: RoundPhase;
  opensOn: string;
  daysLeft: number | null;
}

/** How long a round still takes submissions, in words. */
export function useDaysLeft() {
  const { t } = useTranslation('rounds');
  const formats = useFormats();
  return ({ phase, opensOn, daysLeft }: Window): string => {
    if (phase === 'planned') return t('opensOn', { day: formats.day(opensOn) });
    if (phase === 'closed' || daysLeft === null) return t('over');
    return daysLeft === 0 ? t('lastDay') : t('daysLeft', { count: daysLeft });
  };
}
