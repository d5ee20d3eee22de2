import type { Db } from '../../drizzle/client.ts';
import { createMail } from '../letters/mail.ts';
import { sendWaiting } from '../letters/send.ts';
import { remind } from '../rounds/remind.ts';
import type { Services } from '../context.ts';
import type { Settings } from '../settings.ts';
import type { makeLog } from './log.ts';

const MINUTE = 60_000;

interface Post {
  mail: Services['mail'];
  /** Lets the letter on its way go out. */
  stop: () => Promise<void>;
}

/** Writes the reminders that are due, hourly, and sends the outbox: at once when something was written, and every minute. */
export function startPost(
  db: Db,
  settings: Settings['mail'],
  origin: string,
  log: ReturnType<typeof makeLog>,
): Post {
  const complain = (error: unknown) => log.warn({ err: error }, 'letters');
  const mail = settings && createMail(settings.smtpUrl, settings.from);
  const now = () => new Date();
  const sending = oneAtATime(async () => {
    if (mail) await sendWaiting(db, mail, now);
  }, complain);
  const reminding = oneAtATime(async () => {
    const letters = await remind(db, now(), { origin, canSend: mail !== undefined });
    if (letters > 0) sending.wake();
  }, complain);
  reminding.wake();
  const timers = [
    setInterval(sending.wake, MINUTE).unref(),
    setInterval(reminding.wake, 60 * MINUTE).unref(),
  ];
  return {
    mail: mail ? { wake: sending.wake } : null,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      mail?.close();
      await Promise.all([sending.done(), reminding.done()]);
    },
  };
}

/** Runs an action when woken; woken while it runs, once more after. */
function oneAtATime(action: () => Promise<void>, complain: (error: unknown) => void) {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await action().catch(complain);
    } while (again);
    running = undefined;
  };
  return {
    wake: () => {
      again = running !== undefined;
      running ??= run();
    },
    done: async () => running,
  };
}
