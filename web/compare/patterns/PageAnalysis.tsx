import { useMemo } from 'react';
import { type Method, prepare, type Subject } from '../../../api/analysis/patterns/prepare.ts';
import type { Refused as Reason } from '../../../api/analysis/patterns/refuse.ts';
import type { CompareView } from '../../../api/contract/comparison-address.ts';
import { say } from '../../../api/contract/sentences.ts';
import { readVariable, type Variable } from '../../../api/contract/variable.ts';
import type { NutsLevel } from '../../../geo/nuts.ts';
import type { Series } from '../../map/figures.ts';
import type { Gazetteer } from '../../map/geometry.ts';
import type { PartProps } from '../parts.ts';
import { type Analysed, asShown } from './result.ts';
import { Refused } from './Refused.tsx';
import { Result } from './Result.tsx';
import { Running } from './Running.tsx';
import { dated, serverAddress } from './serverAddress.ts';
import { useFound } from './useFound.ts';

export interface AnalysisProps extends PartProps {
  /** The place of the first variable. */
  of: number;
  first: Analysed;
  second: Analysed | null;
  /** Where numbers of people are standardised. */
  population: Series | null;
}

/** An analysis that the page itself makes of the figures it has. */
export function PageAnalysis(props: AnalysisProps) {
  const { view, change, of, first, second, population, gazetteer, words } = props;
  // As a text, so that looking elsewhere on the map, or marking regions, begins nothing anew.
  const asked = JSON.stringify(askedOf(view));
  const [of1, of2] = [dated(first), second && dated(second)];
  const [series1, series2] = [first.series, second?.series];
  const prepared = useMemo(() => {
    const { statistic, level, ...method } = JSON.parse(asked) as Asked;
    if (level === 'own') return refusal({ field: 'level', ...say('one-level') });
    if (of1 === of2) return refusal({ field: 'with', ...say('same-variable') });
    return prepare(statistic, { ...method, level }, codesAt(gazetteer, level), {
      variable: subjectOf(of1, series1, population),
      with: of2 !== null && series2 ? subjectOf(of2, series2, population) : null,
    });
  }, [asked, gazetteer, of1, of2, series1, series2, population]);
  const shown = useMemo(() => {
    const { standardise } = JSON.parse(asked) as Asked;
    return {
      first: asShown(first, standardise, words),
      second: second && asShown(second, standardise, words),
    };
  }, [asked, first, second, words]);
  const { run, cancel, again } = useFound('task' in prepared ? prepared.task : null);
  const refused = 'refused' in prepared ? prepared.refused : run.state === 'refused' ? run.refused : null;
  if (refused) return <Refused {...{ refused, of, view, change, words }} measure={first.variable.measure} />;
  return (
    <>
      <Running {...{ run, cancel, again, words }} />
      {run.state === 'found' && 'task' in prepared && run.of === prepared.task ? (
        <Result
          {...props}
          {...shown}
          {...prepared}
          found={run.found}
          address={serverAddress(view, first, second)}
        />
      ) : null}
    </>
  );
}

const codesAt = ({ nuts }: Gazetteer, level: NutsLevel) => nuts.all(level).map(({ code }) => code);

const subjectOf = (text: string, series: Series, population: Series | null): Subject => ({
  ...series,
  ...(population ? { population: population.cells } : {}),
  measure: (readVariable(text) as Variable).measure,
});

const refusal = (reason: Reason) => ({ refused: [reason] });

type Asked = Pick<CompareView, 'statistic' | 'level'> & Omit<Method, 'level'>;

function askedOf(view: CompareView): Asked {
  const { statistic, level, country, standardise, weights, nearest, km, rows, permutations, seed } = view;
  return { statistic, level, country, standardise, weights, nearest, km, rows, permutations, seed };
}
