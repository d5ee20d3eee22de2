import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The name under which the server offers the boundaries for ever: it carries the hash of their content. */
function boundariesName(): string {
  const content = readFileSync(new URL('./geo/boundaries/nuts-2021-10m.json', import.meta.url));
  return `/api/boundaries/nuts-2021.${createHash('sha256').update(content).digest('hex').slice(0, 16)}.json`;
}

/** The pages: built from web/ into web/dist with hashed names, no inline script and no inlined asset (the CSP forbids them). */
export default defineConfig({
  root: fileURLToPath(new URL('./web', import.meta.url)),
  plugins: [react()],
  define: { BOUNDARIES: JSON.stringify(boundariesName()) },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What every page needs is one file: fewer requests before the first map, and it compresses better together.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next)[\\/]/,
            },
            // Our own small files that the first map needs too: each of them alone costs more in headers than in code.
            {
              name: 'base',
              test: /\/(web\/(client|address|addressFields|search|text\/(texts|language)|queries\/(leaving|here|me|figures|boundaries)|ui\/(said|states|places|format))|geo\/nuts|drizzle\/vocabulary)\.tsx?$/,
            },
            // The forms' components, which every page but the map has.
            { name: 'forms', test: /node_modules[\\/](@mantine|@floating-ui|clsx|tabbable)[\\/].*\.m?js$/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    // The Host header stays the page's own, so that the server's Origin check holds in development too.
    proxy: { '/api': { target: 'http://localhost:8080', changeOrigin: false } },
  },
});
