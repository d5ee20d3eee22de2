import { OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { type Env, route } from '../access.ts';
import { type Actor, isInAudience, maySee } from '../actor.ts';
import { publicationOf, type RestrictedChange } from '../publication/counter.ts';
import { actorOf } from '../session.ts';
import { changesOf } from './changes.ts';

/** Proxies close a line on which nothing is said for long. */
const SILENCE = 20_000;

/** Whether the change may be of a restricted record that the actor sees. */
const concerns = (actor: Actor, change: RestrictedChange) =>
  change === 'unknown' ? isInAudience(actor) : maySee(actor, change);

/** `/api/events`: tells open pages that what is published changed, so that they ask again. */
export function eventRoutes() {
  return new OpenAPIHono<Env>().openapi(
    route('anyone', {
      method: 'get',
      path: '/api/events',
      summary: 'Server-sent events: `publication` with the counter, at once and with every change',
      description:
        'Events are named `publication` with the data `{"counter": 12}`; signed-in readers also hear `restricted` (no data) when records changed that their roles let them see. Never compressed or cached.',
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
      const actor = c.get('actor');
      const changes = changesOf(publicationOf(c.get('services')), (change) => concerns(actor, change));
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
          const { counter, restricted } = await changes.after(told, SILENCE);
          if (stream.aborted) break;
          if (counter !== undefined) {
            await tell(counter);
            told = counter;
          } else if (restricted.length === 0) await stream.write(': still here\n\n');
          if (restricted.length === 0) continue;
          // The session may have ended since the stream was opened, or its roles have changed.
          const now = await actorOf(c);
          if (restricted.some((change) => concerns(now, change))) {
            await stream.writeSSE({ event: 'restricted', data: '{}' });
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
