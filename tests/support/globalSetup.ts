import type { TestProject } from 'vitest/node';
import { packagedBinaries } from '../../drizzle/embedded/binaries.ts';
import { startTestCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL of this test run, connected as its owner. */
    postgres: string;
  }
}

/** One embedded PostgreSQL for all test files of the run; each file gets a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster(packagedBinaries());
  project.provide('postgres', cluster.url);
  return cluster.stop;
}
