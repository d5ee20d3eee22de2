import type { AssessmentInstrument, Indicator } from '../../../api/contract/indicator.ts';
import type { DraftTexts, DraftView } from '../../../api/contract/instrument-draft.ts';
import { isSameAs, nextVersion } from '../../../api/instruments/assessed-draft.ts';

/** What is saved at once: an indicator under its code, or title and introduction under `texts`. */
export type Part = Indicator | DraftTexts;
export type Parts = Readonly<Record<string, Part>>;
export const TEXTS = 'texts';
const isIndicator = (part: Part): part is Indicator => 'code' in part;

/** What the server has of a part, as the draft says it or else the last version; undefined where it has none. */
export function partIn(
  last: AssessmentInstrument,
  draft: Pick<DraftView, 'title' | 'introduction' | 'indicators'>,
  key: string,
): Part | undefined {
  if (key === TEXTS)
    return {
      title: draft.title ?? last.title,
      introduction: draft.introduction ?? last.introduction,
    };
  const of = (list: readonly Indicator[]) => list.find(({ code }) => code === key);
  return of(draft.indicators) ?? of(last.indicators);
}

/** The next version as it stands on the page: what the server has, and over it what is written here. */
export function drafted(last: AssessmentInstrument, draft: DraftView, mine: Parts): AssessmentInstrument {
  const here = Object.values(mine).filter(isIndicator);
  const codes = new Set(here.map(({ code }) => code));
  const texts = mine[TEXTS];
  return nextVersion(last, {
    ...(texts && !isIndicator(texts) ? texts : draft),
    indicators: [...draft.indicators.filter(({ code }) => !codes.has(code)), ...here],
  });
}

/** The draft once a part of it is saved: what is as in the last version is not kept. */
export function withSaved(last: AssessmentInstrument, draft: DraftView, part: Part): DraftView {
  if (!isIndicator(part)) {
    const or = (text: Part & object, before: unknown) => (isSameAs(text, before) ? null : text);
    return {
      ...draft,
      title: or(part.title as never, last.title) as DraftView['title'],
      introduction: or(part.introduction as never, last.introduction) as DraftView['introduction'],
    };
  }
  const others = draft.indicators.filter(({ code }) => code !== part.code);
  const before = last.indicators.find(({ code }) => code === part.code);
  return { ...draft, indicators: isSameAs(before, part) ? others : [...others, part] };
}

/** The keys of the parts that differ from what the server has. */
export const unsavedIn = (mine: Parts, base: Parts): string[] =>
  Object.keys(mine).filter((key) => !isSameAs(mine[key], base[key]));
