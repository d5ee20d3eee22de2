import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Binaries, binariesIn, postgresVersion } from '../../drizzle/embedded/binaries.ts';

const OLDEST = 15;

/** The PostgreSQL that this system has installed (not the embedded one), if it is new enough to be used. */
export function installedPostgres(): { binaries: Binaries; version: string } | undefined {
  for (const folder of candidateFolders()) {
    const binaries = binariesIn(folder);
    if (!existsSync(binaries.postgres) || !existsSync(binaries.initdb)) continue;
    const version = postgresVersion(binaries);
    if (Number.parseInt(version, 10) >= OLDEST) return { binaries, version };
  }
  return undefined;
}

function candidateFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version)) : [];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'pg_ctl'))
    .filter((program) => existsSync(program))
    .map((program) => dirname(dirname(realpathSync(program))));
  return [...versions, ...onPath];
}
