import { useMemo } from 'react';
import { hashKey, useQueries } from '@tanstack/react-query';
import type { IndicatorColumns, ScoreColumns } from '../../api/contract/scores.ts';
import type { Measure, Variable } from '../../api/contract/variable.ts';
import { indicatorSeries, scoreSeries, type Series } from '../map/figures.ts';
import { indicatorQuery, scoresQuery } from './figures.ts';

/** A chosen variable with its figures, once they are here. */
export interface Measured {
  variable: Variable;
  series: Series | null;
  error: unknown;
  retry: () => void;
}

/** What is asked of the server for a variable: the request the map makes too, so that nothing is asked for twice. */
function queryOf({ measure, edition, year }: Variable) {
  if (measure.kind === 'score')
    return scoresQuery({ kind: 'scores', scope: measure.scope, edition: edition ?? '', year, own: null });
  const { kind, ...filters } = measure;
  return indicatorQuery({ kind: 'indicator', name: kind, year, level: 'own', ...filters });
}

/** The requests that some variables need, each once, and which of them answers each variable. */
export function requestsFor(variables: readonly Variable[]) {
  const queries = new Map<string, ReturnType<typeof queryOf>>();
  const keys = variables.map((variable) => {
    const query = queryOf(variable);
    const key = hashKey(query.queryKey);
    queries.set(key, query);
    return key;
  });
  const order = [...queries.keys()];
  return { queries: [...queries.values()], answeredBy: keys.map((key) => order.indexOf(key)) };
}

const seriesFrom = (measure: Measure, columns: ScoreColumns | IndicatorColumns): Series =>
  measure.kind === 'score' && 'scope' in columns
    ? scoreSeries(columns, measure.area)
    : indicatorSeries(columns as IndicatorColumns);

/** Of the same columns the same series, so that what is reckoned from it stays while only the address changes. */
const made = new WeakMap<object, Map<string, Series>>();

function seriesOf({ measure }: Variable, columns: ScoreColumns | IndicatorColumns): Series {
  const known = made.get(columns) ?? new Map<string, Series>();
  made.set(columns, known);
  const area = measure.kind === 'score' ? measure.area : '';
  const series = known.get(area) ?? seriesFrom(measure, columns);
  known.set(area, series);
  return series;
}

/** The figures of some variables; areas of one edition and year come with one request. */
export function useMeasured(variables: readonly Variable[]): Measured[] {
  const { queries, answeredBy } = useMemo(() => requestsFor(variables), [variables]);
  const answers = useQueries({
    queries: queries.map((query) => ({ ...(query as ReturnType<typeof indicatorQuery>) })),
    combine: (results) =>
      results.map(({ data, error, refetch }) => ({
        data: data as ScoreColumns | IndicatorColumns | undefined,
        error,
        refetch,
      })),
  });
  return useMemo(
    () =>
      variables.map((variable, at) => {
        const { data, error, refetch } = answers[answeredBy[at] as number] ?? {};
        return {
          variable,
          series: data ? seriesOf(variable, data) : null,
          error: error ?? null,
          retry: () => void refetch?.(),
        };
      }),
    [variables, answers, answeredBy],
  );
}
