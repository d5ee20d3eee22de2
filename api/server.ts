import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EmbeddedFailure } from '../drizzle/embedded/failure.ts';
import { readSettings, SettingsProblem } from './settings.ts';
import { runAdmin } from './admin.ts';
import { makePages } from './start/pages.ts';
import { serve } from './start/serve.ts';
import { StartProblem } from './start/problem.ts';

/** The one place that reads the environment, the command line and the signals. */
const root = fileURLToPath(new URL('..', import.meta.url));
const [command = 'start', ...words] = process.argv.slice(2);

try {
  await run();
} catch (error) {
  const foreseen = [SettingsProblem, EmbeddedFailure, StartProblem].some((kind) => error instanceof kind);
  console.error(foreseen ? (error as Error).message : error);
  process.exit(1);
}

async function run(): Promise<void> {
  if (command === 'build') {
    await makePages(root, console.log);
    return;
  }
  const settings = readSettings(process.env, root);
  if (command === 'admin') {
    await runAdmin(settings, words, { say: console.log, input: process.stdin });
    process.exit(0);
  }
  if (command !== 'start') throw new StartProblem(`There is no command "${command}": start, build or admin.`);
  const server = await serve(settings, root, console.log);
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  server.onLost(() => stop(1));
  if (process.env.npm_lifecycle_event) stopWithParents(() => stop(0));
  console.log(server.greeting);
}

/**
 * npm runs us through a shell, and neither passes every signal on: when one of the two is gone we stop, as a
 * server left behind would keep the port and the data.
 */
function stopWithParents(stop: () => void): void {
  const parents = () => [process.ppid, parentOf(process.ppid)].join();
  const atStart = parents();
  setInterval(() => {
    if (parents() !== atStart) stop();
  }, 500).unref();
}

/** The parent of a process where the system shows it (Linux); undefined elsewhere. */
function parentOf(pid: number): string | undefined {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
