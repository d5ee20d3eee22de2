import { lazy, Suspense, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { gazetteerOf } from '../map/geometry.ts';
import { boundariesQuery } from '../queries/boundaries.ts';
import { useMeasured } from '../queries/variables.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { createMarks } from './marked.ts';
import { PartLinks } from './PartLinks.tsx';
import { useCompareView } from './useCompareView.ts';
import { useCompareWords } from './words.ts';
import './compare.css';

const shown = {
  standing: lazy(() => import('./standing/Part.tsx')),
  maps: lazy(() => import('./maps/Part.tsx')),
  patterns: lazy(() => import('./patterns/Part.tsx')),
  similar: lazy(() => import('./similar/Part.tsx')),
  matching: lazy(() => import('./matching/Part.tsx')),
};

/** Regions compared: in their contexts, on maps in step, by spatial statistics, with those like them. */
export default function Page() {
  const { view, change } = useCompareView();
  const boundaries = useQuery(boundariesQuery);
  const gazetteer = useMemo(() => boundaries.data && gazetteerOf(boundaries.data), [boundaries.data]);
  const words = useCompareWords(gazetteer);
  const measured = useMeasured(view.by);
  const [marks] = useState(createMarks);
  const Part = shown[view.part];
  return (
    <div className="compare">
      <PageTitle title={words.t('compare:page.title')}>
        <p>{words.t('compare:page.intro')}</p>
      </PageTitle>
      <PartLinks {...{ view, change, words }} />
      {boundaries.error ? <Failed error={boundaries.error} retry={() => void boundaries.refetch()} /> : null}
      {gazetteer ? (
        <Suspense fallback={<Loading />}>
          <Part {...{ view, change, measured, gazetteer, words, marks }} />
        </Suspense>
      ) : null}
    </div>
  );
}
