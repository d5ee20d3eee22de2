import type { Definition, SimpleQuestion } from '../instruments/definition.ts';
import { questionsOf } from '../instruments/questions.ts';
import { groupsByName, questionName, yesNo } from './names.ts';
import { type Node, parse, Untranslatable } from './parse.ts';

/** A text as XPath writes it. It has no sign for a quote inside quotes. */
export function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  throw new Untranslatable(text, 'holds both kinds of quotes');
}

interface Place {
  /** The group inside which the expression stands. */
  group?: string | undefined;
  /** In a constraint, the question that it is about: written `.` there. */
  self?: SimpleQuestion | undefined;
}

type Translate = (expression: string, place?: Place) => string;

const comparisons = new Set(['=', '!=', '<', '<=', '>', '>=']);
const sums = new Set(['+', '-', '*', 'div', 'mod']);

/**
 * Expressions of a questionnaire in the language of XLSForm. What cannot be said there is Untranslatable, never left out.
 * Examples: `{hasNeeds} = true` is `${hasNeeds} = 'yes'`; `{routeRoles.length} > 1` is `count-selected(${routeRoles}) > 1`;
 * in a need, `{panel.validFrom} empty` is `${needs_validFrom} = ''`.
 */
export function translator(definition: Definition): Translate {
  const questions = new Map(
    questionsOf(definition).map(({ group, question }) => [questionName(question.name, group), question]),
  );
  const groups = groupsByName(definition);

  return (expression, { group, self } = {}) => {
    const fail = (why: string) => new Untranslatable(expression, why);
    const found = (name: string): { ref: string; question: SimpleQuestion } => {
      const inner = /^panel\.(\w+)$/.exec(name)?.[1];
      const asked = inner ? questionName(inner, group) : name;
      const question = questions.get(asked);
      if (!question || (inner && !group)) throw fail(`nothing is called ${name}`);
      if (question.type === 'matrix') throw fail(`${name} has an answer for each row`);
      return { ref: question === self ? '.' : `\${${asked}}`, question };
    };
    const isSeveral = ({ type }: SimpleQuestion) => type === 'checkbox' || type === 'tagbox';

    /** Where a truth is wanted. */
    const truth = (node: Node): string => {
      switch (node.is) {
        case 'binary':
          return isTruth(node.op) ? joined(node) : compared(node);
        case 'not':
          return `not(${truth(node.of)})`;
        case 'test':
          return tested(node.of, node.op === 'empty');
        case 'ref': {
          const { ref, question } = found(node.name);
          if (question.type !== 'boolean') throw fail(`${node.name} is neither yes nor no`);
          return `${ref} = '${yesNo.true}'`;
        }
        case 'call':
          if (node.name === 'not' && node.args[0]) return `not(${truth(node.args[0])})`;
          throw fail(`${node.name}() is no condition`);
        default:
          throw fail('a condition is wanted');
      }
    };
    const isTruth = (op: string) => op === 'and' || op === 'or';
    const joined = ({ op, left, right }: Extract<Node, { is: 'binary' }>) => {
      const part = (node: Node) =>
        node.is === 'binary' && isTruth(node.op) && node.op !== op ? `(${truth(node)})` : truth(node);
      return `${part(left)} ${op} ${part(right)}`;
    };
    const tested = (of: Node, isEmpty: boolean): string => {
      if (of.is !== 'ref') throw fail('only an answer can be empty');
      if (groups.has(of.name)) return `count(\${${of.name}}) ${isEmpty ? '=' : '>'} 0`;
      return `${found(of.name).ref} ${isEmpty ? '=' : '!='} ''`;
    };
    const compared = ({ op, left, right }: Extract<Node, { is: 'binary' }>): string => {
      if (comparisons.has(op)) return `${value(left, right)} ${op} ${value(right, left)}`;
      if (sums.has(op)) throw fail('a condition is wanted, not a number');
      if (left.is !== 'ref') throw fail(`${op} wants an answer before it`);
      const { ref, question } = found(left.name);
      const items = right.is === 'list' ? right.items : [right];
      const selected = items.map((item) => {
        if (item.is !== 'literal') throw fail(`${op} wants codes after it`);
        return `selected(${ref}, ${quoted(String(item.value))})`;
      });
      if (!('choices' in question)) throw fail(`${left.name} has no choices`);
      if (op === 'anyof') return `(${selected.join(' or ')})`;
      if (!isSeveral(question)) throw fail(`${left.name} has one choice only`);
      if (op === 'notcontains' && selected.length === 1) return `not(${selected[0]})`;
      if (op === 'contains' || op === 'allof') return `(${selected.join(' and ')})`;
      throw fail(`${op} is not known here`);
    };

    /** Where a value is wanted; what it is compared with says how it is written. */
    const value = (node: Node, other?: Node): string => {
      switch (node.is) {
        case 'literal': {
          if (typeof node.value === 'number') return String(node.value);
          if (typeof node.value === 'string') return quoted(node.value);
          const against = other?.is === 'ref' ? found(other.name).question : undefined;
          if (against?.type !== 'boolean') throw fail('true and false are of yes-or-no questions');
          return quoted(yesNo[`${node.value}`]);
        }
        case 'ref': {
          const length = /^(.+)\.length$/.exec(node.name)?.[1];
          if (length) return lengthOf(length);
          const { ref, question } = found(node.name);
          if (isSeveral(question)) throw fail(`${node.name} has several choices`);
          return ref;
        }
        case 'binary':
          if (sums.has(node.op)) return `(${amount(node.left)} ${node.op} ${amount(node.right)})`;
          throw fail('a value is wanted, not a condition');
        case 'call':
          return called(node.name, node.args);
        default:
          throw fail('a value is wanted');
      }
    };
    /** Where one reckons: an answer that is not there counts as nothing, as it does on the page. */
    const amount = (node: Node): string =>
      node.is === 'ref' && !node.name.endsWith('.length') ? `coalesce(${value(node)}, 0)` : value(node);
    const lengthOf = (name: string): string => {
      if (groups.has(name)) return `count(\${${name}})`;
      const { ref, question } = found(name);
      return isSeveral(question) ? `count-selected(${ref})` : `string-length(${ref})`;
    };
    const called = (name: string, args: Node[]): string => {
      const [first, second, third] = args;
      if (name === 'iif' && first && second && third)
        return `if(${truth(first)}, ${value(second)}, ${value(third)})`;
      if (name === 'round' && first && args.length <= 2)
        return `round(${amount(first)}, ${second ? value(second) : 0})`;
      if (name === 'sum' && first) return `(${args.map(amount).join(' + ')})`;
      throw fail(`${name}() is not known here`);
    };
    return truth(parse(expression));
  };
}
