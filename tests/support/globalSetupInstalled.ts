import type { TestProject } from 'vitest/node';
import { startTestCluster } from './cluster.ts';
import { installedPostgres } from './installedPostgres.ts';

/** The same, on the PostgreSQL that this system has installed: another version than the embedded one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const installed = installedPostgres();
  if (!installed)
    throw new Error('No PostgreSQL is installed here; vitest.config.ts should have left this project out.');
  const cluster = await startTestCluster(installed.binaries);
  project.provide('postgres', cluster.url);
  return cluster.stop;
}
