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
export function drafted(
  last: AssessmentInstrument,
  draft: Pick<DraftView, 'title' | 'introduction' | 'indicators'>,
  mine: Parts,
): AssessmentInstrument {
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
    const { title, introduction } = part;
    return {
      ...draft,
      title: isSameAs(title, last.title) ? null : title,
      introduction: isSameAs(introduction, last.introduction) ? null : introduction,
    };
  }
  const others = draft.indicators.filter(({ code }) => code !== part.code);
  const before = last.indicators.find(({ code }) => code === part.code);
  return { ...draft, indicators: isSameAs(before, part) ? others : [...others, part] };
}

/** The keys of the parts that differ from what the server has. */
export const unsavedIn = (mine: Parts, base: Parts): string[] =>
  Object.keys(mine).filter((key) => !isSameAs(mine[key], base[key]));

/** Somebody else changed the same part meanwhile; undefined = they took it away. */
export interface Clash {
  key: string;
  theirs: Part | undefined;
}

/**
 * What is written here, and what it is written on, once the draft that somebody else saved is taken over: of a part that
 * only they changed theirs stays, of one that only changed here one's own; each that both changed is a clash.
 */
export function takenOver(
  last: AssessmentInstrument,
  fresh: Pick<DraftView, 'title' | 'introduction' | 'indicators'>,
  { mine, base }: { mine: Parts; base: Parts },
): { mine: Parts; base: Parts; clashes: Clash[] } {
  const kept: Record<string, Part> = {};
  const bases: Record<string, Part> = { ...base };
  const clashes: Clash[] = [];
  for (const [key, own] of Object.entries(mine)) {
    const theirs = partIn(last, fresh, key);
    const isTheirsOnly = isSameAs(own, base[key]) && !isSameAs(theirs, base[key]);
    if (!isTheirsOnly) kept[key] = own;
    if (isSameAs(theirs, base[key])) continue;
    if (isTheirsOnly || isSameAs(theirs, own)) {
      if (theirs) bases[key] = theirs;
    } else clashes.push({ key, theirs });
  }
  return { mine: kept, base: bases, clashes };
}
