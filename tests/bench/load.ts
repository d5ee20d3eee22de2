import { connect } from 'node:net';
import { input, tell } from './child.ts';

/**
 * The load generator, in a process of its own: some connections of 127.0.0.1, each asking again as soon as it has its
 * answer, for a bounded time. Written on sockets, because an HTTP client in JavaScript is slower than the servers measured.
 */
export interface Load {
  port: number;
  path: string;
  headers: Record<string, string>;
  status: number;
  connections: number;
  /** Not counted, so that the server is warm. */
  warmSeconds: number;
  seconds: number;
}

const load = (await input()) as Load;
const request = Buffer.from(
  [
    `GET ${load.path} HTTP/1.1`,
    `Host: 127.0.0.1:${load.port}`,
    ...Object.entries(load.headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n'),
);
const began = performance.now();
const countFrom = began + load.warmSeconds * 1000;
const end = countFrom + load.seconds * 1000;
let answers = 0;

await Promise.all(Array.from({ length: load.connections }, ask));
tell(answers / load.seconds);

/** One connection, until the time is over. */
function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(load.port, '127.0.0.1', () => socket.write(request));
    socket.setNoDelay(true);
    let head = '';
    let missing = 0;
    const answered = () => {
      const now = performance.now();
      if (now >= end) {
        socket.end();
        resolve();
        return;
      }
      if (now >= countFrom) answers += 1;
      socket.write(request);
    };
    socket.on('data', (chunk: Buffer) => {
      if (missing > 0) missing -= chunk.byteLength;
      else {
        head += chunk.toString('latin1');
        const close = head.indexOf('\r\n\r\n');
        if (close < 0) return;
        missing = bodyLength(head.slice(0, close)) - (head.length - close - 4);
        head = '';
      }
      if (missing === 0) answered();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      if (performance.now() < end) reject(new Error('The server closed a connection.'));
    });
  });
}

/** Bytes that follow a head; throws when the status is not the expected one. */
function bodyLength(head: string): number {
  const status = Number(head.slice(9, 12));
  if (status !== load.status) throw new Error(`Expected ${load.status}, got: ${head.split('\r\n')[0]}`);
  if (status === 304) return 0;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`No Content-Length in: ${head}`);
  return Number(length);
}
