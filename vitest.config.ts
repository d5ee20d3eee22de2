import { defineConfig } from 'vitest/config';
import { installedPostgres } from './tests/support/installedPostgres.ts';

// Instruments are pure data and pure files: their tests want no database.
const onDatabase = [
  'tests/api/*.test.ts',
  'tests/api/!(instruments)/**/*.test.ts',
  'tests/drizzle/**/*.test.ts',
];
const setup = './tests/support/globalSetup.ts';
const pages = './tests/support/globalSetupPages.ts';

// Not isolated, files share what they import: loading it anew for each took a third of their time.
const projects = [
  {
    test: {
      name: 'pure',
      isolate: false,
      // A whole questionnaire is asked many times over: on a busy machine that takes its time.
      testTimeout: 30_000,
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: [...onDatabase, 'tests/browser/**', 'tests/start/**'],
    },
  },
  {
    test: {
      name: 'database',
      isolate: false,
      include: onDatabase,
      globalSetup: setup,
      testTimeout: 20_000,
      hookTimeout: 120_000,
    },
  },
  {
    test: {
      name: 'browser',
      isolate: false,
      // Browsers that draw maps want the machine to themselves: after the others.
      sequence: { groupOrder: 2 },
      include: ['tests/browser/**/*.test.ts'],
      globalSetup: [setup, pages],
      testTimeout: 120_000,
      hookTimeout: 300_000,
    },
  },
  {
    test: {
      name: 'start',
      isolate: false,
      // Each holds servers and databases of its own and kills some.
      sequence: { groupOrder: 1 },
      include: ['tests/start/**/*.test.ts'],
      globalSetup: [setup, pages],
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  },
];

const installed = installedPostgres();
if (installed) {
  projects.push({
    test: {
      name: `database-on-postgres-${Number.parseInt(installed.version, 10)}`,
      isolate: false,
      include: onDatabase,
      globalSetup: './tests/support/globalSetupInstalled.ts',
      testTimeout: 20_000,
      hookTimeout: 120_000,
    },
  });
} else {
  console.log(
    'The API tests run on the embedded PostgreSQL only: no other PostgreSQL (15 or newer) is installed here.',
  );
}

// Two workers also on two cores: the tests wait for PostgreSQL and for browsers as often as they work themselves.
export default defineConfig({ test: { projects, maxWorkers: 2 } });
