import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Received {
  to: string;
  /** The message as it came, headers and body. */
  raw: string;
}

export interface SmtpSink {
  url: string;
  received: Received[];
  /** What the server says instead of taking a letter to this address; undefined = it takes it. */
  refuse: (to: string) => string | undefined;
  /** Waits before it takes a letter. */
  delay: number;
  close: () => Promise<void>;
}

/** A real mail server on this machine that keeps what it gets. */
export async function startSmtp(): Promise<SmtpSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = sink.refuse(address);
      done(refusal === undefined ? null : Object.assign(new Error(refusal), { responseCode: 550 }));
    },
    onData: (stream, { envelope }, done) => {
      const [to] = envelope.rcptTo;
      void text(stream).then((raw) => {
        setTimeout(() => {
          sink.received.push({ to: to?.address ?? '', raw });
          done();
        }, sink.delay);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    refuse: () => undefined,
    delay: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}
