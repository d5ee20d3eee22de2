import { writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { hashOfSources, type Stamp } from './pages.ts';

/** Builds the web pages into the folder given on the command line and stamps them with what they were made of. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const [into] = process.argv.slice(2);
if (!into) throw new Error('Say which folder to build into.');

const used = new Set<string>();
const noteSources: Plugin = {
  name: 'note-sources',
  moduleParsed: ({ id }) => {
    const [path = ''] = id.split('?');
    const inside = relative(root, path).split(sep).join('/');
    if (!inside.startsWith('..') && !/^(web|geo|node_modules)\/|^\0/.test(inside)) used.add(inside);
  },
};

await build({
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  plugins: [noteSources],
  build: { outDir: into, emptyOutDir: true },
});
const alsoFrom = [...used].sort();
const stamp: Stamp = { hash: hashOfSources(root, alsoFrom), alsoFrom };
writeFileSync(join(into, '.stamp'), JSON.stringify(stamp));
