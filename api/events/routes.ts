import { OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { type Env, route } from '../access.ts';
import { publicationOf } from '../publication/counter.ts';
import { changesOf } from './changes.ts';

/** Proxies close a line on which nothing is said for long. */
const SILENCE = 20_000;

/** `/api/events`: tells open pages that what is published changed, so that they ask again. */
export function eventRoutes() {
  return new OpenAPIHono<Env>().openapi(
    route('anyone', {
      method: 'get',
      path: '/api/events',
      summary: 'Server-sent events: `publication` with the counter, at once and with every change',
      description:
        'Each event is named `publication` with the data `{"counter": 12}`. Never compressed or cached.',
      responses: {
        200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } },
      },
    }),
    async (c) => {
      // Nobody reads the stream of a HEAD, and nobody would ever end it.
      if (c.req.method === 'HEAD') {
        const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' };
        return c.body(null, 200, headers) as never;
      }
      const changes = changesOf(publicationOf(c.get('services')));
      // Asked before the stream opens: a database that does not answer is a plain error, which the page can show.
      const first = await changes.first();
      const answer = streamSSE(c, async (stream) => {
        stream.onAbort(changes.stop);
        const tell = (counter: number) =>
          stream.writeSSE({
            event: 'publication',
            data: JSON.stringify({ counter }),
            id: String(counter),
            retry: 3000,
          });
        await tell(first);
        for (let told = first; !stream.aborted; ) {
          const counter = await changes.after(told, SILENCE);
          if (stream.aborted) break;
          if (counter === undefined) await stream.write(': still here\n\n');
          else {
            await tell(counter);
            told = counter;
          }
        }
        changes.stop();
      });
      answer.headers.set('Cache-Control', 'no-store, no-transform');
      answer.headers.set('X-Accel-Buffering', 'no');
      return answer as never;
    },
  );
}
