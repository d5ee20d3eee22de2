import type { AssessmentInstrument, Indicator, Spoken } from '../contract/indicator.ts';

/** A text of an instrument and where it stands: `title`, `lm-01.question`, or of an option `lm-01.a`. */
export interface PlacedText {
  place: string;
  text: Spoken;
}

const parts = ['title', 'question', 'guidance', 'evidence'] as const;

/** Every text of an indicator, its options last. Example: of `lm-01` the third is that of `lm-01.guidance`. */
export const textsOfIndicator = (one: Indicator): PlacedText[] => [
  ...parts.map((part) => ({ place: `${one.code}.${part}`, text: one[part] })),
  ...optionTexts(one),
];

export const optionTexts = ({ code, options }: Indicator): PlacedText[] =>
  options.map((option) => ({ place: `${code}.${option.code}`, text: option.text }));

/** Every text of an instrument that is still asked; what is retired is only read again. */
export const textsOf = (instrument: AssessmentInstrument): PlacedText[] => [
  { place: 'title', text: instrument.title },
  { place: 'introduction', text: instrument.introduction },
  ...askedIn(instrument).flatMap(textsOfIndicator),
];

export const askedIn = ({ indicators }: AssessmentInstrument): Indicator[] =>
  indicators.filter(({ retired }) => !retired);

/** The languages in which any text of an instrument is written. Example: `['en', 'fr']`. */
export const languagesIn = (instrument: AssessmentInstrument): string[] => [
  ...new Set(textsOf(instrument).flatMap(({ text }) => Object.keys(text))),
];
