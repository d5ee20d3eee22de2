import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { existingCluster } from './cluster.ts';
import { EmbeddedFailure } from './failure.ts';
import { mayEnter, openToAll, type RunAs, runAs } from './unprivileged.ts';

/** Where a system keeps the data of its services, open for every account to pass through. */
const ofTheSystem = '/var/lib/regional-migration-atlas';

/** A file in the data folder that names another folder, where the database lives instead. */
const POINTER = 'LOCATION';

/**
 * The folder the database lives in and the account it runs under. It is the data folder itself, except where
 * root starts us and PostgreSQL's account cannot enter that: then it is a folder of the system's own, `LOCATION`
 * in the data folder says which, and nobody's permissions are changed.
 */
export function locate(dataDir: string): { home: string; account: RunAs } {
  const home = recordedHome(dataDir) ?? dataDir;
  const cluster = join(home, 'database', 'cluster');
  const account = runAs(cluster);
  if (mayEnter(account, home)) return { home, account };
  if (existsSync(cluster)) {
    throw new EmbeddedFailure(
      `The database in ${home} runs as user "${account?.name}", who may no longer enter that folder: let that user in, or move the folder "database" to where it may go and write that place into ${join(dataDir, POINTER)}.`,
    );
  }
  return { home: newHome(dataDir, account), account };
}

function recordedHome(dataDir: string): string | undefined {
  const pointer = join(dataDir, POINTER);
  if (!existsSync(pointer)) return undefined;
  const home = readFileSync(pointer, 'utf8').trim();
  if (existsSync(home)) return home;
  throw new EmbeddedFailure(
    `${pointer} says that the database lives in ${home}, which does not exist. Bring it back, or remove ${pointer} to begin with an empty database.`,
  );
}

/** A new folder, never one with the data of a data folder that was removed or replaced in between. */
function newHome(dataDir: string, account: RunAs): string {
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  for (let attempt = 1; ; attempt += 1) {
    const home = join(ofTheSystem, attempt === 1 ? name : `${name}-${attempt}`);
    if (existingCluster(home)) continue;
    mkdirSync(home, { recursive: true });
    openToAll(ofTheSystem);
    openToAll(home);
    if (!mayEnter(account, home)) {
      throw new EmbeddedFailure(
        `PostgreSQL runs as user "${account?.name}", who may enter neither ${dataDir} nor ${home}: set DATA_DIR to a folder open to that user.`,
      );
    }
    writeFileSync(join(dataDir, POINTER), `${home}\n`);
    return home;
  }
}
