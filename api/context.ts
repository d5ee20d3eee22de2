import type { Db } from '../drizzle/client.ts';
import type { Actor } from './actor.ts';
import type { AttachmentStore } from './attachments/store.ts';

/** What a verb works with. `db` may be a transaction. */
export interface Context {
  db: Db;
  actor: Actor;
  now: Date;
}

/** What the whole server shares; made once in server.ts (or by a test). */
export interface Services {
  db: Db;
  /** The URL of the database, for LISTEN. */
  databaseUrl: string;
  publicUrl: string | null;
  authSecret: string;
  trustProxy: boolean;
  production: boolean;
  /** Folder of the built pages; null serves the API alone. */
  pages: string | null;
  now: () => Date;
  /** Sends what is in the outbox, soon; null without a mail server. */
  mail: { wake: () => void } | null;
  /** Where the bytes of attachments are. */
  attachments: AttachmentStore;
  /** Told of an error nobody foresaw (the log). */
  reportError: (error: unknown) => void;
}
