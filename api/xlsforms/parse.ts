/** An expression of a questionnaire as a tree: the part of SurveyJS's language that a definition may use. */
export type Node =
  | { is: 'ref'; name: string }
  | { is: 'literal'; value: string | number | boolean }
  | { is: 'list'; items: Node[] }
  | { is: 'call'; name: string; args: Node[] }
  | { is: 'not'; of: Node }
  | { is: 'test'; op: 'empty' | 'notempty'; of: Node }
  | { is: 'binary'; op: string; left: Node; right: Node };

/** Something an expression says that a form cannot. */
export class Untranslatable extends Error {
  readonly expression: string;
  constructor(expression: string, why: string) {
    super(`${expression}: ${why}`);
    this.expression = expression;
  }
}

const token =
  /\s*(?:\{([^}]+)\}|'([^']*)'|"([^"]*)"|(\d+(?:\.\d+)?)|(<>|<=|>=|!=|==|&&|\|\||[=<>()[\],+\-*/%!])|([A-Za-z]\w*))/y;

interface Token {
  kind: 'ref' | 'text' | 'number' | 'sign' | 'word';
  text: string;
}

function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < expression.trimEnd().length) {
    const found = token.exec(expression);
    if (!found) throw new Untranslatable(expression, 'a sign is not known');
    const [, ref, single, double, number, sign, word] = found;
    if (ref !== undefined) tokens.push({ kind: 'ref', text: ref.trim() });
    else if (single !== undefined || double !== undefined)
      tokens.push({ kind: 'text', text: single ?? double ?? '' });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}

/** From the loosest to the closest; each level in the one way a form can say it too. */
const levels: Record<string, string>[] = [
  { or: 'or', '||': 'or' },
  { and: 'and', '&&': 'and' },
  {
    '=': '=',
    '==': '=',
    '<>': '!=',
    '!=': '!=',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
    contains: 'contains',
    notcontains: 'notcontains',
    anyof: 'anyof',
    allof: 'allof',
  },
  { '+': '+', '-': '-' },
  { '*': '*', '/': 'div', '%': 'mod' },
];

/** Example: `{a} = 'x' and {b} notempty` is an `and` of an equation and of a test. */
export function parse(expression: string): Node {
  const tokens = tokensOf(expression);
  let at = 0;
  const fail = (why: string) => new Untranslatable(expression, why);
  const next = () => tokens[at];
  const isSign = (text: string) => next()?.kind === 'sign' && next()?.text === text;
  const take = (text: string) => {
    if (!isSign(text)) throw fail(`${text} is missing`);
    at += 1;
  };
  const operator = (level: number): string | undefined => {
    const found = next();
    if (found?.kind !== 'sign' && found?.kind !== 'word') return undefined;
    const text = found.text.toLowerCase();
    return Object.hasOwn(levels[level] ?? {}, text) ? levels[level]?.[text] : undefined;
  };
  const binary = (level: number): Node => {
    if (level === levels.length) return tested();
    let left = binary(level + 1);
    for (let op = operator(level); op; op = operator(level)) {
      at += 1;
      left = { is: 'binary', op, left, right: binary(level + 1) };
    }
    return left;
  };
  const tested = (): Node => {
    const of = primary();
    const word = next()?.kind === 'word' ? next()?.text.toLowerCase() : undefined;
    if (word !== 'empty' && word !== 'notempty') return of;
    at += 1;
    return { is: 'test', op: word, of };
  };
  const list = (end: string): Node[] => {
    const items: Node[] = [];
    while (!isSign(end)) {
      if (items.length > 0) take(',');
      items.push(binary(0));
    }
    take(end);
    return items;
  };
  const primary = (): Node => {
    const found = next();
    at += 1;
    if (!found) throw fail('it ends too early');
    if (found.kind === 'ref') return { is: 'ref', name: found.text };
    if (found.kind === 'text') return { is: 'literal', value: found.text };
    if (found.kind === 'number') return { is: 'literal', value: Number(found.text) };
    if (found.kind === 'sign') {
      if (found.text === '!') return { is: 'not', of: primary() };
      if (found.text === '[') return { is: 'list', items: list(']') };
      if (found.text !== '(') throw fail(`${found.text} stands where a value is wanted`);
      const inner = binary(0);
      take(')');
      return inner;
    }
    const word = found.text.toLowerCase();
    if (word === 'true' || word === 'false') return { is: 'literal', value: word === 'true' };
    if (!isSign('(')) throw fail(`${found.text} is not known`);
    at += 1;
    return { is: 'call', name: word, args: list(')') };
  };
  const tree = binary(0);
  if (next()) throw fail(`${next()?.text} is left over`);
  return tree;
}
