import { numberOrNull, oneOf, readTable, textOrNull } from '../table.ts';
import { courses, given, type Report } from './report.ts';

const flowColumns = [
  'region',
  'type',
  'from',
  'to',
  'period',
  'number',
  'min',
  'max',
  'unit',
  'method',
  'confidence',
  'counted_by',
  'remark',
  'visibility',
  'course',
  'words',
] as const;

/** The made-up flow observations: two and more for each region. */
export function flowReports(): Report[] {
  return readTable('demonstration/flows', flowColumns).map((row) => ({
    kind: 'flow',
    region: row.region,
    course: oneOf(courses, row.course),
    words: row.words,
    answers: given({
      type: row.type,
      from: placeIn(row.from),
      to: placeIn(row.to),
      period: row.period,
      number: numberOrNull(row.number),
      numberMin: numberOrNull(row.min),
      numberMax: numberOrNull(row.max),
      unit: row.unit,
      method: row.method,
      confidence: numberOrNull(row.confidence),
      countedBy: textOrNull(row.counted_by),
      remark: textOrNull(row.remark),
      visibility: row.visibility,
    }),
  }));
}

/** `ES51` is a region, `country:DE` a country, `ext:Ionian route` a point outside that has only a name. */
function placeIn(cell: string) {
  if (cell === '') return null;
  const [, kind, rest] = /^(country|ext):(.+)$/.exec(cell) ?? [];
  if (kind === 'ext') return { kind: 'external', name: rest };
  if (kind === 'country' || cell.length === 2) return { kind: 'country', code: rest ?? cell };
  return { kind: 'region', code: cell };
}
