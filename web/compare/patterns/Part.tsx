import { useMemo } from 'react';
import type { Variable } from '../../../api/contract/variable.ts';
import { type Measured, useMeasured } from '../../queries/variables.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import type { PartProps } from '../parts.ts';
import { ProblemError } from '../../client.ts';
import { populationUnknown } from '../../../api/analysis/patterns/refuse.ts';
import { Form } from './Form.tsx';
import { Refused } from './Refused.tsx';
import { type AnalysisProps, PageAnalysis } from './PageAnalysis.tsx';
import type { Analysed } from './result.ts';
import { type Subjects, subjectsOf } from './subjects.ts';
import './patterns.css';

/** Patterns in space: whether regions are like their neighbours, and which stand out with them. */
export default function Part(props: PartProps) {
  const { view, measured, words } = props;
  const subjects = useMemo(() => subjectsOf(view, measured), [view, measured]);
  if (!subjects) return null;
  return (
    <div className="patterns">
      <p>{words.t('patterns:intro')}</p>
      <Form {...props} subjects={subjects} />
      <Analysis {...props} subjects={subjects} />
    </div>
  );
}

function Analysis({ subjects, ...props }: PartProps & { subjects: Subjects }) {
  const { view, words } = props;
  const analysed = (one: Measured | null): Analysed | null =>
    one?.series
      ? { variable: one.variable, series: one.series, name: words.variableName(one.variable, one.series) }
      : null;
  const [first, second] = [analysed(subjects.first), analysed(subjects.second)];
  const waiting = [subjects.first, subjects.second].find((one) => one && one.series === null);
  if (!first || waiting) return <Waiting one={waiting ?? subjects.first} />;
  if (view.standardise === 'bayes')
    return <Standardised {...props} of={subjects.of} {...{ first, second }} />;
  return <PageAnalysis {...props} of={subjects.of} {...{ first, second }} population={null} />;
}

/** Numbers of people want the population on 1 January of their year. */
function Standardised(props: Omit<AnalysisProps, 'population'>) {
  const { year } = props.first.series;
  const wanted = useMemo(
    (): Variable[] => [{ measure: { kind: 'population' }, edition: null, year }],
    [year],
  );
  const [population] = useMeasured(wanted);
  const { view, change, of, first, words } = props;
  if (population?.error && population.error instanceof ProblemError && population.error.status === 400)
    return (
      <Refused
        {...{ view, change, of, words }}
        measure={first.variable.measure}
        refused={[populationUnknown(year)]}
      />
    );
  if (!population?.series) return population ? <Waiting one={population} /> : null;
  return <PageAnalysis {...props} population={population.series} />;
}

/** Figures on their way, or why there are none. */
function Waiting({ one: { error, retry } }: { one: Measured }) {
  return error ? <Failed error={error} retry={retry} /> : <Loading />;
}
