import { lazy, Suspense, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { type Gazetteer, gazetteerOf } from '../map/geometry.ts';
import { boundariesQuery } from '../queries/boundaries.ts';
import { useMeasured } from '../queries/variables.ts';
import { Complaints } from '../ui/finding/Complaints.tsx';
import { later } from '../text/later.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import type { CompareView } from '../../api/contract/comparison-address.ts';
import { Choosing } from './choosing/Choosing.tsx';
import { NotARegion } from './choosing/NotARegion.tsx';
import { Regions } from './choosing/Regions.tsx';
import { Variables } from './choosing/Variables.tsx';
import { createMarks } from './marked.ts';
import { PartLinks } from './PartLinks.tsx';
import { Sharing } from './sharing/Sharing.tsx';
import { useCompareView } from './useCompareView.ts';
import { useCompareWords } from './words.ts';
import '../ui/report/report.css';
import '../ui/board.css';
import './compare.css';

const shown = {
  standing: lazy(later(() => import('./standing/Part.tsx'), 'views')),
  maps: lazy(later(() => import('./maps/Part.tsx'), 'views')),
  patterns: lazy(later(() => import('./patterns/Part.tsx'), 'views', 'patterns')),
  similar: lazy(later(() => import('./similar/Part.tsx'), 'views', 'similar')),
  matching: lazy(later(() => import('./matching/Part.tsx'), 'views', 'matching')),
};

/** The comparison with the regions that there are, and the codes in its address that are no region's. */
function regionsOf(view: CompareView, gazetteer: Gazetteer | undefined) {
  const isRegion = (code: string) => !gazetteer || gazetteer.nuts.isRegion(code);
  const unknown = view.regions.filter((code) => !isRegion(code));
  return { view: unknown.length > 0 ? { ...view, regions: view.regions.filter(isRegion) } : view, unknown };
}

/** Regions compared: in their contexts, on maps in step, by spatial statistics, with those like them. */
export default function Page() {
  const { view: asked, complaints, change } = useCompareView();
  const boundaries = useQuery(boundariesQuery);
  const gazetteer = useMemo(() => boundaries.data && gazetteerOf(boundaries.data), [boundaries.data]);
  const words = useCompareWords(gazetteer);
  const measured = useMeasured(asked.by);
  const { view, unknown } = useMemo(() => regionsOf(asked, gazetteer), [asked, gazetteer]);
  const [marks] = useState(createMarks);
  const Part = shown[view.part];
  return (
    <div className="compare">
      <PageTitle title={words.t('compare:page.title')}>
        <p>{words.t('compare:page.intro')}</p>
      </PageTitle>
      <Sharing {...{ view: asked, change, measured, words }} />
      {complaints.length + unknown.length > 0 ? (
        <Complaints complaints={complaints}>
          {unknown.map((code) => (
            <NotARegion key={code} {...{ code, view, words }} />
          ))}
        </Complaints>
      ) : null}
      {boundaries.error ? <Failed error={boundaries.error} retry={() => void boundaries.refetch()} /> : null}
      {gazetteer ? (
        <>
          <Choosing {...{ view, words }}>
            <Regions {...{ view, change, gazetteer, words, marks }} />
            <Variables {...{ view, change, measured, words }} />
          </Choosing>
          <PartLinks {...{ view, change, words }} />
          <Suspense fallback={<Loading />}>
            <Part {...{ view, change, measured, gazetteer, words, marks }} />
          </Suspense>
        </>
      ) : boundaries.error ? null : (
        <Loading />
      )}
    </div>
  );
}
