/** How values are cut into classes: by the machine in `count` classes, or at the reader's own limits. */
export const classMethods = ['quantile', 'equal', 'natural'] as const;
export type ClassMethod = (typeof classMethods)[number];

export type Classes =
  | { method: ClassMethod; count: number }
  | { method: 'own' /** Inner limits, ascending: n limits make n + 1 classes. */; limits: readonly number[] };

export const fewestClasses = 3;
export const mostClasses = 7;
export const defaultClasses: Classes = { method: 'quantile', count: 5 };

const isMethod = (text: string | undefined): text is ClassMethod =>
  classMethods.some((method) => method === text);

/** Example: `natural-6`, or `own:20,40,60` for four classes. Nonsense is `undefined`. */
export function readClasses(text: string): Classes | undefined {
  if (text.startsWith('own:')) return ownClasses(text.slice(4));
  const [method, count, more] = text.split('-');
  if (!isMethod(method) || more !== undefined || !/^[3-7]$/.test(count ?? '')) return undefined;
  return { method, count: Number(count) };
}

/** The reader's own limits: 2 to 6 ascending numbers, so 3 to 7 classes. */
export function ownClasses(text: string): Classes | undefined {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length < fewestClasses - 1 || parts.length > mostClasses - 1) return undefined;
  if (!parts.every((part) => /^-?\d{1,9}(\.\d{1,6})?$/.test(part))) return undefined;
  const limits = parts.map((part) => Number(part) + 0);
  return limits.every((limit, at) => at === 0 || limit > (limits[at - 1] as number))
    ? { method: 'own', limits }
    : undefined;
}

export const writeClasses = (classes: Classes): string =>
  classes.method === 'own' ? `own:${classes.limits.join(',')}` : `${classes.method}-${classes.count}`;
