import { NativeSelect } from '@mantine/core';
import { neighbourhoods } from '../../../api/contract/comparison-address.ts';
import { MOST_NEAREST } from '../../../api/contract/spatial.ts';
import { NumberField } from '../NumberField.tsx';
import type { PartProps } from '../parts.ts';

/** What is taken for a region's neighbourhood: it is a matter of opinion, so one chooses. */
export function AroundChoice({ view, change, words }: Pick<PartProps, 'view' | 'change' | 'words'>) {
  return (
    <div className="row standing-around">
      <NativeSelect
        label={words.t('compare:around.label')}
        value={view.around}
        data={neighbourhoods.map((value) => ({ value, label: words.t(`compare:around.choose.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const around = neighbourhoods.find((one) => one === value);
          if (around) change({ around });
        }}
      />
      {view.around === 'nearest' ? (
        <NumberField
          label={words.t('compare:around.howMany')}
          value={view.nearest}
          from={1}
          to={MOST_NEAREST}
          words={words}
          onChange={(nearest) => change({ nearest }, 'replace')}
        />
      ) : null}
    </div>
  );
}
