import { createTransport } from 'nodemailer';

export interface Posted {
  /** Of the letter: the same each time it is tried, so that a mail server may know a second copy. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

export interface Mail {
  /** Resolves when the mail server has taken the letter; throws MailRefusal. */
  send: (letter: Posted) => Promise<void>;
  close: () => void;
}

/** A letter was not taken. */
export class MailRefusal extends Error {
  /** Whether the server spoke of this letter; otherwise it was not reached, and the next letter would not do better. */
  readonly isOfLetter: boolean;

  constructor(error: unknown) {
    const { message = 'The mail server does not answer.', responseCode } = error as {
      message?: string;
      responseCode?: unknown;
    };
    super(withoutAddresses(message));
    this.isOfLetter = typeof responseCode === 'number';
  }
}

const LONGEST = 500;
const withoutAddresses = (text: string) => text.replaceAll(/\S+@\S+/g, '(an address)').slice(0, LONGEST);

/** The mail server of SMTP_URL. Nothing is sent before the first letter. */
export function createMail(smtpUrl: string, from: string): Mail {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    send: async ({ id, ...letter }) => {
      try {
        await transport.sendMail({ from, ...letter, messageId: `<${id}@${host}>` });
      } catch (error) {
        throw new MailRefusal(error);
      }
    },
    close: () => transport.close(),
  };
}
