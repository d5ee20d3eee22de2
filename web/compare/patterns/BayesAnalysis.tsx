import { useQuery } from '@tanstack/react-query';
import type { Refused as Reason } from '../../../api/analysis/patterns/refuse.ts';
import { ProblemError } from '../../client.ts';
import { analysisQuery } from '../../queries/analysis.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import type { AnalysisProps } from './Part.tsx';
import { Refused } from './Refused.tsx';
import { Result } from './Result.tsx';
import { serverAddress } from './serverAddress.ts';

/** An analysis of standardised rates, which the server makes: it knows the population of every region and year. */
export function BayesAnalysis(props: AnalysisProps) {
  const { view, change, of, first, second, words } = props;
  const address = serverAddress(view, first, second);
  const answer = useQuery(analysisQuery(view.statistic, address));
  if (answer.isPending) return <Loading />;
  if (answer.error) {
    const refused = reasonsIn(answer.error);
    if (refused.length > 0) return <Refused {...{ refused, of, view, change, words }} />;
    return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  }
  const { leftOut, demonstrations } = answer.data;
  return <Result {...props} {...{ address, leftOut, demonstrations }} found={answer.data} />;
}

/** Refusals of the server that are the page's own too. */
const reasonsIn = (error: unknown): Reason[] =>
  error instanceof ProblemError
    ? (error.body?.errors ?? []).flatMap((one) => (one.code ? [one as Reason] : []))
    : [];
