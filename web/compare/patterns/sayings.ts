import type { CompareWords } from '../words.ts';
import type { Sentence } from './meaning.ts';
import { writers } from './written.ts';

/** Says the sentences of `meaning.ts` in the reader's language, numbers included. */
export function sayings({ t, formats }: Pick<CompareWords, 't' | 'formats'>) {
  const write = writers(formats);
  const written = (name: string, value: number | string): string => {
    if (typeof value === 'string') return value;
    if (name === 'value' || name === 'expected') return write.statistic(value);
    if (name === 'p') return write.pSaid(value);
    return name === 'smallestP' ? write.p(value) : formats.number(value);
  };
  return ({ key, params }: Sentence): string => {
    const texts = Object.entries(params).map(([name, value]) => [name, written(name, value)]);
    const { count } = params;
    const number = typeof count === 'number' ? { count, number: formats.number(count) } : {};
    return String(t(`patterns:${key}`, { ...Object.fromEntries(texts), ...number }));
  };
}
