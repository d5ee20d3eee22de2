import { say } from '../contract/sentences.ts';
import type { Definition } from './definition.ts';
import { codesOf, differenceOf } from './difference.ts';
import type { Finding } from './finding.ts';
import { groupsOf, languagesOf, personalQuestions, questionsOf } from './questions.ts';

/** A published version of a questionnaire. */
export interface Earlier {
  version: number;
  definition: Definition;
}

/** What an answer may name: questions, groups, and codes as `needs.horizon: urgent`. */
const namesOf = (definition: Definition): string[] => [
  ...groupsOf(definition).map(({ group }) => group.name),
  ...questionsOf(definition).flatMap(({ path, question }) => [
    path,
    ...[...codesOf(question).keys()].map((code) => `${path}: ${code}`),
  ]),
];

/**
 * What the last version did not have and an earlier one had, against the newest that had it: answers were given to it then.
 * Example: `boats`, a number in version 1, nothing in version 2, comes back in version 3 as a text.
 */
export function returnedFindings(
  now: Definition,
  last: Definition,
  earlier: readonly Earlier[],
): { refused: Finding[]; toConfirm: Finding[] } {
  const seen = new Set(namesOf(last));
  const personal = new Set(personalQuestions(now));
  const still = new Set(namesOf(now));
  const refused: Finding[] = [];
  const toConfirm: Finding[] = [];
  for (const { version, definition } of earlier.toSorted((a, b) => b.version - a.version)) {
    // The languages it had: in another one nothing was said then.
    const difference = differenceOf(definition, now, languagesOf(definition));
    const isBack = ({ path }: { path: string }) => !seen.has(path);
    refused.push(
      ...difference.retyped.filter(isBack).map(({ path, before, after }) => ({
        place: path,
        ...say('returned-retyped', { version, before, after }),
      })),
      ...personalQuestions(definition)
        .filter((path) => isBack({ path }) && still.has(path) && !personal.has(path))
        .map((path) => ({ place: path, ...say('returned-public', { version }) })),
    );
    toConfirm.push(
      ...[...difference.titles, ...difference.codesReworded]
        .filter(isBack)
        .map(({ path, language, before, after }) => ({
          place: path,
          ...say('returned-reworded', { version, language, before, after }),
        })),
    );
    for (const name of namesOf(definition)) seen.add(name);
  }
  return { refused, toConfirm };
}
