import { useTranslation } from 'react-i18next';
import type { Role } from '../../drizzle/vocabulary.ts';

/** A role and where it holds, in words. */
export function useRoleWords() {
  const { t } = useTranslation(['pages', 'vocabulary']);
  return (role: Role, region: string | null, regionName?: string | null) => {
    const name = t(`vocabulary:role.${role}`);
    return region
      ? t('pages:people.inRegion', { role: name, region: regionName ? `${regionName} (${region})` : region })
      : t('pages:people.allRegions', { role: name });
  };
}
