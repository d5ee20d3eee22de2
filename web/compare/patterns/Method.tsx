import {
  MOST_KM,
  MOST_NEAREST,
  MOST_SEED,
  permutationCounts,
  rowForms,
  weightings,
} from '../../../api/contract/spatial.ts';
import type { PartProps } from '../parts.ts';
import { NumberField } from '../NumberField.tsx';
import { OneOf } from './OneOf.tsx';

/** Who is a neighbour, how much neighbours count, and how chance is tried. */
export function Method({ view, change, words }: Pick<PartProps, 'view' | 'change' | 'words'>) {
  const { t, formats } = words;
  return (
    <div className="patterns-fields">
      <OneOf
        label={t('patterns:form.weights')}
        description={t(`patterns:weightsHelp.${view.weights}`)}
        value={view.weights}
        values={weightings}
        textOf={(one) => t(`patterns:weights.${one}`)}
        onChange={(weights) => change({ weights })}
      />
      {view.weights === 'nearest' ? (
        <NumberField
          label={t('patterns:form.nearest')}
          value={view.nearest}
          from={1}
          to={MOST_NEAREST}
          words={words}
          onChange={(nearest) => change({ nearest })}
        />
      ) : null}
      {view.weights === 'distance' ? (
        <NumberField
          label={t('patterns:form.km')}
          value={view.km}
          from={1}
          to={MOST_KM}
          words={words}
          onChange={(km) => change({ km })}
        />
      ) : null}
      <OneOf
        label={t('patterns:form.rows')}
        description={t(`patterns:rowsHelp.${view.rows}`)}
        value={view.rows}
        values={rowForms}
        textOf={(one) => t(`patterns:rows.${one}`)}
        onChange={(rows) => change({ rows })}
      />
      <OneOf
        label={t('patterns:form.permutations')}
        description={t('patterns:form.permutationsHelp')}
        value={view.permutations}
        values={permutationCounts}
        textOf={formats.number}
        onChange={(permutations) => change({ permutations })}
      />
      <NumberField
        label={t('patterns:form.seed')}
        description={t('patterns:form.seedHelp')}
        value={view.seed}
        from={1}
        to={MOST_SEED}
        words={words}
        onChange={(seed) => change({ seed })}
      />
    </div>
  );
}
