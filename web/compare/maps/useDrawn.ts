import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { type Gazetteer, piecesAt } from '../../map/geometry.ts';
import { taskforceQuery } from '../../queries/records.ts';
import type { Measured } from '../../queries/variables.ts';
import type { CompareView } from '../../../api/contract/comparison-address.ts';
import { drawAll } from './core/drawn.ts';
import { ownRegions } from './core/own.ts';

/** The pieces of the level that is looked at, and each variable on them: the one list behind maps, charts, table and files. */
export function useDrawn(view: CompareView, measured: readonly Measured[], gazetteer: Gazetteer) {
  const { level, regions, country, scale } = view;
  const mixed = level === 'own';
  const taskforce = useQuery({ ...taskforceQuery, enabled: mixed });
  const waiting = mixed && taskforce.isPending;
  const own = mixed && !waiting ? ownRegions(measured, taskforce.data ?? [], regions).join(' ') : '';
  const pieces = useMemo(
    () => (mixed && own === '' ? [] : piecesAt(gazetteer, level, own.split(' ').filter(Boolean))),
    [gazetteer, level, mixed, own],
  );
  const drawn = useMemo(
    () => drawAll(measured, { pieces, country, scale }),
    [measured, pieces, country, scale],
  );
  return { pieces, drawn };
}
