/** A small reader of the XPath that forms are written in: an oracle of its own, for tests. */

export type Value = string | number | boolean;
/** What stands under a name, as a form keeps it: text; how many entries of a group. */
export interface Scope {
  text: (name: string) => string;
  count: (name: string) => number;
  self?: string;
}

const token = /\s*(?:\$\{(\w+)\}|'([^']*)'|"([^"]*)"|(\d+(?:\.\d+)?)|([a-z][\w-]*)|(!=|<=|>=|[=<>()+*,.-]))/y;

export function evaluate(xpath: string, scope: Scope): boolean {
  const tokens: { kind: string; text: string }[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xpath.length) {
    const found = token.exec(xpath);
    if (!found) throw new Error(`cannot be read: ${xpath}`);
    const at = found.findIndex((part, index) => index > 0 && part !== undefined);
    const kind = ['', 'ref', 'text', 'text', 'number', 'word', 'sign'][at] ?? '';
    tokens.push({ kind, text: found[at] ?? '' });
  }
  let at = 0;
  const peek = (text: string) =>
    tokens[at]?.text === text && !['text', 'ref'].includes(tokens[at]?.kind ?? '');
  const take = (text: string) => {
    if (!peek(text)) throw new Error(`${text} is missing in ${xpath} at ${at}`);
    at += 1;
  };
  const number = (value: Value) =>
    typeof value === 'string' ? (value.trim() === '' ? Number.NaN : Number(value)) : Number(value);
  // Days are compared by their numbers.
  const ordered = (value: Value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : number(value);
  const truth = (value: Value) =>
    typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value);
  const either = (): Value => {
    let value = both();
    while (peek('or')) {
      at += 1;
      const other = both();
      value = truth(value) || truth(other);
    }
    return value;
  };
  const both = (): Value => {
    let value = compared();
    while (peek('and')) {
      at += 1;
      const other = compared();
      value = truth(value) && truth(other);
    }
    return value;
  };
  const compared = (): Value => {
    const left = sum();
    const op = ['=', '!=', '<=', '>=', '<', '>'].find(peek);
    if (!op) return left;
    at += 1;
    const right = sum();
    const [a, b] = [ordered(left), ordered(right)];
    const isNumeric = typeof left === 'number' || typeof right === 'number';
    if (op === '=') return isNumeric ? number(left) === number(right) : left === right;
    if (op === '!=') return isNumeric ? number(left) !== number(right) : left !== right;
    return op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b;
  };
  const sum = (): Value => {
    let value = product();
    for (let op = ['+', '-'].find(peek); op; op = ['+', '-'].find(peek)) {
      at += 1;
      const other = number(product());
      value = op === '+' ? number(value) + other : number(value) - other;
    }
    return value;
  };
  const product = (): Value => {
    let value = primary();
    for (let op = ['*', 'div', 'mod'].find(peek); op; op = ['*', 'div', 'mod'].find(peek)) {
      at += 1;
      const other = number(primary());
      value =
        op === '*' ? number(value) * other : op === 'div' ? number(value) / other : number(value) % other;
    }
    return value;
  };
  const list = (): Value[] => {
    const args: Value[] = [];
    while (!peek(')')) {
      if (args.length > 0) take(',');
      args.push(either());
    }
    take(')');
    return args;
  };
  const primary = (): Value => {
    const found = tokens[at];
    at += 1;
    if (!found) throw new Error(`ends too early: ${xpath}`);
    if (found.kind === 'text') return found.text;
    if (found.kind === 'number') return Number(found.text);
    if (found.kind === 'ref') return scope.text(found.text);
    if (found.text === '.') return scope.self ?? '';
    if (found.text === '(') {
      const inner = either();
      take(')');
      return inner;
    }
    take('(');
    if (found.text === 'count') {
      const name = tokens[at]?.text ?? '';
      at += 1;
      take(')');
      return scope.count(name);
    }
    return call(found.text, list());
  };
  const call = (name: string, args: Value[]): Value => {
    const [first = '', second = '', third = ''] = args;
    const words = String(first).split(' ').filter(Boolean);
    const known: Record<string, () => Value> = {
      selected: () => words.includes(String(second)),
      'count-selected': () => words.length,
      not: () => !truth(first),
      if: () => (truth(first) ? second : third),
      'string-length': () => [...String(first)].length,
      coalesce: () => (first === '' ? second : first),
      min: () => Math.min(...args.map(number)),
      max: () => Math.max(...args.map(number)),
      round: () => Number(number(first).toFixed(number(second))),
      int: () => Math.trunc(number(first)),
      date: () => first,
      regex: () => new RegExp(String(second)).test(String(first)),
    };
    const run = known[name];
    if (!run) throw new Error(`no function ${name} in ${xpath}`);
    return run();
  };
  const value = either();
  if (at < tokens.length) throw new Error(`left over in ${xpath}: ${tokens[at]?.text}`);
  return truth(value);
}
