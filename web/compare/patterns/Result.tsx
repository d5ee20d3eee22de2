import { mostPermutations } from '../../../api/contract/spatial.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { Aside } from './Aside.tsx';
import { ClusterMap } from './ClusterMap.tsx';
import { MarkedSwitch } from './MarkedSwitch.tsx';
import { Meaning } from './Meaning.tsx';
import { MoranPlot } from './MoranPlot.tsx';
import { Numbers } from './Numbers.tsx';
import { RegionTable } from './RegionTable.tsx';
import type { ResultProps } from './result.ts';

/** What was found: in words, as numbers, on the map, in a chart and region by region. */
export function Result(props: ResultProps & { address: string }) {
  const { found, view, change, words, leftOut, demonstrations, address } = props;
  return (
    <>
      <MarkedSwitch {...{ view, change, words }} />
      <Demonstration on={demonstrations.length > 0} />
      <Meaning
        {...{ found, words }}
        marked={view.marked}
        more={
          view.permutations === mostPermutations ? null : () => change({ permutations: mostPermutations })
        }
        facts={{ leftOut: leftOut.length, demonstrations: demonstrations.length }}
      />
      <div className="patterns-views">
        <ClusterMap {...props} />
        {found.statistic === 'hotspots' ? null : <MoranPlot {...props} found={found} />}
      </div>
      <Numbers {...{ found, view, address, words }} />
      <RegionTable {...props} />
      <Aside {...{ found, leftOut, words }} />
    </>
  );
}
