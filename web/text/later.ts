import { loadTexts, type Namespace } from './texts.ts';

/** Loads a part of a page together with the words that it alone says; for `lazy`. */
export function later<Part>(load: () => Promise<Part>, ...namespaces: Namespace[]) {
  return async () => (await Promise.all([load(), loadTexts(...namespaces)]))[0];
}
