import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { StartProblem } from './problem.ts';

/** Secrets that stand in examples: whoever knows them could sign a session. */
const wellKnown = /change.?me|better-auth-secret|example|default|placeholder|secret.*secret|^(.{1,8})\1+$/i;

/** The secret that signs sessions. Production brings its own; elsewhere one is made once and kept, so that a restart signs nobody out. */
export function authSecret(settings: Settings): string {
  const given = settings.authSecret;
  if (given !== undefined && wellKnown.test(given)) {
    throw new StartProblem(
      'AUTH_SECRET is one that stands in examples: make your own (openssl rand -base64 32).',
    );
  }
  if (given !== undefined) return given;
  if (settings.production) {
    throw new StartProblem(
      'AUTH_SECRET is missing: production wants one of at least 32 characters (openssl rand -base64 32 makes one).',
    );
  }
  return keptSecret(settings.dataDir);
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file, 'utf8').trim();
    throw new StartProblem(
      `The data folder ${dataDir} cannot be written to (${(error as Error).message}): set DATA_DIR to a folder you may write to.`,
    );
  }
}
