import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { here } from './checkout.ts';

/** A process of the product, started as `npm start` or `npm run admin` does. */
export interface Started {
  child: ChildProcess;
  port: number;
  /** Everything it has printed so far. */
  said: () => string;
  /** Waits until it prints `words`; throws with all it said if it ends before. */
  says: (words: string | RegExp) => Promise<void>;
  /** Waits for its end; its exit code (null after a signal). */
  ended: () => Promise<number | null>;
  /** Sends a signal and waits for its end. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

export interface How {
  root?: string;
  words?: string[];
  env?: Record<string, string>;
  input?: string;
  /** Through `npm start`, with npm and its shell in between. */
  byNpm?: boolean;
  uid?: number;
  gid?: number;
}

/** Nothing of the environment of the test run reaches the product, except what finds programs. */
const basis = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn' };

export async function start(how: How = {}): Promise<Started> {
  const root = how.root ?? here;
  const port = Number(how.env?.PORT ?? (await freePort()));
  const program = how.byNpm ? 'npm' : process.execPath;
  const first = how.byNpm ? 'start' : join(root, 'api/start/start.mjs');
  const child = spawn(program, [first, ...(how.words ?? [])], {
    cwd: root,
    env: { ...basis, PORT: String(port), ...how.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.gid }),
  });
  child.stdin?.end(how.input ?? '');
  let output = '';
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of [...waiting]) check();
  };
  const hear = (chunk: Buffer) => {
    output += chunk;
    wake();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const closed = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      resolve(code);
      wake();
    });
  });
  const over = () => child.exitCode !== null || child.signalCode !== null;
  const says = (words: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        const found = typeof words === 'string' ? output.includes(words) : words.test(output);
        if (!found && !over()) return;
        waiting.delete(check);
        found
          ? resolve()
          : reject(new Error(`It ended (${child.exitCode ?? child.signalCode}) saying:\n${output}`));
      };
      waiting.add(check);
      check();
    });
  return {
    child,
    port,
    said: () => output,
    says,
    ended: () => closed,
    end: (signal) => {
      if (!over()) child.kill(signal);
      return closed;
    },
  };
}

/** Starts the server and waits until it greets. */
export async function startServer(how: How = {}): Promise<Started> {
  const started = await start(how);
  await started.says('Ctrl-C stops it');
  return started;
}

/** Runs a command to its end: what it said and its exit code. */
export async function run(how: How): Promise<{ code: number | null; said: string }> {
  const started = await start(how);
  const code = await started.ended();
  return { code, said: started.said() };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
