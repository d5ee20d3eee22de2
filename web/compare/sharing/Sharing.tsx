import { lazy, Suspense } from 'react';
import { later } from '../../text/later.ts';
import type { SharingProps } from './Bar.tsx';
import './sharing.css';

const Bar = lazy(later(() => import('./Bar.tsx'), 'comparisons'));

/** What one may do with the whole comparison. It comes after the page; its place is kept. */
export function Sharing(props: SharingProps) {
  return (
    <Suspense fallback={<div className="sharing-place" />}>
      <Bar {...props} />
    </Suspense>
  );
}
