import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The name under which the server offers the boundaries for ever: it carries the hash of their content. */
function boundariesName(): string {
  const content = readFileSync(new URL('./geo/boundaries/nuts-2021-10m.json', import.meta.url));
  return `/api/boundaries/nuts-2021.${createHash('sha256').update(content).digest('hex').slice(0, 16)}.json`;
}

const early = fileURLToPath(new URL('./web/early.ts', import.meta.url));

/** `early.ts` is a script of its own: what is imported by the page's would run when all of the page's code is there. */
const earlyScript: Plugin = {
  name: 'early-script',
  transformIndexHtml: (_html, { bundle }) => {
    const built = Object.values(bundle ?? {}).find(
      (one) => one.type === 'chunk' && one.moduleIds.includes(early),
    );
    const src = built ? `/${built.fileName}` : '/early.ts';
    return [
      {
        tag: 'script',
        attrs: { type: 'module', async: true, crossorigin: true, src },
        injectTo: 'head-prepend',
      },
    ];
  },
};

/** The pages: built from web/ into web/dist with hashed names, no inline script and no inlined asset (the CSP forbids them). */
export default defineConfig({
  root: fileURLToPath(new URL('./web', import.meta.url)),
  plugins: [react(), earlyScript],
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
      input: { index: fileURLToPath(new URL('./web/index.html', import.meta.url)), early },
      output: {
        // Each small file costs more in headers and in the browser's own work than in code, and together they compress better.
        codeSplitting: {
          groups: [
            // What `earlyScript` puts in front, with Vite's own loader, and nothing that these would wait for.
            { name: 'early', test: /\/web\/(early|asked)\.ts$|preload-helper/, priority: 3 },
            {
              name: 'frame',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next)[\\/]/,
              priority: 2,
            },
            // Of the first map and of the other pages.
            {
              name: 'base',
              test: /\/(web\/(client|address|map\/wish|text\/(texts|language|later)|queries\/(client|leaving|here|me|figures|boundaries|report)|ui\/(said|states|places|format|useGrantWords|Demonstration|report\/ahead))|geo\/(nuts|search)|drizzle\/vocabulary|api\/(scores\/axis|contract\/(address-fields|search|variable)))\.tsx?$/,
              priority: 2,
            },
            // What draws the map and says its colours, which small maps of comparisons do too.
            {
              name: 'map',
              test: /\/web\/(map\/(AtlasMap|GapSwatch|classes|colours|europe|figures|filter|geometry|icons|layers\/\w+|legend|legendText|looks|number|paint|patterns|scale|useMapWords)|ui\/calm)\.tsx?$/,
              priority: 1,
            },
            // Of every page but the map: the forms' components, and what checks what is written.
            {
              name: 'forms',
              test: /node_modules[\\/]((@mantine|@floating-ui|clsx|tabbable)[\\/].*\.m?js$|zod[\\/])/,
              priority: 1,
            },
            {
              name: 'room',
              test: /\/(web\/(upload|queries\/(reports|regions|unsaved|refresh)|ui\/(Gate|PageTitle|useReturn|ScrollBox|SafeLink|FileField|Room|theme|StepButton|spoken|SpokenText|report\/(StateBadge|titles|ReportTable|RegionNames|AnswerText|fields)))|api\/contract\/(?!address-fields|analysis|assessment|comparison|indicator|instrument-draft|matching|phase|profile|regional|score|search|similar|spatial|variable)[\w-]+)\.tsx?$/,
              priority: 2,
            },
            // The tables of the map, which come after its first picture, with what they say of a reader's own selection.
            {
              name: 'sheets',
              test: /\/web\/(atlas\/(sheets?|regionSheet|recordSheets|ownWords)|ui\/selectionSaid)\.ts$/,
            },
            // Of one report, which may be a questionnaire; the library that draws it is apart.
            {
              name: 'report',
              test: /\/(web\/(queries\/(exchange|questions|attachments)|ui\/report\/\w+|ui\/(draft|files)\/\w+|ui\/survey\/(fields|filesIn|AnswerText|FieldAnswer|Questionnaire|ahead|attaching))|api\/submissions\/(merge|entries)|api\/instruments\/(questions|answers|definition|countries))\.tsx?$/,
            },
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
