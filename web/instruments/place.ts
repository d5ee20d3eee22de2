/** The name of the question or page that a place in an uploaded file belongs to. Example: `pages.0.elements.2.title`. */
export function questionNameAt(definition: unknown, place: string): string {
  const path = place.replace(/ \(.*\)$/, '');
  if (!path.startsWith('pages.')) return path;
  let part = definition;
  let name = '';
  for (const step of path.split('.')) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) break;
    part = (part as Record<string, unknown>)[step];
    const own = typeof part === 'object' && part !== null && 'name' in part ? part.name : undefined;
    if (typeof own === 'string') name = own;
  }
  return name || path;
}
