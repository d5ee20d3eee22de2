import type { AssessmentInstrument, Indicator } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { askedIn, optionTexts, type PlacedText } from './assessed-texts.ts';
import { plainWords } from './assessed-words.ts';
import type { Finding } from './finding.ts';

const fewestOptions = 3;
/** “Yes”, “partly” and “no” say nothing of what counts; nor do three more words around them. */
const fewestWords = 5;

/** Options that two experts could not tell apart, or that are not worth 100 down to 0. */
export function optionFaults(instrument: AssessmentInstrument, languages: readonly string[]): Finding[] {
  const asked = askedIn(instrument);
  if (instrument.kind === 'explorative') {
    return asked
      .filter(({ options }) => options.length > 0)
      .map(({ code }) => ({ place: code, ...say('options-unwanted') }));
  }
  const texts = asked.flatMap(optionTexts);
  return [
    ...asked.flatMap(valueFaults),
    ...languages.flatMap((language) => [...tooShort(texts, language), ...saidTwice(texts, language)]),
  ];
}

function valueFaults({ code: place, options }: Indicator): Finding[] {
  const values = options.map(({ value }) => value);
  const descend = values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0));
  const few = options.length < fewestOptions;
  return [
    ...(few ? [{ place, ...say('too-few-options', { least: fewestOptions }) }] : []),
    ...(descend ? [] : [{ place, ...say('values-descend') }]),
    ...(values.includes(100) && values.includes(0) ? [] : [{ place, ...say('values-ends') }]),
  ];
}

const tooShort = (texts: PlacedText[], language: string): Finding[] =>
  texts
    .map(({ place, text }) => ({ place, words: plainWords(text[language] ?? '') }))
    .filter(({ words }) => words !== '' && words.split(' ').length < fewestWords)
    .map(({ place }) => ({ place, ...say('option-too-short', { language, least: fewestWords }) }));

/** Each option that says what an earlier one says, of the same indicator or of another. */
function saidTwice(texts: PlacedText[], language: string): Finding[] {
  const first = new Map<string, string>();
  return texts.flatMap(({ place, text }) => {
    const words = plainWords(text[language] ?? '');
    const other = first.get(words);
    if (words === '') return [];
    if (other !== undefined) return [{ place, ...say('option-said-twice', { language, other }) }];
    first.set(words, place);
    return [];
  });
}
