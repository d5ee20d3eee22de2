import type { Values } from '../../ui/draft/merge.ts';
import { codeOf, partOf, type Source, sourcesIn } from './fields.ts';

/** So many can be chosen from. */
const MOST = 60;
const nameOf = ({ title, url, page }: Source) => `${title}\n${url}\n${page}`;

/** Sources cited in other answers and not in this one, each once: the same law is cited again and again. */
export function knownSources(values: Values, code: string): Source[] {
  const here = new Set(sourcesIn(values, code).map(nameOf));
  const found = new Map<string, Source>();
  for (const field of Object.keys(values)) {
    if (partOf(field) !== 'sources' || codeOf(field) === code) continue;
    for (const source of sourcesIn(values, codeOf(field)))
      if (source.title?.trim() && !here.has(nameOf(source))) found.set(nameOf(source), source);
  }
  return [...found.values()].slice(0, MOST);
}
