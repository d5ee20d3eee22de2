import {
  type AssessedArea,
  assessedAreas,
  governanceElements,
  indicatorGroups,
  processPhases,
} from '../../drizzle/vocabulary.ts';
import type { AssessmentInstrument, Indicator } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { coverageOf } from './assessed-coverage.ts';
import { type Finding, repeated } from './finding.ts';

/** How the codes of an area's indicators begin: an answer's code says what it is about. */
export const prefixes: Record<AssessedArea, string> = {
  'labour-market': 'lm-',
  education: 'ed-',
  language: 'la-',
  health: 'he-',
  housing: 'ho-',
  'social-assistance': 'sa-',
  'political-participation': 'pp-',
  'anti-discrimination': 'ad-',
  reception: 're-',
};

/** Fewest indicators of an area, of a value of another axis, and on health and education without a permit. */
export const fewest = {
  scored: { area: 6, value: 10, irregular: 4 },
  explorative: { area: 1, value: 1, irregular: 0 },
} as const;

/** Codes that stand twice or say another area, retired ones included; people without a permit in the wrong group. */
export const codeFaults = ({ indicators }: AssessmentInstrument): Finding[] => [
  ...twice(indicators).map((name) => ({ place: name, ...say('stands-twice', { name }) })),
  ...indicators.flatMap(ownCodeFaults),
];

function ownCodeFaults({ code: place, area, options, irregular, group }: Indicator): Finding[] {
  const prefix = prefixes[area];
  return [
    ...(place.startsWith(prefix) ? [] : [{ place, ...say('code-of-area', { area, prefix }) }]),
    ...twice(options).map((name) => ({ place, ...say('stands-twice', { name }) })),
    ...(irregular && group !== 'third-country-nationals' ? [{ place, ...say('irregular-group') }] : []),
  ];
}

const twice = (list: readonly { code: string }[]) => repeated(list.map(({ code }) => code));

/** Values of the axes with too few indicators for a mean that means something. They are faults of the whole. */
export function coverageFaults(instrument: AssessmentInstrument): Finding[] {
  const { areas, whole } = coverageOf(instrument);
  const { area: least, value, irregular } = fewest[instrument.kind];
  const withoutPermit = areas.health.irregular + areas.education.irregular;
  return [
    ...assessedAreas
      .map((area) => ({ area, count: areas[area].indicators, least }))
      .filter(isFew)
      .map((few) => say('area-too-few', few)),
    ...governanceElements
      .map((element) => ({ element, count: whole.element[element], least: value }))
      .filter(isFew)
      .map((few) => say('element-too-few', few)),
    ...processPhases
      .map((phase) => ({ phase, count: whole.phase[phase], least: value }))
      .filter(isFew)
      .map((few) => say('phase-too-few', few)),
    ...indicatorGroups
      .map((group) => ({ group, count: whole.group[group], least: value }))
      .filter(isFew)
      .map((few) => say('group-too-few', few)),
    ...[{ count: withoutPermit, least: irregular }].filter(isFew).map((few) => say('irregular-too-few', few)),
  ].map((fault) => ({ place: '', ...fault }));
}

const isFew = ({ count, least }: { count: number; least: number }) => count < least;
