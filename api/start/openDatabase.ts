import { Client } from 'pg';
import { openEmbedded } from '../../drizzle/embedded/open.ts';
import type { Settings } from '../settings.ts';
import { StartProblem } from './problem.ts';

export interface OpenDatabase {
  url: string;
  /** One line about it for the person who starts. */
  note: string;
  close: () => Promise<void>;
}

const OLDEST = 15;

/** The database the settings ask for: a server of one's own, or the embedded one. */
export async function openDatabase(
  settings: Settings,
  holder: string,
  onLost: (reason: string) => void,
): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    const version = await checkedVersion(settings.databaseUrl);
    return {
      url: settings.databaseUrl,
      note: `PostgreSQL ${version} from DATABASE_URL`,
      close: async () => {},
    };
  }
  const { url, home, takenOver, close } = await openEmbedded({ dataDir: settings.dataDir, holder, onLost });
  const note = `embedded PostgreSQL, data in ${home}${takenOver ? ' (it was still running: taken over)' : ''}`;
  return { url, note, close };
}

async function checkedVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int as number");
    const major = Math.floor(rows[0].number / 10_000);
    if (major < OLDEST) {
      throw new StartProblem(
        `DATABASE_URL leads to PostgreSQL ${major}; version ${OLDEST} or newer is needed.`,
      );
    }
    return String(major);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    const said = (error as Error).message || (error as NodeJS.ErrnoException).code;
    throw new StartProblem(`The PostgreSQL that DATABASE_URL names cannot be used: ${said}.`);
  } finally {
    await client.end().catch(() => {});
  }
}
