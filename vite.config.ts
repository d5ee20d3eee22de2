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
    // The server tells browsers by it what a page will want (api/page-hints.ts).
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // Each small file costs more in headers and in the browser's own work than in code, and together they compress better.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next)[\\/]/,
              priority: 2,
            },
            // Of the first map and of the other pages.
            {
              name: 'base',
              test: /preload-helper|\/(web\/(main|client|address|map\/wish|text\/(texts|language|later)|queries\/(client|leaving|here|me|unsaved|sealing|figures|boundaries|report)|ui\/(Lost|said|states|places|format|useGrantWords|Demonstration|report\/ahead))|geo\/(nuts|search)|drizzle\/vocabulary|api\/(scores\/axis|contract\/(address-fields|search|variable)))\.tsx?$|\/web\/ui\/(colours|shell)\.css$/,
              priority: 2,
            },
            // What draws the map and says its colours, which small maps of comparisons do too.
            {
              name: 'map',
              test: /\/web\/(map\/(AtlasMap|GapSwatch|classes|colours|europe|figures|filter|geometry|icons|layers\/\w+|legend|legendText|looks|number|paint|patterns|scale|useMapWords)|ui\/calm)\.tsx?$/,
              priority: 1,
            },
            // What checks what is written: a questionnaire, which the server checks, is drawn without.
            {
              name: 'rules',
              test: /node_modules[\\/]zod[\\/]|\/api\/contract\/(?!address-fields|analysis|assessment|comparison|indicator|instrument-draft|matching|phase|profile|regional|score|search|sentences|similar|spatial|taken|variable)[\w-]+\.ts$/,
              priority: 1,
            },
            // Of every page but the map: the forms' components, and what these pages share.
            {
              name: 'room',
              test: /node_modules[\\/](@mantine|@floating-ui|clsx|tabbable)[\\/].*\.m?js$|\/(web\/(upload|queries\/(reports|regions|refresh)|ui\/(Gate|PageTitle|useReturn|ScrollBox|SafeLink|FileField|Room|theme|StepButton|spoken|SpokenText|report\/(StateBadge|titles|ReportTable|RegionNames|AnswerText|fields)))|api\/contract\/(taken|sentences))\.tsx?$/,
              priority: 2,
            },
            // The tables of the map, which come after its first picture, with what they say of a reader's own selection.
            {
              name: 'sheets',
              test: /\/web\/(atlas\/(sheets?|regionSheet|recordSheets|ownWords)|ui\/selectionSaid)\.ts$/,
            },
            // Of one report, which may be a questionnaire.
            {
              name: 'report',
              test: /\/(web\/(queries\/(exchange|questions|attachments)|ui\/report\/(?!faults|QuickPreview)\w+|ui\/(draft|files)\/\w+|ui\/(LatePart|survey\/(fields|filesIn|inLanguage|AnswerText|FieldAnswer|QuestionsLanguage|Questionnaire|ahead|attaching))|(contribute|review)\/Report)|api\/submissions\/(merge|entries)|api\/instruments\/(questions|given|countries))\.tsx?$|\/web\/(contribute\/(form\/form|questionnaire\/bring)|ui\/report\/\w+)\.css$/,
            },
            // The library that draws questionnaires; its words in a language that the pages have not are files of their own.
            {
              name: 'survey',
              test: /node_modules[\\/]survey-[\w-]+[\\/](?!fesm[\\/]i18n[\\/](?!french)).*\.m?js$|\/web\/ui\/survey\/Drawn\.tsx$/,
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
