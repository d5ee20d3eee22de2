import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = ['api', 'geo', 'drizzle'].map((name) =>
  fileURLToPath(new URL(`../${name}`, import.meta.url)),
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * A mark of the code and boundaries that make the answers, the same in every process that runs them. Part of every
 * ETag: after an upgrade the same records may be written differently, and no browser may keep the old form.
 */
export const edition: string = folders
  .flatMap(filesIn)
  .reduce((sum, file) => sum.update(readFileSync(file)), createHash('sha1'))
  .digest('base64url')
  .slice(0, 10);
