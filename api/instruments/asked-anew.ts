import type { Definition } from './definition.ts';
import { codesOf, differenceOf } from './difference.ts';
import { groupsOf, questionsOf, textIn } from './questions.ts';

interface Asked {
  path: string;
  /** In words; in a group with the group's own, as in "Needs – Title". */
  question: string;
}

interface Rephrased extends Asked {
  part: 'title' | 'help' | 'choice';
  /** Null: a choice that was not, or is no longer, there. */
  before: string | null;
  after: string | null;
}

/** What a newer version of a questionnaire asks differently, for whoever answered the older one, in the order of the questions. */
interface AskedAnew {
  added: Asked[];
  /** Asked no more, in the older version's words. */
  removed: Asked[];
  reworded: Rephrased[];
  /** How many other things changed: the page a question stands on, when it is asked, whether it must be answered … */
  others: number;
}

/** Example: a choice that is new is in `reworded` as `{path: 'needs.horizon', part: 'choice', before: null, after: 'Long term'}`. */
export function askedAnew(before: Definition, after: Definition, language: string): AskedAnew {
  const { added, removed, titles, helps, codesAdded, codesRemoved, codesReworded, moved, settings } =
    differenceOf(before, after, [language]);
  const [old, now] = [wordsOf(before, language), wordsOf(after, language)];
  const question = (path: string) => now.get(path) ?? old.get(path) ?? path;
  const asked = (path: string): Asked => ({ path, question: question(path) });
  const ofChoice = (place: string) => ({ ...asked(place.split(': ')[0] ?? ''), part: 'choice' as const });
  const [choiceBefore, choiceNow] = [choicesOf(before, language), choicesOf(after, language)];
  const reworded: Rephrased[] = [
    ...titles.map(({ path, before, after }) => ({ ...asked(path), part: 'title' as const, before, after })),
    ...helps.map(({ path, before, after }) => ({ ...asked(path), part: 'help' as const, before, after })),
    ...codesReworded.map(({ path: place, before, after }) => ({ ...ofChoice(place), before, after })),
    ...codesAdded.map((place) => ({ ...ofChoice(place), before: null, after: choiceNow(place) })),
    ...codesRemoved.map((place) => ({ ...ofChoice(place), before: choiceBefore(place), after: null })),
  ];
  const order = new Map([...now.keys()].map((path, index) => [path, index]));
  return {
    added: added.map(asked),
    removed: removed.map(asked),
    reworded: reworded.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0)),
    others: moved.length + settings.length,
  };
}

/** Every question in words, by path. */
function wordsOf(definition: Definition, language: string): Map<string, string> {
  const groups = new Map(
    groupsOf(definition).map(({ group }) => [group.name, textIn(group.title, language)]),
  );
  return new Map(
    questionsOf(definition).map(({ path, group, question }) => {
      const title = textIn(question.title, language);
      return [path, group ? `${groups.get(group)} – ${title}` : title];
    }),
  );
}

/** A choice in words; it is named as in a difference: `needs.horizon: urgent`. */
function choicesOf(definition: Definition, language: string): (place: string) => string {
  const questions = new Map(questionsOf(definition).map(({ path, question }) => [path, question]));
  return (place) => {
    const [path = '', code = ''] = place.split(': ');
    const question = questions.get(path);
    return textIn((question && codesOf(question).get(code)) ?? code, language);
  };
}
