import type { Context } from '../context.ts';
import { compileFound } from './compiled.ts';
import { load } from './load.ts';

/** Exactly what would be published now, and to whom. */
export async function previewSubmission(context: Context, id: string) {
  const compiled = await compileFound(context, await load(context, id));
  return { audience: compiled.visibility, records: [compiled.rounded] };
}
