import type { Context as HonoContext } from 'hono';
import type { Env } from './access.ts';
import { chooseEncoding, compress } from './compression.ts';

/**
 * A large answer as JSON, compressed as the reader takes it. Only for what holds neither secrets nor what the asker wrote:
 * the length of compressed bytes tells of their content.
 */
export async function squeezed(c: HonoContext<Env>, value: unknown): Promise<Response> {
  const encoding = chooseEncoding(c.req.header('accept-encoding'));
  const bytes = await compress(new TextEncoder().encode(JSON.stringify(value)), encoding);
  c.header('Content-Type', 'application/json');
  c.header('Vary', 'Accept-Encoding');
  if (encoding !== 'identity') c.header('Content-Encoding', encoding);
  return c.body(bytes, 200);
}
