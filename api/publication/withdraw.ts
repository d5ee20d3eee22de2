import type { Context } from '../context.ts';
import { declare } from './declare.ts';
import { announce, bury, publishedOf } from './store.ts';

/** Takes all that a withdrawn report published off every answer. */
export async function unpublish(
  context: Context,
  gone: { id: string; region: string; publishedVersion: number | null },
): Promise<void> {
  const buried = await bury(context, await publishedOf(context, gone.id), gone.publishedVersion ?? 0);
  await announce(context, [...buried, ...(await declare(context, gone, null))]);
}
