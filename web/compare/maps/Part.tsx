import { useEffect, useMemo, useState } from 'react';
import { Failed, Loading } from '../../ui/states.tsx';
import { figureWords } from '../figureWords.ts';
import { createTogether } from '../pane/together.ts';
import { useShapes } from '../pane/useShapes.ts';
import type { PartProps } from '../parts.ts';
import { Charts } from './Charts.tsx';
import { Controls } from './Controls.tsx';
import type { Given } from './given.ts';
import { GoTo } from './GoTo.tsx';
import { MarkedLine } from './MarkedLine.tsx';
import { Panes } from './Panes.tsx';
import { RegionTable } from './table/RegionTable.tsx';
import { Swipe } from './Swipe.tsx';
import { useDrawn } from './useDrawn.ts';
import './maps.css';

/** One to six maps in step, and under them the same figures as charts and as a table: what is marked in one is marked in all. */
export default function Part(props: PartProps) {
  const { view, change, measured, gazetteer, words, marks } = props;
  const { t } = words;
  const { pieces, drawn } = useDrawn(view, measured, gazetteer);
  const shapes = useShapes(gazetteer, pieces, view.level === 'own');
  const [together] = useState(() => createTogether(view.at, (at) => change({ at }, 'replace')));
  useEffect(() => together.lead(view.at), [together, view.at]);
  const says = useMemo(() => figureWords(words), [words]);
  const given: Given = { ...props, drawn, says };
  const errors = measured.filter(({ error }) => error);
  // Wherever the keyboard is: whoever marked with a pointer has it nowhere.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      marks.point(null);
      marks.pick([]);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [marks]);
  return (
    <div className="maps">
      <h2>{t('compare:part.maps')}</h2>
      <p className="maps-intro">{t('views:intro')}</p>
      <Controls {...given} />
      {errors.map(({ variable, error, retry }) => (
        <div key={words.variableName(variable, null)}>
          <p>{words.variableName(variable, null)}</p>
          <Failed error={error} retry={retry} />
        </div>
      ))}
      <MarkedLine {...given} />
      <section aria-labelledby="maps-maps">
        <h3 id="maps-maps" className="maps-heading">
          {t('views:maps')}
        </h3>
        <GoTo {...given} together={together} />
        {view.look === 'swipe' && drawn.length > 1 ? (
          <Swipe {...given} shapes={shapes} together={together} />
        ) : (
          <Panes {...given} shapes={shapes} together={together} />
        )}
      </section>
      {drawn.some(Boolean) ? (
        <>
          <Charts {...given} />
          <RegionTable {...given} />
        </>
      ) : errors.length < measured.length ? (
        <Loading />
      ) : null}
    </div>
  );
}
