import type { AssessmentInstrument, Indicator } from '../../../api/contract/indicator.ts';
import type { DraftTexts } from '../../../api/contract/instrument-draft.ts';
import { isSameAs, nextVersion } from '../../../api/instruments/assessed-draft.ts';
import type { DraftOn } from '../../queries/instrumentDraft.ts';
import type { Values } from '../../ui/draft/merge.ts';

/** What is saved at once: an indicator under its code, or title and introduction under `texts`. */
export type Part = Indicator | DraftTexts;
export const TEXTS = 'texts';
const isIndicator = (part: Part): part is Indicator => 'code' in part;

type OnLast = Pick<DraftOn, 'last' | 'title' | 'introduction' | 'indicators'>;

/** Every part as the draft says it, or else the last version. */
export function partsOf(draft: OnLast): Values {
  const { title, introduction, indicators } = nextVersion(draft.last, draft);
  return {
    [TEXTS]: { title, introduction },
    ...Object.fromEntries(indicators.map((one) => [one.code, one])),
  };
}

/** One of them; undefined where there is none, or not any more. */
export const partIn = (values: Values, key: string) => values[key] as Part | undefined;

/** The next version that the parts make. */
export function versionOf(last: AssessmentInstrument, values: Values): AssessmentInstrument {
  const parts = Object.keys(values).flatMap((key) => partIn(values, key) ?? []);
  const { title, introduction } = (values[TEXTS] ?? last) as DraftTexts;
  return nextVersion(last, { title, introduction, indicators: parts.filter(isIndicator) });
}

/** The draft once a part of it is saved, or taken away: what is as in the last version is not kept. */
export function withSaved<Draft extends OnLast>(draft: Draft, key: string, part: Part | undefined): Draft {
  const { last } = draft;
  if (part && !isIndicator(part)) {
    const { title, introduction } = part;
    return {
      ...draft,
      title: isSameAs(title, last.title) ? null : title,
      introduction: isSameAs(introduction, last.introduction) ? null : introduction,
    };
  }
  const others = draft.indicators.filter(({ code }) => code !== key);
  const before = last.indicators.find(({ code }) => code === key);
  return { ...draft, indicators: !part || isSameAs(before, part) ? others : [...others, part] };
}
