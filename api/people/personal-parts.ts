import { isAnswers } from '../instruments/given.ts';
import type { Answers } from '../submissions/entries.ts';
import { type Named, type Whom, whomItNames } from './naming.ts';

/** One contact among the personal answers of a questionnaire: its own, or that of an entry of a group. */
interface Part {
  group: string | null;
  entry: string | null;
  said: Answers;
}

function partsOf(personal: Answers): Part[] {
  const own = Object.entries(personal).filter(([, value]) => !isAnswers(value));
  const grouped = Object.entries(personal).flatMap(([group, byId]) =>
    isAnswers(byId)
      ? Object.entries(byId).map(([entry, said]) => ({ group, entry, said: isAnswers(said) ? said : {} }))
      : [],
  );
  return [{ group: null, entry: null, said: Object.fromEntries(own) }, ...grouped];
}

function joined(parts: readonly Part[]): Answers {
  const left: Answers = {};
  for (const { group, entry, said } of parts) {
    if (group === null || entry === null) Object.assign(left, said);
    else left[group] = { ...(isAnswers(left[group]) ? left[group] : {}), [entry]: said };
  }
  return left;
}

/**
 * The personal answers of a questionnaire without the contacts that name a person, each taken out whole.
 * Example: without Ana, `{contactName: 'Ana Puig', contactPhone: '1', practices: {p1: {contactName: 'Oriol Mas'}}}` is
 * `{practices: {p1: {contactName: 'Oriol Mas'}}}`.
 */
export function personalWithout(
  personal: Answers,
  who: Named,
  isTheirs: boolean,
): { left: Answers; whom: Whom; taken: Answers[] } {
  const seen = partsOf(personal).map((part) => ({
    part,
    whom: whomItNames(Object.values(part.said), who, isTheirs),
  }));
  const of = (whom: Whom) => seen.filter((one) => one.whom === whom);
  const mine = of('this-person').map(({ part }) => part.said);
  return {
    left: joined(seen.flatMap(({ part, whom }) => (whom === 'this-person' ? [] : [part]))),
    whom: mine.length > 0 ? 'this-person' : of('namesake').length > 0 ? 'namesake' : 'somebody-else',
    taken: mine,
  };
}
