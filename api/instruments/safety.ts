import { say } from '../contract/sentences.ts';
import type { Definition, Group } from './definition.ts';
import { type Finding, isMarkup } from './finding.ts';
import {
  expressionsOf,
  groupsOf,
  languagesOf,
  questionsOf,
  questionsOfGroup,
  singleQuestions,
  textsOf,
} from './questions.ts';

/** Functions an expression may call: none of them knows the clock, the page or another answer than those named. */
const functions = new Set(['iif', 'round', 'sum', 'min', 'max']);
/** Words before a bracket that are no functions. */
const operators = new Set([
  'and',
  'or',
  'not',
  'empty',
  'notempty',
  'contains',
  'notcontains',
  'anyof',
  'allof',
]);

/** Texts that are more than plain words. */
export function textFindings(definition: Definition): Finding[] {
  return textsOf(definition).flatMap(({ place, value }) => {
    const texts = typeof value === 'string' ? [value] : Object.values(value);
    return texts.some(isMarkup) ? [{ place, ...say('markup') }] : [];
  });
}

/** The group inside which a place in the JSON stands. */
function groupAt(definition: Definition, place: string): Group | undefined {
  const [, page, , element, inside] = place.split('.');
  const found = definition.pages[Number(page)]?.elements[Number(element)];
  return inside === 'templateElements' && found?.type === 'paneldynamic' ? found : undefined;
}

/**
 * Expressions that call what they may not, or ask for an answer nobody gives. What an entry of a group answers has a name
 * only within that entry, `panel.title`: asked elsewhere it is never there, and would hide a question for ever.
 */
export function expressionFindings(definition: Definition): Finding[] {
  const whole = [
    ...singleQuestions(definition).keys(),
    ...groupsOf(definition).map(({ group }) => group.name),
  ];
  const namesAt = (place: string) => {
    const group = groupAt(definition, place);
    return new Set([...whole, ...(group ? questionsOfGroup(group).map(({ name }) => `panel.${name}`) : [])]);
  };
  return expressionsOf(definition).flatMap(({ place, value }) => {
    const plain = value.replace(/'[^']*'|"[^"]*"/g, '');
    const called = [...plain.matchAll(/([A-Za-z_]\w*)\s*\(/g)].map(([, name = '']) => name);
    const asked = [...plain.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name.replace(/\.length$/, ''));
    const names = namesAt(place);
    return [
      ...called
        .filter((name) => !functions.has(name) && !operators.has(name.toLowerCase()))
        .map((name) => ({ place, ...say('function', { name }) })),
      ...asked
        .filter((name) => !names.has(name))
        .map((name) => ({ place, ...say('unknown-name', { name }) })),
    ];
  });
}

/** Patterns that are broken, or so free that a long answer could keep the server busy. */
export function patternFindings(definition: Definition): Finding[] {
  return questionsOf(definition).flatMap(({ path, question }) =>
    (question.validators ?? []).flatMap((validator) =>
      validator.type === 'regex' && !isQuickPattern(validator.regex)
        ? [{ place: path, ...say('pattern', { pattern: validator.regex }) }]
        : [],
    ),
  );
}

/** Few ways to match: from end to end, nothing unlimited, no repeated group, little that may or may not be there. */
function isQuickPattern(pattern: string): boolean {
  try {
    new RegExp(pattern);
  } catch {
    return false;
  }
  const plain = pattern.replace(/\\[^1-9k]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const ranges = [...plain.matchAll(/\{\d+,(\d+)\}/g)];
  const counted = (sign: RegExp) => plain.match(sign)?.length ?? 0;
  return (
    /^\^.*\$$/.test(pattern) &&
    !/[*+]|\{\d+,\}|\)\{|\(\?|\\/.test(plain) &&
    ranges.length <= 2 &&
    ranges.every(([, most]) => Number(most) <= 500) &&
    counted(/\?/g) <= 4 &&
    counted(/\|/g) <= 6
  );
}

/** Texts that are not there in every language of the definition, or of those it must have. */
export function translationFindings(definition: Definition, wanted: readonly string[]): Finding[] {
  const languages = [...new Set([...wanted, ...languagesOf(definition)])];
  return textsOf(definition).flatMap(({ place, value }) =>
    languages
      .filter((language) => {
        if (typeof value === 'string') return language !== 'en' || value.trim() === '';
        return !value[language === 'en' ? 'default' : language]?.trim();
      })
      .map((language) => ({ place: placeIn(definition, place), ...say('translation', { language }) })),
  );
}

/** A place in the JSON with the name of the question it belongs to. Example: `pages.0.elements.2.title (routeRoles)`. */
function placeIn(definition: Definition, place: string): string {
  let part: unknown = definition;
  let name = '';
  for (const step of place.split('.')) {
    part = (part as Record<string, unknown>)[step];
    const own = typeof part === 'object' && part !== null && 'name' in part ? part.name : undefined;
    if (typeof own === 'string') name = own;
  }
  return name ? `${place} (${name})` : place;
}
