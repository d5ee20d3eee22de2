import { writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { hashOfSources, type Stamp } from './pages.ts';

/** Builds the web pages into the folder given on the command line and stamps them with what they were made of. */
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

try {
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [noteSources],
    build: { outDir: into, emptyOutDir: true },
  });
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const stamp: Stamp = { hash: hashOfSources(root, alsoFrom), alsoFrom };
writeFileSync(join(into, '.stamp'), JSON.stringify(stamp));
