import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { StartProblem } from './problem.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const GRACE = 3_000;

/** A web server that has its port from the start and answers 503 until `answer` gives it something to do. */
export async function listen(
  port: number,
  host: string,
): Promise<{ answer: (handler: Handler) => void; close: () => Promise<void> }> {
  let handler: Handler = (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' }).end('Starting.\n');
  };
  const server = createServer((request, response) => void handler(request, response));
  await bind(server, port, host);
  return {
    answer: (next) => {
      handler = next;
    },
    close: () => closeInOrder(server),
  };
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartProblem(reason(error, port, host)));
    });
    server.listen(port, host, resolve);
  });
}

function reason(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program (or by an atlas that is running already). Choose another with PORT, for example: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') return `Port ${port} needs rights you do not have. Choose another with PORT.`;
  return `Cannot listen on HOST ${host}, PORT ${port}: ${error.message}`;
}

/** Lets running answers end, but not for long: open event streams never end by themselves. */
function closeInOrder(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
