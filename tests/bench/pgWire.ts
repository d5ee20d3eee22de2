import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a server and its database and notes every statement that passes. */
export interface PgWire {
  /** The database's address, for the server to go through here. */
  databaseUrl: string;
  /** The statements sent since it was last asked, in order. */
  taken: () => string[];
  close: () => void;
}

/** Messages of PostgreSQL's protocol that bring a statement: a whole query, and one to be given its parameters. */
const [QUERY, PARSE] = ['Q'.charCodeAt(0), 'P'.charCodeAt(0)];

export async function openPgWire(databaseUrl: string): Promise<PgWire> {
  const url = new URL(databaseUrl);
  const there = { host: url.hostname, port: Number(url.port) };
  const sockets = new Set<Socket>();
  let statements: string[] = [];
  const server = createServer((from) => {
    const to = connect({ ...there, noDelay: true });
    from.setNoDelay(true);
    const read = reader((text) => statements.push(text));
    from.on('data', (chunk: Buffer) => {
      read(chunk);
      to.write(chunk);
    });
    to.pipe(from);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url.port = String((server.address() as AddressInfo).port);
  return {
    databaseUrl: url.href,
    taken: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Reads what a client sends: first a message without a type, then messages of a letter, a length and a body. */
function reader(tell: (statement: string) => void): (chunk: Buffer) => void {
  let kept: Buffer = Buffer.alloc(0);
  let head = 0;
  return (chunk) => {
    kept = Buffer.concat([kept, chunk]);
    for (;;) {
      if (kept.length < head + 4) return;
      const end = head + kept.readUInt32BE(head);
      if (kept.length < end) return;
      const body = kept.subarray(head + 4, end);
      if (head === 1 && kept[0] === QUERY) tell(textUntilZero(body));
      if (head === 1 && kept[0] === PARSE) tell(textUntilZero(body.subarray(body.indexOf(0) + 1)));
      kept = kept.subarray(end);
      head = 1;
    }
  };
}

const textUntilZero = (bytes: Buffer) => bytes.subarray(0, bytes.indexOf(0)).toString();
