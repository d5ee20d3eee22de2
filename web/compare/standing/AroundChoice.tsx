import { NativeSelect, NumberInput } from '@mantine/core';
import { neighbourhoods } from '../../../api/contract/comparison-address.ts';
import type { PartProps } from '../parts.ts';

/** What is taken for a region's neighbourhood: it is a matter of opinion, so one chooses. */
export function AroundChoice({ view, change, words: { t } }: Pick<PartProps, 'view' | 'change' | 'words'>) {
  return (
    <div className="row standing-around">
      <NativeSelect
        label={t('compare:around.label')}
        value={view.around}
        data={neighbourhoods.map((value) => ({ value, label: t(`compare:around.choose.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const around = neighbourhoods.find((one) => one === value);
          if (around) change({ around });
        }}
      />
      {view.around === 'nearest' ? (
        <NumberInput
          label={t('compare:around.howMany')}
          min={1}
          max={50}
          clampBehavior="strict"
          allowDecimal={false}
          value={view.nearest}
          onChange={(value) =>
            typeof value === 'number' && value >= 1 && change({ nearest: value }, 'replace')
          }
        />
      ) : null}
    </div>
  );
}
