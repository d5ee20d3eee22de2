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

type Fields = Record<string, unknown>;
const isEntry = (value: unknown): value is Fields & { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
/** Entries under their ids; undefined when it is no list of entries. */
const byId = (value: unknown): Fields | undefined =>
  Array.isArray(value) && value.length > 0 && value.every(isEntry)
    ? Object.fromEntries(value.map(({ id, ...entry }) => [id, entry]))
    : undefined;

/**
 * What changed between two sets of answers, field by field in alphabetical order; null = not answered. Lists of entries are
 * compared entry by entry, by id. Examples: `{a: 1}` to `{a: 2, b: 3}` is `[{field: 'a', before: 1, after: 2}, {field: 'b',
 * before: null, after: 3}]`; a new title of a need is `{field: 'needs.n1.title', …}`, a new need `{field: 'needs.n1', …}`.
 */
export function changesBetween(before: Fields, after: Fields, prefix = ''): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => !isSame(before[field], after[field]))
    .flatMap((field): Change[] => {
      const [was, is] = [before[field] ?? null, after[field] ?? null];
      const [entriesBefore, entriesAfter] = [byId(was), byId(is)];
      const isList =
        (entriesBefore || entriesAfter) &&
        (entriesBefore || isNothing(was)) &&
        (entriesAfter || isNothing(is));
      if (isList) return entryChanges(entriesBefore ?? {}, entriesAfter ?? {}, `${prefix}${field}.`);
      return [{ field: prefix + field, before: was, after: is }];
    });
}

const isNothing = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const isSame = (a: unknown, b: unknown) => (isNothing(a) && isNothing(b)) || canonical(a) === canonical(b);

function entryChanges(before: Fields, after: Fields, prefix: string): Change[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids.flatMap((id) => {
    const [was, is] = [before[id], after[id]] as (Fields | undefined)[];
    if (was && is) return changesBetween(was, is, `${prefix}${id}.`);
    return [{ field: prefix + id, before: was ?? null, after: is ?? null }];
  });
}
