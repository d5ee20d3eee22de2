import type { LayerSpecification } from 'maplibre-gl';
import { paper } from '../colours.ts';

/** Outlines over the colours: the Task Force's regions, the one pointed at, the one chosen. */
export const marked: LayerSpecification[] = [
  {
    id: 'taskforce-halo',
    type: 'line',
    source: 'taskforce',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': '#ffffff',
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 2.4, 7, 4.5],
      'line-opacity': 0.85,
    },
  },
  {
    id: 'taskforce',
    type: 'line',
    source: 'taskforce',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': paper.taskforce,
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1, 7, 2.2],
      'line-opacity': 0.75,
    },
  },
  {
    id: 'pointed',
    type: 'line',
    source: 'pointed',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': paper.chosen, 'line-width': 2 },
  },
  {
    id: 'chosen-halo',
    type: 'line',
    source: 'chosen',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': 5 },
  },
  {
    id: 'chosen',
    type: 'line',
    source: 'chosen',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': paper.chosen, 'line-width': 2.5 },
  },
];
