import { assessedInstruments } from '../../api/instruments/assessed.ts';
import type { AssessmentInstrument, Indicator, Spoken } from '../../api/contract/indicator.ts';

/** The pilot instrument, or that of phase I, to be broken by a test. */
export function assessed(id: AssessmentInstrument['id'] = 'mipex-reg'): AssessmentInstrument {
  const found = assessedInstruments.find((one) => one.id === id);
  if (!found) throw new Error(`The instrument ${id} is gone.`);
  return structuredClone(found);
}

export const bothWays = (words: string): Spoken => ({ en: words, fr: `${words} en français` });

/** An indicator on health with two options, and what a test changes in it. */
export const indicatorOf = (code: string, changed: Partial<Indicator> = {}): Indicator => ({
  code,
  area: 'health',
  element: 'actions',
  phase: 'output',
  group: 'third-country-nationals',
  title: bothWays(`Title of ${code}`),
  question: bothWays(`Question of ${code}`),
  guidance: bothWays(`Guidance of ${code}`),
  evidence: bothWays(`Evidence of ${code}`),
  options: [
    { code: 'a', value: 100, text: bothWays(`All that ${code} asks`) },
    { code: 'b', value: 0, text: bothWays(`Nothing that ${code} asks`) },
  ],
  ...changed,
});

export const instrumentWith = (...indicators: Indicator[]): AssessmentInstrument => ({
  id: 'mipex-reg',
  version: 1,
  kind: 'scored',
  title: bothWays('Small'),
  introduction: bothWays('For tests'),
  indicators,
});

/** A new indicator with every text written, as a draft's check wants it. */
export const written = (one: Indicator): Indicator => ({
  ...one,
  title: bothWays(`New ${one.code}`),
  question: bothWays(`What of ${one.code} does the region do now`),
  guidance: bothWays(`Look at ${one.code} in the last year`),
  evidence: bothWays(`A document on ${one.code}`),
  options: one.options.map((option) => ({
    ...option,
    text: bothWays(`The region does what ${option.code} of ${one.code} says`),
  })),
});
