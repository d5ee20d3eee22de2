import { readdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { endings, compress, compressible } from '../compression.ts';
import { hashOfSources, type Stamp } from './pages.ts';

/** Builds the web pages into the folder given on the command line, compresses them and stamps them with what they were made of. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const [into] = process.argv.slice(2);
if (!into) throw new Error('Say which folder to build into.');

let alsoFrom: string[] = [];
const noteSources: Plugin = {
  name: 'note-sources',
  generateBundle() {
    const paths = [...this.getModuleIds()].map((id) =>
      relative(root, id.split('?')[0] ?? '')
        .split(sep)
        .join('/'),
    );
    alsoFrom = [...new Set(paths)].filter((path) => /^(api|drizzle)\//.test(path)).sort();
  },
};

/** Once here, as small as can be, instead of while the first visitor waits. */
async function compressAll(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const one = async (file: string) => {
    const plain = new Uint8Array(await readFile(file));
    for (const encoding of ['br', 'gzip'] as const)
      await writeFile(file + endings[encoding], await compress(plain, encoding, true));
  };
  await Promise.all(files.map(one));
}

try {
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [noteSources],
    build: { outDir: into, emptyOutDir: true },
  });
  await compressAll(into);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const stamp: Stamp = { hash: hashOfSources(root, alsoFrom), alsoFrom };
writeFileSync(join(into, '.stamp'), JSON.stringify(stamp));
