import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { boundary } from '../../../api/boundaries/files.ts';
import { instrumentOf } from '../../../api/instruments/instrument.ts';

/** Builds the bare pages with Vite, as the product's are built, into `folder`. */
export async function buildBarePages(folder: string): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const boundaries = await boundary('nuts-2021');
  if (!boundaries) throw new Error('There are no boundaries.');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    worker: { format: 'es' },
    define: { BOUNDARIES: JSON.stringify(`/api/boundaries/${boundaries.name}`) },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: ['index', 'recolour', 'questionnaire', 'spatial'].map((name) => `${root}${name}.html`),
      },
    },
  });
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(instrumentOf('mapping', 1)?.definition));
}
