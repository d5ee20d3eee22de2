export const indicatorNames = ['population-change', 'net-migration', 'arrivals', 'needs'] as const;
export type IndicatorName = (typeof indicatorNames)[number];
