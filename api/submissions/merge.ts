import { type Answers, entriesOf } from './entries.ts';

/** An answer that both changed, differently: whoever comes second sees both and chooses. */
export interface Clash {
  /** As in a difference: `finalRemark`, `needs.<id>.title`, or `needs.<id>` where one took away what the other changed. */
  field: string;
  mine: unknown;
  theirs: unknown;
}

/** A value as text, the same however its keys are ordered: the database orders them its own way. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
export const isSameAnswer = (a: unknown, b: unknown) => canonical(a ?? null) === canonical(b ?? null);
const isList = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && entriesOf(value).length === value.length;

/**
 * Puts one's own changes of a questionnaire onto answers that somebody else changed meanwhile, answer by answer and entry by
 * entry. Where both changed the same one differently, `answers` has one's own until one has chosen.
 * Example: from `{a: 1, b: 1}`, mine `{a: 2, b: 1}` and theirs `{a: 1, b: 3}` make `{a: 2, b: 3}` without a clash.
 */
export function mergeAnswers(
  base: Answers,
  mine: Answers,
  theirs: Answers,
  prefix = '',
): { answers: Answers; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const kept = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((name) => {
    const field = prefix + name;
    if ([base[name], mine[name], theirs[name]].some(isList)) {
      const merged = mergeEntries(
        entries(base[name]),
        entries(mine[name]),
        entries(theirs[name]),
        `${field}.`,
      );
      clashes.push(...merged.clashes);
      return [name, merged.list.length > 0 || mine[name] || theirs[name] ? merged.list : undefined] as const;
    }
    return [name, oneOf(field, base[name], mine[name], theirs[name], clashes)] as const;
  });
  return { answers: Object.fromEntries(kept.filter(([, value]) => value !== undefined)), clashes };
}

function oneOf(field: string, base: unknown, mine: unknown, theirs: unknown, clashes: Clash[]): unknown {
  if (isSameAnswer(mine, base)) return theirs;
  if (!isSameAnswer(theirs, base) && !isSameAnswer(theirs, mine)) clashes.push({ field, mine, theirs });
  return mine;
}

const entries = (value: unknown) => new Map(entriesOf(value).map((entry) => [entry.id, entry as Answers]));

/** Their order, and one's own new entries after it. */
function mergeEntries(
  base: Map<string, Answers>,
  mine: Map<string, Answers>,
  theirs: Map<string, Answers>,
  prefix: string,
): { list: Answers[]; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const ids = [...new Set([...theirs.keys(), ...mine.keys()])];
  const list = ids.flatMap((id): Answers[] => {
    const [was, own, other] = [base.get(id), mine.get(id), theirs.get(id)];
    if (own && other) {
      const merged = mergeAnswers(was ?? {}, own, other, `${prefix}${id}.`);
      clashes.push(...merged.clashes);
      return [merged.answers];
    }
    const left = oneOf(prefix + id, was, own, other, clashes) as Answers | undefined;
    return left ? [left] : [];
  });
  return { list, clashes };
}
