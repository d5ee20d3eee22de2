import { getRequestListener } from '@hono/node-server';
import { connect } from '../../drizzle/client.ts';
import { createApp } from '../app.ts';
import { sweepAttachments } from '../attachments/sweep.ts';
import { warmBoundaries } from '../boundaries/files.ts';
import { forgetOld } from '../retention.ts';
import type { Settings } from '../settings.ts';
import { attachmentStore } from './attachments.ts';
import { greeting } from './greeting.ts';
import { type Handler, listen } from './listen.ts';
import { makeLog, withoutDetails } from './log.ts';
import { openDatabase } from './openDatabase.ts';
import { makePages } from './pages.ts';
import { startPost } from './post.ts';
import { prepare } from './prepare.ts';
import { authSecret } from './secret.ts';

export interface Serving {
  /** To be said when whoever hears it may stop the server. */
  greeting: string;
  /** Ends requests, then the database. */
  stop: () => Promise<void>;
  /** Called when the database is gone and the server cannot go on. */
  onLost: (action: () => void) => void;
}

/** Starts everything, in the order in which things can go wrong cheaply: secret, port, bucket, database, schema, seed, pages. */
export async function serve(settings: Settings, root: string, say: (line: string) => void): Promise<Serving> {
  const log = makeLog(settings.logLevel);
  const secret = authSecret(settings);
  const web = await listen(settings.port, settings.host);
  const attachments = await attachmentStore(settings, (error) => log.warn({ err: error }, 'attachments'));
  let lost = () => {};
  const database = await openDatabase(
    settings,
    `the server with process id ${process.pid} (port ${settings.port})`,
    (reason) => {
      log.fatal({ reason }, 'the database is gone');
      lost();
    },
  );
  try {
    const url = settings.publicUrl ?? `http://localhost:${settings.port}`;
    say(`Database: ${database.note}.`);
    await prepare(database.url, { demonstration: !settings.production, baseUrl: url }, say);
    const pages = await makePages(root, say);
    const connection = connect(database.url, {
      max: 20,
      onIdleError: (error) => log.warn({ err: error }, 'connection'),
    });
    const now = () => new Date();
    const post = startPost(connection.db, settings.mail, url, now, log);
    const app = createApp({
      db: connection.db,
      databaseUrl: database.url,
      publicUrl: settings.publicUrl ?? null,
      authSecret: secret,
      trustProxy: settings.trustProxy,
      production: settings.production,
      pages,
      now,
      mail: post.mail,
      attachments,
      reportError: (error) => log.error({ err: error }, 'unforeseen'),
    });
    web.answer(logged(getRequestListener(app.fetch), log));
    const forgetting = everyHour(() => forgetOld(connection.db, new Date()), log);
    const sweeping = everyHour(() => sweepAttachments(connection.db, attachments, new Date()), log);
    warmBoundaries().catch((error) => log.warn({ err: error }, 'boundaries'));
    return {
      greeting: await greeting(connection.db, url, settings),
      onLost: (action) => {
        lost = action;
      },
      stop: async () => {
        clearInterval(forgetting);
        clearInterval(sweeping);
        await web.close();
        await post.stop();
        await connection.close();
        await database.close();
        say('Stopped.');
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** At once, and every hour after; what fails is tried again with the next. */
function everyHour(action: () => Promise<void>, log: ReturnType<typeof makeLog>): NodeJS.Timeout {
  const run = () => void action().catch((error) => log.warn({ err: error }, 'forgetting'));
  run();
  return setInterval(run, 3600 * 1000).unref();
}

function logged(handler: Handler, log: ReturnType<typeof makeLog>): Handler {
  return (request, response) => {
    const began = performance.now();
    response.on('finish', () => {
      const { method, url = '' } = request;
      const milliseconds = Math.round(performance.now() - began);
      log.debug({ method, path: withoutDetails(url), status: response.statusCode, milliseconds }, 'request');
    });
    return handler(request, response);
  };
}
