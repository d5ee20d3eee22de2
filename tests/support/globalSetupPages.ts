import { fileURLToPath } from 'node:url';
import { makePages } from '../../api/start/pages.ts';

/** The pages are built once per run, before any test that serves them; nothing happens when they are current. */
export default async function setup(): Promise<void> {
  await makePages(fileURLToPath(new URL('../..', import.meta.url)), console.log);
}
