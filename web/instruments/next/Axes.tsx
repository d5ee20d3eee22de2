import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../api/contract/indicator.ts';
import { governanceElements, indicatorGroups, processPhases } from '../../../drizzle/vocabulary.ts';

export type AxisPlace = Pick<Indicator, 'element' | 'phase' | 'group'>;

interface AxesProps {
  place: Partial<AxisPlace>;
  put: (place: Partial<AxisPlace>) => void;
  /** Says what is not chosen yet. */
  isChecked?: boolean;
}

/** The place of an indicator on the three axes beside its area. */
export function Axes({ place, put, isChecked = false }: AxesProps) {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const select = <Axis extends keyof AxisPlace>(
    axis: Axis,
    label: string,
    words: { value: AxisPlace[Axis]; label: string }[],
  ) => (
    <NativeSelect
      label={label}
      value={place[axis] ?? ''}
      data={place[axis] ? words : [{ value: '', label: t('authoring:begin.choose') }, ...words]}
      error={isChecked && !place[axis] ? t('authoring:begin.needed') : undefined}
      onChange={(event) => {
        const chosen = words.find(({ value }) => value === event.currentTarget.value);
        if (chosen) put({ [axis]: chosen.value } as Partial<AxisPlace>);
      }}
    />
  );
  return (
    <>
      {select(
        'element',
        t('authoring:field.element'),
        governanceElements.map((value) => ({ value, label: t(`vocabulary:governanceElement.${value}`) })),
      )}
      {select(
        'phase',
        t('authoring:field.phase'),
        processPhases.map((value) => ({ value, label: t(`vocabulary:processPhase.${value}`) })),
      )}
      {select(
        'group',
        t('authoring:field.group'),
        indicatorGroups.map((value) => ({ value, label: t(`vocabulary:indicatorGroup.${value}`) })),
      )}
    </>
  );
}
