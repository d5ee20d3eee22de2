import { lazy, Suspense } from 'react';
import { loadTexts } from '../../text/texts.ts';
import type { SharingProps } from './Bar.tsx';
import './sharing.css';

const Bar = lazy(async () => {
  const [bar] = await Promise.all([import('./Bar.tsx'), loadTexts('comparisons')]);
  return bar;
});

/** What one may do with the whole comparison. It comes after the page; its place is kept. */
export function Sharing(props: SharingProps) {
  return (
    <Suspense fallback={<div className="sharing-place" />}>
      <Bar {...props} />
    </Suspense>
  );
}
