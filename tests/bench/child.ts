import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of the bench: what it says line by line, and its end. */
export interface Child {
  /** The first line it prints, read as JSON. */
  told: () => Promise<unknown>;
  end: () => void;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts one of the bench's own scripts; it gets `input` as JSON on its standard input and answers in JSON lines. */
export function startScript(script: URL, input: unknown, env: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, [fileURLToPath(script)], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  child.stdin.end(JSON.stringify(input));
  const line = new Promise<unknown>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      const end = output.indexOf('\n');
      if (end >= 0) resolve(JSON.parse(output.slice(0, end)));
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      running.delete(child);
      reject(new Error(`${script.pathname.split('/').at(-1)} ended (${code}) without an answer.`));
    });
  });
  line.catch(() => {});
  return { told: () => line, end: () => void child.kill('SIGTERM') };
}

/** What the bench wrote to this process's standard input. */
export async function input(): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** Answers the bench. */
export const tell = (answer: unknown) => void process.stdout.write(`${JSON.stringify(answer)}\n`);
