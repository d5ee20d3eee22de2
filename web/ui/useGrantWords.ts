import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/contract/me.ts';

/** A role that somebody holds, and the region it is for, in words. */
export function useGrantWords() {
  const { t } = useTranslation(['common', 'vocabulary']);
  return ({ role, region, regionName }: Me['grants'][number]) =>
    t('common:account.roleFor', {
      role: t(`vocabulary:role.${role}`),
      region: region ? (regionName ?? region) : t('common:account.everyRegion'),
    });
}
