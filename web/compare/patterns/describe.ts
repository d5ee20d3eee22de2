import { clusterOf } from './clusters.ts';
import { analysedOf, type ResultProps } from './result.ts';
import { writers } from './written.ts';

/** What is said of a region that is pointed at: its figure, its neighbours', and what it is; or why it has none. */
export function describer(props: ResultProps): (code: string) => string {
  const { found, view, leftOut, words } = props;
  const { t } = words;
  const write = writers(words.formats);
  const regions = new Map(found.regions.map((one) => [one.region, one]));
  const states = new Map(leftOut.map(({ region, state }) => [region, state]));
  const [own = '', other = own] = analysedOf(props).map(({ series }) => words.unitName(series.unit));
  return (code) => {
    const name = t('patterns:out.entry', { region: words.regionName(code), code });
    const one = regions.get(code);
    const state = states.get(code);
    if (!one) return state ? [name, t(`vocabulary:valueState.${state}`)].join('\n') : name;
    const lines = [
      name,
      t('patterns:tip.value', { value: write.figure(one.value), unit: own }),
      one.lag === null ? null : t('patterns:tip.lag', { value: write.figure(one.lag), unit: other }),
      t(`patterns:cluster.${clusterOf(one, view.marked)}`),
    ];
    return lines.filter((line) => line !== null).join('\n');
  };
}
