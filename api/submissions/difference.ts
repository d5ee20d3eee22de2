export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? 'undefined';

/**
 * What changed between two sets of answers, field by field in alphabetical order; null = not answered.
 * Example: `{a: 1}` to `{a: 2, b: 3}` is `[{field: 'a', before: 1, after: 2}, {field: 'b', before: null, after: 3}]`.
 */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => canonical(before[field]) !== canonical(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
