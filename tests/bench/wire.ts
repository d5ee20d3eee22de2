import { Agent, createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer as it went over the wire; times as `Date.now()` has them, in milliseconds with decimals. */
export interface Crossing {
  path: string;
  began: number;
  /** When its first byte came from the server; infinite until then. */
  answered: number;
  /** When how many bytes were passed on, head included. */
  pieces: { at: number; bytes: number }[];
}

export interface Wire {
  /** Where the browser goes instead of to the server. */
  origin: string;
  crossings: Crossing[];
  close: () => void;
}

const now = () => performance.timeOrigin + performance.now();
export const isData = ({ path }: Crossing) => path.startsWith('/api/');

/**
 * Stands between browser and server and counts what passes, compressed as it is. `holdData` keeps every answer of the API
 * back for so many milliseconds: whatever is asked in that time waits for no other answer.
 */
export async function openWire(port: number, holdData = 0): Promise<Wire> {
  const crossings: Crossing[] = [];
  const agent = new Agent({ keepAlive: true });
  const pass = (from: IncomingMessage, to: ServerResponse) => {
    const { url: path = '/', method, headers } = from;
    const crossing: Crossing = { path, began: now(), answered: Number.POSITIVE_INFINITY, pieces: [] };
    crossings.push(crossing);
    const onward = ask({ port, host: '127.0.0.1', path, method, headers, agent }, (answer) => {
      const pour = () => {
        crossing.answered = now();
        crossing.pieces.push({ at: now(), bytes: headBytes(answer) });
        to.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.on('data', (chunk: Buffer) => {
          crossing.pieces.push({ at: now(), bytes: chunk.byteLength });
          to.write(chunk);
        });
        answer.on('end', () => to.end());
      };
      if (holdData > 0 && isData(crossing)) setTimeout(pour, holdData);
      else pour();
    });
    onward.on('error', () => to.destroy());
    to.on('close', () => onward.destroy());
    from.pipe(onward);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    crossings,
    close: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

const headBytes = ({ rawHeaders, statusMessage = '' }: IncomingMessage) =>
  'HTTP/1.1 200 '.length +
  statusMessage.length +
  4 +
  rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);

/** Bytes passed on until a moment. */
export const bytesUntil = (moment: number, { pieces }: Crossing): number =>
  pieces.reduce((sum, { at, bytes }) => (at <= moment ? sum + bytes : sum), 0);
