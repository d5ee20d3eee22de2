import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumOptions, findOrInstallChromium } from './chromium.ts';
import { readableIn } from './readable.ts';

/** A browser of somebody's own, whose profile lies on the disk: it can be ended and started again. */
export interface Profile {
  open: (url: string) => Promise<BrowserContext>;
  /** What somebody can read who has the disk: everything that pages keep in IndexedDB. */
  readable: () => string;
  remove: () => void;
}

export function temporaryProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-profile-'));
  return {
    open: (url) =>
      chromium.launchPersistentContext(folder, {
        ...{ executablePath: findOrInstallChromium(), args: chromiumOptions },
        ...{ baseURL: url, locale: 'en-GB', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' },
        ...{ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5 },
      }),
    readable: () => {
      const at = join(folder, 'Default', 'IndexedDB');
      return readdirSync(at, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readableIn(readFileSync(join(entry.parentPath, entry.name))))
        .join('\n');
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
