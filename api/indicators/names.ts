import { officialMeasures } from '../contract/variable.ts';

export const indicatorNames = [...officialMeasures, 'needs', 'practices'] as const;
export type IndicatorName = (typeof indicatorNames)[number];
