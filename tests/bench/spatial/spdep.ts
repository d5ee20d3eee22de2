import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** R with spdep, loaded and warm, that does one thing at a time and says how long it took. */
export interface Spdep {
  version: string;
  ask: (what: string) => Promise<{ time: number; answer: string }>;
  end: () => void;
}

/** Starts R on polygons and values; null where R, or spdep for it, is not here. */
export async function startSpdep(polygons: string, values: readonly number[]): Promise<Spdep | null> {
  const folder = mkdtempSync(join(tmpdir(), 'spdep-'));
  writeFileSync(join(folder, 'polygons.csv'), polygons);
  writeFileSync(join(folder, 'values.txt'), `${values.join('\n')}\n`);
  const script = fileURLToPath(new URL('spdep.R', import.meta.url));
  const child = spawn('Rscript', ['--vanilla', script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const next = linesOf(child);
  const first = await next();
  rmSync(folder, { recursive: true });
  if (!first?.startsWith('ready ')) return null;
  const ask = async (what: string) => {
    child.stdin?.write(`${what}\n`);
    const line = await next();
    if (line === null) throw new Error(`R ended while it was asked for ${what}.`);
    const space = line.indexOf(' ');
    return { time: Number(line.slice(0, space)), answer: line.slice(space + 1) };
  };
  return { version: first.slice('ready '.length), ask, end: () => void child.stdin?.end() };
}

/** The lines a process writes, one by one; null once there are no more, or when it cannot be started. */
function linesOf(child: ChildProcess): () => Promise<string | null> {
  const gone = new Promise<null>((resolve) => {
    child.on('error', () => resolve(null));
  });
  if (!child.stdout) return () => gone;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return () => Promise.race([gone, lines.next().then(({ done, value }) => (done ? null : value))]);
}
