import { connect, type Socket } from 'node:net';
import { input, tell } from './child.ts';

/**
 * The load generator, in a process of its own: some connections of 127.0.0.1 to each target, on which each answer is
 * followed by the next request. The targets take short turns, many times, so that whatever else the machine does meets all of them alike.
 * Written on sockets, because an HTTP client in JavaScript is slower than the servers measured. Answers with the
 * requests per second of every turn of every target.
 */
export interface Load {
  targets: Target[];
  connections: number;
  /** Turns that are measured; one before them is not, so that the servers are warm. */
  turns: number;
  /** Seconds of a turn. */
  seconds: number;
}

export interface Target {
  port: number;
  path: string;
  headers: Record<string, string>;
  status: number;
}

const { targets, connections, turns, seconds } = (await input()) as Load;
const lines = await Promise.all(targets.map(open));
const found: number[][] = targets.map(() => []);
for (let turn = 0; turn <= turns; turn++) {
  for (const [at, line] of lines.entries()) {
    const rate = await line.turn();
    if (turn > 0) found[at]?.push(rate);
  }
}
for (const line of lines) line.close();
tell(found);

async function open(target: Target) {
  const request = Buffer.from(
    [
      `GET ${target.path} HTTP/1.1`,
      `Host: 127.0.0.1:${target.port}`,
      ...Object.entries(target.headers).map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ].join('\r\n'),
  );
  const sockets = await Promise.all(Array.from({ length: connections }, () => connected(target.port)));
  return {
    turn: async () => {
      const began = performance.now();
      const end = began + seconds * 1000;
      const counts = await Promise.all(
        sockets.map((socket) => askUntil(end, socket, request, target.status)),
      );
      const answers = counts.reduce((sum, count) => sum + count, 0);
      return (answers * 1000) / (performance.now() - began);
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.on('error', reject);
  });
}

/** Asks on one connection until the time is over and the last answer is there; how many came. */
function askUntil(end: number, socket: Socket, request: Buffer, status: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let head = '';
    let missing = 0;
    let answers = 0;
    const closed = () => reject(new Error('The server closed a connection.'));
    const hear = (chunk: Buffer) => {
      if (missing > 0) missing -= chunk.byteLength;
      else {
        head += chunk.toString('latin1');
        const close = head.indexOf('\r\n\r\n');
        if (close < 0) return;
        missing = bodyLength(head.slice(0, close), status) - (head.length - close - 4);
        head = '';
      }
      if (missing > 0) return;
      answers += 1;
      if (performance.now() < end) socket.write(request);
      else {
        socket.off('data', hear).off('close', closed);
        resolve(answers);
      }
    };
    socket.on('data', hear).on('close', closed);
    socket.write(request);
  });
}

/** Bytes that follow a head; throws when the status is not the expected one. */
function bodyLength(head: string, expected: number): number {
  const status = Number(head.slice(9, 12));
  if (status !== expected) throw new Error(`Expected ${expected}, got: ${head.split('\r\n')[0]}`);
  if (status === 304) return 0;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`No Content-Length in: ${head}`);
  return Number(length);
}
